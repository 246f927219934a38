// The head of every page of the desk. Where it is narrow all but the name is behind a button.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Link, useLocation } from "wouter";
import { isUnaccounted, useSession } from "@/api/session";
import { Button } from "@/ui";
import { CommitteePicker } from "./committee_picker";
import { usePlaces } from "./places";
import { ThemeSwitch } from "./theme";

function Menu() {
  const [here] = useLocation();
  return (
    <nav aria-label="Huvudmeny" className="tab-row menu">
      {usePlaces().map((place) => (
        <Link key={place.href} href={place.href} aria-current={here.startsWith(place.href) ? "page" : undefined}>
          {place.text}
        </Link>
      ))}
    </nav>
  );
}

// Ends the session of whoever is logged in.
function Logout() {
  const { state, logout } = useSession();
  if (state.kind !== "in" || isUnaccounted(state.account)) return null;
  return (
    <Button look="quiet" small onPress={() => void logout()}>
      Logga ut <span className="who">{state.account.person}</span>
    </Button>
  );
}

export function Top({ onSearch }: { onSearch(): void }) {
  const [path] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [path]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <header className="top" onKeyDown={onKeyDown}>
      <Link href="/att-gora" className="brand">
        <img src="/icon.svg" alt="" width="28" height="28" /> Ärendegång
      </Link>
      <div className="top-opener">
        <Button ref={opener} small aria-expanded={isOpen} aria-controls="top-rest" onPress={() => setOpen(!isOpen)}>
          Meny
        </Button>
      </div>
      <div id="top-rest" className={isOpen ? "top-rest open" : "top-rest"}>
        <CommitteePicker />
        <Menu />
        <div className="top-end">
          <Button
            look="quiet"
            small
            onPress={() => {
              setOpen(false);
              onSearch();
            }}
          >
            Sök <kbd>Ctrl K</kbd>
          </Button>
          <ThemeSwitch />
          <Logout />
        </div>
      </div>
    </header>
  );
}
