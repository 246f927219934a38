import { DeadlineState, type Deadline } from "@/gen/arendegang/v1/deadline_pb";
import { Badge, type Tone } from "@/ui";
import { dayText } from "@/ui/days";
import "./remaining.css";

const kStates: Partial<Record<DeadlineState, { text: string; tone: Tone }>> = {
  [DeadlineState.OVERDUE]: { text: "Försenat", tone: "bad" },
  [DeadlineState.DUE]: { text: "Nu", tone: "warn" },
};

function One({ deadline }: { deadline: Deadline }) {
  const state = kStates[deadline.state];
  return (
    <li>
      <time dateTime={deadline.date}>{dayText(deadline.date)}</time> {state && <Badge tone={state.tone}>{state.text}</Badge>}
      <div>{[deadline.why, deadline.person].filter(Boolean).join(" ")}</div>
    </li>
  );
}

// Of deadlines, those about a meeting, or about something of it: a justering, an item.
export function remainingFor(name: string, deadlines: Deadline[]): Deadline[] {
  return deadlines.filter((each) => each.resource === name || each.resource.startsWith(`${name}/`));
}

// What remains to be done for a meeting: all of it, or the first thing and how many more.
export function Remaining({ deadlines, full }: { deadlines: Deadline[]; full?: boolean }) {
  if (deadlines.length === 0) return full ? <p className="soft">Inget återstår just nu.</p> : null;
  const shown = full ? deadlines : deadlines.slice(0, 1);
  const more = deadlines.length - shown.length;
  return (
    <>
      <ul className={full ? "remaining full" : "remaining"}>
        {shown.map((each) => (
          <One key={`${each.kind} ${each.resource} ${each.date} ${each.person} ${each.why}`} deadline={each} />
        ))}
      </ul>
      {more > 0 && <span className="soft">och {more} till</span>}
    </>
  );
}
