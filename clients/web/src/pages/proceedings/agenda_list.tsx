// The paragraphs of the meeting: which one is worked with, what became of each, what is unsettled.
import { memo } from "react";
import { idOf } from "@/api/names";
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

interface RowProps {
  id: string;
  item: Item;
  isHere: boolean;
  findings: number;
  isUnsaved: boolean;
  isDisputed: boolean;
}

// Of a long agenda only the row that changed is drawn again.
const Row = memo(function Row({ id, item, isHere, findings, isUnsaved, isDisputed }: RowProps) {
  return (
    <li>
      <a href={`#${id}`} aria-current={isHere ? "step" : undefined}>
        <span className="number">§ {item.facts?.number}</span>
        <span className="title">{item.facts?.title}</span>
        <span className="marks">
          {item.confirmedWords && <span title="Klubbat">✓</span>}
          {kOutcomes[item.outcome]}
          {findings > 0 && <span className="badge warn">{findings}</span>}
          {isUnsaved && <span title="Inte sparat i tjänsten än">●</span>}
          {isDisputed && <span className="badge bad">krock</span>}
        </span>
      </a>
    </li>
  );
});

export function AgendaList(props: { rows: AgendaRow[]; current: string | undefined }) {
  return (
    <nav aria-label="Föredragningslistan" className="agenda-list">
      <ol>
        {props.rows.map(({ item, entry, findings }) => (
          <Row
            key={item.name}
            id={idOf(item.name)}
            item={item}
            isHere={item.name === props.current}
            findings={findings}
            isUnsaved={entry !== undefined && entry.state !== "saved"}
            isDisputed={entry !== undefined && entry.conflicts.length > 0}
          />
        ))}
      </ol>
    </nav>
  );
}
