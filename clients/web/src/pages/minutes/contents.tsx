// The paragraphs, to jump by.
import type { Finding } from "@/gen/arendegang/v1/drafting_pb";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { Badge } from "@/ui";
import { indexOf } from "./draft";
import { anchorOf } from "./draft_view";

export function Contents({ items, findings }: { items: Item[]; findings: Finding[] }) {
  return (
    <nav aria-label="Paragrafer" className="minutes-contents">
      <ol>
        {items.map((item, index) => {
          const count = findings.filter((each) => indexOf(each.place) === index).length;
          return (
            <li key={item.name}>
              <a href={`#${anchorOf(index)}`}>
                <span className="number">§ {item.facts?.number}</span> <span>{item.facts?.title}</span>
              </a>
              {count > 0 && (
                <Badge tone="warn">
                  {count}
                  <span className="visually-hidden"> {count === 1 ? "anmärkning" : "anmärkningar"}</span>
                </Badge>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
