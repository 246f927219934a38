// The frame of the desk: where one is, where one can go, whether the service answers. Without a session it is the door;
// where a session ends during work, the door stands over the page.
import { useEffect, useState, type ReactNode } from "react";
import { isInContact, onContactChange, useContact } from "@/api/contact";
import { useSession } from "@/api/session";
import { isUnanswered } from "@/api/transport";
import { Failure } from "@/ui";
import { useCommittees } from "./committee";
import { Door, LoginAgain } from "./door";
import { keepDesk } from "./keep_desk";
import { Palette } from "./palette";
import { Top } from "./top";
import "./shell.css";

// What the page itself needs comes first.
const kKeepAfterMs = 2000;

// Says that the service is away, for as long as it is.
function Contact() {
  const inContact = useContact();
  return (
    <div role="status" className={inContact ? undefined : "no-contact"}>
      {!inContact && "Ingen kontakt med tjänsten. Det du skriver sparas i webbläsaren så länge."}
    </div>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const [searching, setSearching] = useState(false);
  useCommittees();  // asked for at once: nearly every page needs them
  useEffect(() => {
    // Some browsers forbid it in private windows: there the desk needs contact to open.
    const timer = setTimeout(() => void keepDesk().catch(() => undefined), kKeepAfterMs);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <a href="#main" className="visually-hidden skip">
        Till innehållet
      </a>
      <Top onSearch={() => setSearching(true)} />
      <Contact />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Palette isOpen={searching} onClose={() => setSearching(false)} />
    </>
  );
}

// Nobody is known yet: the service did not answer. It is asked again when it does.
function Unanswered({ error, ask }: { error: unknown; ask(): Promise<void> }) {
  useEffect(() => onContactChange(() => isInContact() && void ask()), [ask]);
  return (
    <main className="page">
      <h1>Arbetsplatsen öppnas inte än</h1>
      <Failure error={error} retry={() => void ask()} />
      {isUnanswered(error) && (
        <p>
          Det du har skrivit i Mötesläge finns kvar i den här webbläsaren. Sidan öppnas av sig själv när tjänsten svarar.
        </p>
      )}
    </main>
  );
}

export function Desk({ children }: { children: ReactNode }) {
  const { state, ask } = useSession();
  switch (state.kind) {
    case "asking":
      return <p className="page waiting">Ansluter …</p>;
    case "failed":
      return <Unanswered error={state.error} ask={ask} />;
    case "out":
      return <Door />;
    case "in":
      return (
        <>
          <Frame key={state.account.name}>{children}</Frame>
          {state.isEnded && <LoginAgain account={state.account} />}
        </>
      );
  }
}
