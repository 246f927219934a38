// The door: log in, or take an invitation ("/inbjudan#…") and set a password.
import { useState, type FormEvent, type ReactNode } from "react";
import { idOf } from "@/api/names";
import { useSession } from "@/api/session";
import type { Account } from "@/gen/arendegang/v1/account_pb";
import { Button, Dialog, Failure, Page, Panel, TextField, useGo, useWork } from "@/ui";
import { ThemeSwitch } from "./theme";
import "./shell.css";

function LoginForm(props: { account?: string; other?: ReactNode }) {
  const { login } = useSession();
  const [account, setAccount] = useState(props.account ?? "");
  const [password, setPassword] = useState("");
  const { error, busy, run } = useWork();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void run(() => login(account.trim(), password));
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label="Konto"
        value={account}
        onChange={setAccount}
        autoComplete="username"
        autoFocus={!props.account}
        isRequired
      />
      <TextField
        label="Lösenord"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={Boolean(props.account)}
        isRequired
      />
      <Failure error={error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={busy}>
          Logga in
        </Button>
        {props.other}
      </div>
    </form>
  );
}

function Login() {
  return (
    <Panel title="Logga in">
      <LoginForm />
    </Panel>
  );
}

// Over the page of whoever was at work when the session ended: the page stays, with what is typed in it.
export function LoginAgain({ account }: { account: Account }) {
  const { leave } = useSession();
  return (
    <Dialog title="Logga in igen" isOpen alert onClose={() => undefined}>
      <p>Inloggningen har gått ut. Logga in så fortsätter du där du var. Det du har skrivit finns kvar.</p>
      <LoginForm
        account={idOf(account.name)}
        other={
          <Button look="quiet" onPress={leave}>
            Lämna sidan
          </Button>
        }
      />
    </Dialog>
  );
}

function Invitation({ invitation }: { invitation: string }) {
  const { accept } = useSession();
  const go = useGo();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const differs = again !== "" && again !== password;
  const { error, busy, run } = useWork();
  const enter = async () => {
    if (again !== password) throw new Error("Lösenorden är olika. Skriv samma två gånger.");
    await accept(invitation, password);
    go("/att-gora");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void run(enter);
  };
  return (
    <Panel title="Välkommen: välj ett lösenord">
      <form className="form" onSubmit={submit}>
        <TextField
          label="Lösenord"
          hint="Minst tolv tecken. Några ord i rad är bättre än krångliga tecken."
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          autoFocus
          isRequired
        />
        <TextField
          label="Lösenordet en gång till"
          type="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          error={differs ? "Inte samma som ovan." : ""}
          isRequired
        />
        <Failure error={error} />
        <Button type="submit" look="primary" isPending={busy}>
          Spara och logga in
        </Button>
      </form>
    </Panel>
  );
}

export function Door() {
  // What stands after "#" is never sent to a server, and in no log.
  const invitation = window.location.pathname === "/inbjudan" ? window.location.hash.slice(1) : "";
  return (
    <main id="main" className="door">
      <Page title="Ärendegång" above="Nämndsekretariatets arbetsplats" actions={<ThemeSwitch />}>
        {invitation ? <Invitation invitation={invitation} /> : <Login />}
        <p className="soft">
          <a href="/anslagstavla">Till anslagstavlan</a>
        </p>
      </Page>
    </main>
  );
}
