// Who is at the desk. The token lies in a cookie that no script can read: the service sets it, see /session.
import { createClient } from "@connectrpc/connect";
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { AccountRole, AccountService, type Account } from "@/gen/arendegang/v1/account_pb";
import { kEveryCommittee } from "./names";
import { isUnauthenticated, transport, whenRefused } from "./transport";

const accounts = createClient(AccountService, transport);

// `isEnded`: the session is over while the account is at work. It is asked to log in anew where it is.
type State =
  | { kind: "asking" }
  | { kind: "out" }
  | { kind: "in"; account: Account; isEnded: boolean }
  | { kind: "failed"; error: unknown };

interface Session {
  state: State;
  login(account: string, password: string): Promise<void>;
  accept(invitation: string, password: string): Promise<void>;
  logout(): Promise<void>;
  // Goes to the door without the account that was at work.
  leave(): void;
  ask(): Promise<void>;
}

const Context = createContext<Session | undefined>(undefined);

// A cookie whose session is over is refused even where nothing has to be shown.
async function forget(): Promise<void> {
  await fetch("/session", { method: "DELETE" }).catch(() => undefined);
}

async function keep(token: string): Promise<void> {
  const kept = await fetch("/session", { method: "POST", headers: { Authorization: `Bearer ${token}` } });
  if (!kept.ok) throw new Error("Inloggningen kunde inte sparas i webbläsaren. Tillåt kakor för den här sidan.");
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: "asking" });

  const ask = useCallback(async () => {
    try {
      setState({ kind: "in", account: await accounts.getOwnAccount({}), isEnded: false });
    } catch (error) {
      if (!isUnauthenticated(error)) return setState({ kind: "failed", error });
      await forget();
      setState({ kind: "out" });
    }
  }, []);
  useEffect(() => {
    whenRefused(() => setState((now) => (now.kind === "in" ? { ...now, isEnded: true } : now)));
    void ask();
  }, [ask]);

  // What goes wrong here is told in the form: the page behind it stays.
  const enter = useCallback(async (token: string) => {
    await keep(token);
    setState({ kind: "in", account: await accounts.getOwnAccount({}), isEnded: false });
  }, []);

  const session = useMemo<Session>(
    () => ({
      state,
      ask,
      async login(account, password) {
        const answer = await accounts.login({ account, password });
        await enter(answer.token);
      },
      async accept(invitation, password) {
        const answer = await accounts.acceptInvitation({ invitation, password });
        await enter(answer.token);
      },
      async logout() {
        await accounts.logout({});
        await forget();
        setState({ kind: "out" });
      },
      leave: () => void forget().then(() => setState({ kind: "out" })),
    }),
    [state, ask, enter],
  );
  return <Context.Provider value={session}>{children}</Context.Provider>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error("useSession stands outside SessionProvider");
  return session;
}

// The account of whoever is logged in; only within pages that demand a login.
export function useAccount(): Account {
  const { state } = useSession();
  if (state.kind !== "in") throw new Error("nobody is logged in");
  return state.account;
}

// Nobody has an account yet: whoever sits at the service's own machine may do everything.
export function isUnaccounted(account: Account): boolean {
  return account.name === "" && account.grants.length === 0;
}

// Whether the account has one of the roles in a committee ("committees/hvn"). The service decides; this only spares
// people buttons that it would refuse.
export function mayAs(account: Account, committee: string, ...roles: AccountRole[]): boolean {
  if (isUnaccounted(account)) return true;
  return account.grants.some(
    (grant) => roles.includes(grant.role) && (grant.committee === committee || grant.committee === kEveryCommittee),
  );
}
