import { createContext, useContext } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Link } from "wouter";
import type { DecisionPoint } from "@/gen/arendegang/v1/handling_pb";
import { Outcome, type Item } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { Badge, Button } from "@/ui";
import { dayText } from "@/ui/days";

// What can be done with a point besides dragging it.
export type RowAction = "up" | "down" | "first" | "last" | "late" | "title" | "off";

const kOutcomes: Partial<Record<Outcome, string>> = {
  [Outcome.DECIDED]: "Beslutat",
  [Outcome.BORDLAGD]: "Bordlagt",
  [Outcome.ATERREMITTERAD]: "Återremitterat",
  [Outcome.NOTED]: "Antecknat",
};

// The words of a proposed point that can stand by themselves.
function wordsOf({ content }: DecisionPoint): string {
  switch (content.case) {
    case "decided":
    case "sentence":
      return content.value;
    case "assignment":
      return content.value.task;
    case "laidToFiles":
      return content.value;
    default:
      return "…";
  }
}

function Proposed({ item }: { item: Item }) {
  const { proposed } = item;
  if (!proposed) return null;
  return (
    <div className="proposed">
      <span className="soft">
        Förslag till beslut{proposed.tjansteutlatandeDate && `, tjänsteutlåtande ${dayText(proposed.tjansteutlatandeDate)}`}
      </span>
      <ol>
        {proposed.points.map((point, at) => (
          <li key={at}>{wordsOf(point)}</li>
        ))}
      </ol>
    </div>
  );
}

// What the rows show of the list they stand in. Without it in their own properties a row that stands still is not made
// again when another is moved.
export interface AgendaState {
  names: string[]; // in order
  isFixed: boolean;
  showProposed: boolean;
  onAction(item: Item, action: RowAction): void;
}

export const AgendaContext = createContext<AgendaState>({
  names: [],
  isFixed: true,
  showProposed: false,
  onAction: () => undefined,
});

function RowActions({ item }: { item: Item }) {
  const { names, onAction } = useContext(AgendaContext);
  const place = names.indexOf(item.name);
  const isLast = place === names.length - 1;
  const actions: { id: RowAction; text: string; shown: boolean }[] = [
    { id: "up", text: "Flytta upp", shown: place > 0 },
    { id: "down", text: "Flytta ner", shown: !isLast },
    { id: "first", text: "Flytta överst", shown: place > 0 },
    { id: "last", text: "Flytta sist", shown: !isLast },
    { id: "late", text: item.late ? "Inte extra ärende" : "Extra ärende", shown: item.caseName !== "" },
    { id: "title", text: "Ändra rubriken …", shown: item.caseName === "" },
    { id: "off", text: "Ta bort från listan", shown: true },
  ];
  return (
    <MenuTrigger>
      <Button small look="quiet" aria-label={`Åtgärder för ${item.facts?.title}`}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="popover">
        <Menu
          items={actions.filter((each) => each.shown)}
          aria-label="Åtgärder"
          onAction={(key) => onAction(item, key as RowAction)}
        >
          {(action) => (
            <MenuItem id={action.id} className="option">
              {action.text}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function AgendaRow({ item }: { item: Item }) {
  const { names, isFixed, showProposed } = useContext(AgendaContext);
  const outcome = kOutcomes[item.outcome];
  return (
    <>
      {!isFixed && (
        <AriaButton slot="drag" className="grip">
          <span aria-hidden="true">⠿</span>
        </AriaButton>
      )}
      <span className="place">{names.indexOf(item.name) + 1}.</span>
      <div className="what">
        <div>
          {item.facts?.title} {item.late && <Badge tone="warn">Extra ärende</Badge>}{" "}
          {outcome && <Badge tone="good">{outcome}</Badge>}
        </div>
        {item.caseName && <Link href={hrefOf(item.caseName)}>{item.facts?.diarienummer.join(", ")}</Link>}
        {showProposed && <Proposed item={item} />}
      </div>
      {!isFixed && <RowActions item={item} />}
    </>
  );
}
