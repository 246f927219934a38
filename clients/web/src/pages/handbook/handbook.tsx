// Handbok: what to do, task by task. Every page links to the chapter of its own.
import { Link, useParams } from "wouter";
import { Empty, LinkButton, Page as Frame } from "@/ui";
import { Attgora, KomIgang } from "./begin";
import { Anmalan, Anslag, Utlamnande } from "./afterwards";
import { Registrera } from "./cases";
import { Kallelse, Motet, Protokoll } from "./meetings";
import { Fel, Installningar, Konton } from "./settings";
import "./handbook.css";

export const kChapters = [
  { id: "kom-igang", title: "Kom igång", Chapter: KomIgang },
  { id: "att-gora", title: "Att göra", Chapter: Attgora },
  { id: "registrera", title: "Registrera en skrivelse", Chapter: Registrera },
  { id: "kallelse", title: "Kallelse och föredragningslista", Chapter: Kallelse },
  { id: "motet", title: "Under mötet", Chapter: Motet },
  { id: "protokoll", title: "Protokoll och justering", Chapter: Protokoll },
  { id: "anslag", title: "Anslag och laga kraft", Chapter: Anslag },
  { id: "anmalan", title: "Anmälan av delegationsbeslut", Chapter: Anmalan },
  { id: "utlamnande", title: "Utlämnande och sekretess", Chapter: Utlamnande },
  { id: "installningar", title: "Nämndens inställningar", Chapter: Installningar },
  { id: "konton", title: "Konton", Chapter: Konton },
  { id: "fel", title: "Om något går fel", Chapter: Fel },
] as const;

function Contents({ here }: { here: string }) {
  return (
    <nav aria-label="Handbokens kapitel" className="contents">
      <ul>
        {kChapters.map((each) => (
          <li key={each.id}>
            <Link href={`/hjalp/${each.id}`} aria-current={each.id === here ? "page" : undefined}>
              {each.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Handbook() {
  const { chapter: id = "" } = useParams<{ chapter?: string }>();
  const chapter = kChapters.find((each) => each.id === id);
  return (
    <Frame title={chapter?.title ?? "Handbok"} above={chapter && <Link href="/hjalp">Handbok</Link>}>
      <div className="handbook">
        <Contents here={id} />
        <article className="chapter">
          {chapter ? (
            <chapter.Chapter />
          ) : id ? (
            <Empty>
              <p>Kapitlet finns inte. Välj ett annat.</p>
              <LinkButton href="/hjalp">Till handboken</LinkButton>
            </Empty>
          ) : (
            <p>
              Välj det du ska göra. Varje sida har också <strong>Hjälp</strong> vid rubriken, som leder till rätt kapitel.
            </p>
          )}
        </article>
      </div>
    </Frame>
  );
}
