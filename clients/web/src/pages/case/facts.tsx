// What is recorded of a case, with a way to change it where it stands.
import { useState } from "react";
import { committeeOf } from "@/api/names";
import { useIsSecretariat } from "@/api/roles";
import { Stage, type Case } from "@/gen/arendegang/v1/case_pb";
import { kCaseKinds } from "@/texts/case";
import { Badge, Button, Panel } from "@/ui";
import { dayText, today } from "@/ui/days";
import { EditCase } from "./edit";

function Due({ date, isOpen }: { date: string; isOpen: boolean }) {
  const late = isOpen && date < today();
  return (
    <>
      <time dateTime={date}>{dayText(date)}</time> {late && <Badge tone="bad">Försenat</Badge>}
    </>
  );
}

function Facts({ data }: { data: Case }) {
  const isOpen = data.closedDate === "" && data.struckReason === "";
  const facts = [
    ["Slag", kCaseKinds[data.kind]],
    ["Handläggare", data.officer || <span className="soft">Ingen utsedd</span>],
    ["Från", data.sender],
    ["Till", data.recipient],
    [data.sender ? "Inkom" : "Upprättat", dayText(data.registerDate)],
    ["Svar senast", data.dueDate && <Due date={data.dueDate} isOpen={isOpen} />],
    ["Bevakas", data.watchDate && <Due date={data.watchDate} isOpen={isOpen} />],
    ["Klassificering", data.classification],
    ["Sekretess", data.secrecySource && <Badge tone="warn">{data.secrecySource}</Badge>],
    ["Laga kraft tidigast", data.finalFrom && dayText(data.finalFrom)],
    ["Avslutat", data.closedDate && dayText(data.closedDate)],
  ] as const;
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function FactsPanel({ data }: { data: Case }) {
  const [editing, setEditing] = useState(false);
  // Whoever has edited comes back to the button that began it.
  const [edited, setEdited] = useState(false);
  const mayEdit = useIsSecretariat(committeeOf(data.name)) && data.stage !== Stage.STRUCK;
  const done = () => {
    setEditing(false);
    setEdited(true);
  };
  return (
    <Panel
      title="Uppgifter"
      actions={
        mayEdit &&
        !editing && (
          <Button small autoFocus={edited} onPress={() => setEditing(true)}>
            Ändra
          </Button>
        )
      }
    >
      {editing ? <EditCase data={data} onDone={done} /> : <Facts data={data} />}
    </Panel>
  );
}
