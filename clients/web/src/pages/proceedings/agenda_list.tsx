// The paragraphs of the meeting: which one is worked with, what became of each, what is unsettled.
import type { Entry } from "./sync/ledger";
import { Outcome, type Item } from "@/gen/arendegang/v1/meeting_pb";

const kOutcomes: Record<Outcome, string> = {
  [Outcome.UNSPECIFIED]: "",
  [Outcome.DECIDED]: "beslutat",
  [Outcome.BORDLAGD]: "bordlagt",
  [Outcome.ATERREMITTERAD]: "återremitterat",
  [Outcome.NOTED]: "antecknat",
};

export interface AgendaRow {
  item: Item;
  entry: Entry | undefined;
  findings: number;
}

export function AgendaList(props: { rows: AgendaRow[]; current: string | undefined }) {
  return (
    <nav aria-label="Föredragningslistan" className="agenda-list">
      <ol>
        {props.rows.map(({ item, entry, findings }) => {
          const id = item.name.slice(item.name.lastIndexOf("/") + 1);
          const isHere = item.name === props.current;
          return (
            <li key={item.name}>
              <a href={`#${id}`} aria-current={isHere ? "step" : undefined}>
                <span className="number">§ {item.facts?.number}</span>
                <span className="title">{item.facts?.title}</span>
                <span className="marks">
                  {item.confirmedWords && <span title="Klubbat">✓</span>}
                  {kOutcomes[item.outcome]}
                  {findings > 0 && <span className="badge warn">{findings}</span>}
                  {entry && entry.state !== "saved" && <span title="Inte sparat i tjänsten än">●</span>}
                  {entry && entry.conflicts.length > 0 && <span className="badge bad">krock</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
