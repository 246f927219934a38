// Pages that belong together, as links in a row: each has an address of its own.
import { Link } from "wouter";
import "./tabs.css";

export interface Tab {
  href: string;
  text: string;
}

export function Tabs(props: { label: string; tabs: readonly Tab[]; here: string }) {
  return (
    <nav className="tab-row tabs" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.href === props.here ? "page" : undefined}>
          {tab.text}
        </Link>
      ))}
    </nav>
  );
}
