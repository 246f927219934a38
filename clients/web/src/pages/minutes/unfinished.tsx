// What is recorded in part, or not at all, and so not in the text yet.
import { Link } from "wouter";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import type { Unfinished as Facts } from "@/parts/pruned_draft";
import { hrefOf } from "@/shell/addresses";
import { Notice } from "@/ui";
import { indexOf } from "./draft";

export function Unfinished({ unfinished, items }: { unfinished: Facts[]; items: Item[] }) {
  if (unfinished.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>Inte i texten än, för att uppgifter saknas:</p>
      <ul>
        {unfinished.map(({ path, why }) => {
          const item = items[indexOf(path) ?? -1];
          return (
            <li key={path}>
              {item ? (
                <Link href={hrefOf(item.name)}>
                  § {item.facts?.number} {item.facts?.title}
                </Link>
              ) : (
                "Uppropet"
              )}
              : {why}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
