// What surrounds every page: the service, the session, the way around.
import { TransportProvider } from "@connectrpc/connect-query";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { makeQueryClient } from "@/api/queries";
import { SessionProvider, useSession } from "@/api/session";
import { transport } from "@/api/transport";
import { useGo } from "@/ui";
import { Toasts } from "@/ui/toasts";
import { Pages } from "./pages";

// What one account was told is not shown to another. Whoever logs in again where he was is told all of it anew.
function Asking({ children }: { children: ReactNode }) {
  const { state } = useSession();
  const account = state.kind === "in" ? state.account.name : undefined;
  const client = useMemo(makeQueryClient, [account]);
  const isEnded = state.kind === "in" && state.isEnded;
  const wasEnded = useRef(false);
  useEffect(() => {
    if (wasEnded.current && !isEnded) void client.invalidateQueries();
    wasEnded.current = isEnded;
  }, [client, isEnded]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

export function App() {
  const go = useGo();
  return (
    <I18nProvider locale="sv-SE">
      <RouterProvider navigate={go}>
        <TransportProvider transport={transport}>
          <SessionProvider>
            <Asking>
              <Pages />
              <Toasts />
            </Asking>
          </SessionProvider>
        </TransportProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
