// The frame of the desk: where one is, where one can go, whether the service answers. Without a session it is the door.
import { useEffect, useState, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useContact } from "@/api/contact";
import { isUnaccounted, useSession } from "@/api/session";
import { Button, Failure } from "@/ui";
import { useCommittee, useCommittees } from "./committee";
import { CommitteePicker } from "./committee_picker";
import { Door } from "./door";
import { Palette } from "./palette";
import { ThemeSwitch } from "./theme";
import "./shell.css";

// Where the menu leads. `inCommittee` ones are of the committee that is chosen.
export const kPlaces = [
  { path: "/att-gora", text: "Att göra", inCommittee: false },
  { path: "/arenden", text: "Ärenden", inCommittee: true },
  { path: "/sammantraden", text: "Sammanträden", inCommittee: true },
  { path: "/installningar", text: "Inställningar", inCommittee: true },
  { path: "/anslagstavla", text: "Anslagstavla", inCommittee: false },
  { path: "/hjalp", text: "Handbok", inCommittee: false },
] as const;

export function usePlaces(): { href: string; text: string }[] {
  const committee = useCommittee();
  return kPlaces
    .filter((place) => !place.inCommittee || committee)
    .map((place) => ({ href: place.inCommittee ? `/${committee}${place.path}` : place.path, text: place.text }));
}

function Menu() {
  const [here] = useLocation();
  return (
    <nav aria-label="Huvudmeny" className="menu">
      {usePlaces().map((place) => (
        <Link key={place.href} href={place.href} aria-current={here.startsWith(place.href) ? "page" : undefined}>
          {place.text}
        </Link>
      ))}
    </nav>
  );
}

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
  const { state, logout } = useSession();
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
      <header className="top">
        <Link href="/att-gora" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> Ärendegång
        </Link>
        <CommitteePicker />
        <Menu />
        <div className="top-end">
          <Button look="quiet" small onPress={() => setSearching(true)}>
            Sök och gå till <kbd>Ctrl K</kbd>
          </Button>
          <ThemeSwitch />
          {state.kind === "in" && !isUnaccounted(state.account) && (
            <Button look="quiet" small onPress={() => void logout()}>
              Logga ut {state.account.person}
            </Button>
          )}
        </div>
      </header>
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
      return <Frame>{children}</Frame>;
  }
}
