// The door: log in, or take an invitation ("/inbjudan#…") and set a password.
import { useState } from "react";
import { textOf } from "@/api/errors";
import { useSession } from "@/api/session";
import { Button, Notice, Page, Panel, TextField, useGo } from "@/ui";
import { ThemeSwitch } from "./theme";
import "./shell.css";

// Runs what a form does, and keeps why it failed.
function useSubmit(work: () => Promise<void>) {
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure("");
    try {
      await work();
    } catch (error) {
      setFailure(textOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { failure, busy, submit };
}

function Login() {
  const { login } = useSession();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const { failure, busy, submit } = useSubmit(() => login(account.trim(), password));
  return (
    <Panel title="Logga in">
      <form className="form" onSubmit={submit}>
        <TextField label="Konto" value={account} onChange={setAccount} autoComplete="username" autoFocus isRequired />
        <TextField
          label="Lösenord"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isRequired
        />
        {failure && <Notice tone="bad">{failure}</Notice>}
        <Button type="submit" look="primary" isDisabled={busy}>
          Logga in
        </Button>
      </form>
    </Panel>
  );
}

function Invitation({ invitation }: { invitation: string }) {
  const { accept } = useSession();
  const go = useGo();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const differs = again !== "" && again !== password;
  const { failure, busy, submit } = useSubmit(async () => {
    if (again !== password) throw new Error("Lösenorden är olika. Skriv samma två gånger.");
    await accept(invitation, password);
    go("/att-gora");
  });
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
        {failure && <Notice tone="bad">{failure}</Notice>}
        <Button type="submit" look="primary" isDisabled={busy}>
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
