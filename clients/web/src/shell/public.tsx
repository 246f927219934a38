// The frame of pages that everybody may see.
import type { ReactNode } from "react";
import { Link } from "wouter";
import { ThemeSwitch } from "./theme";
import "./shell.css";

export function Public({ children }: { children: ReactNode }) {
  return (
    <>
      <a href="#main" className="visually-hidden skip">
        Till innehållet
      </a>
      <header className="top">
        <Link href="/anslagstavla" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> Anslagstavla
        </Link>
        <nav aria-label="Huvudmeny" className="tab-row menu">
          <Link href="/anslagstavla">Anslag</Link>
          {/* A page of the service, not of this program. */}
          <a href="/arkiv">Protokoll</a>
        </nav>
        <div className="top-end">
          <ThemeSwitch />
          <Link href="/att-gora">Logga in</Link>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
