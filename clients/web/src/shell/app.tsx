// What surrounds every page: the service, the session, the way around.
import { TransportProvider } from "@connectrpc/connect-query";
import { QueryClientProvider } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { makeQueryClient } from "@/api/queries";
import { SessionProvider, useSession } from "@/api/session";
import { transport } from "@/api/transport";
import { useGo } from "@/ui";
import { Toasts } from "@/ui/toasts";
import { Pages } from "./pages";

function Asking({ children }: { children: ReactNode }) {
  const { ended } = useSession();
  const client = useMemo(() => makeQueryClient(ended), [ended]);
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
