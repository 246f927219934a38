// The frame of the desk: where one is, where one can go, whether the service answers. Without a session it is the door;
// where a session ends during work, the door stands over the page.
import { useEffect, useState, type ReactNode } from "react";
import { useContact } from "@/api/contact";
import { useSession } from "@/api/session";
import { Failure } from "@/ui";
import { useCommittees } from "./committee";
import { Door, LoginAgain } from "./door";
import { Palette } from "./palette";
import { Top } from "./top";
import "./shell.css";

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

export function Desk({ children }: { children: ReactNode }) {
  const { state, ask } = useSession();
  switch (state.kind) {
    case "asking":
      return <p className="page waiting">Ansluter …</p>;
    case "failed":
      return (
        <main className="page">
          <Failure error={state.error} retry={() => void ask()} />
        </main>
      );
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
