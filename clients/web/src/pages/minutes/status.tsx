// How far the minutes have come.
import { Link } from "wouter";
import { JusteringState, type Justering } from "@/gen/arendegang/v1/justering_pb";
import type { Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { Badge, type Tone } from "@/ui";
import { dayText, instantText } from "@/ui/days";
import { kJusteringStates } from "@/shell/justering";

const kTones: Partial<Record<JusteringState, Tone>> = {
  [JusteringState.SEALED]: "good",
  [JusteringState.DISPUTED]: "bad",
};

export function Status({ meeting, justeringar }: { meeting: Meeting; justeringar: Justering[] }) {
  const alive = justeringar.filter((each) => each.state !== JusteringState.WITHDRAWN);
  return (
    <p className="minutes-status">
      {meeting.closeTime ? (
        <Badge tone="good">Avslutat {instantText(meeting.closeTime)}</Badge>
      ) : (
        <Badge tone="warn">Sammanträdet är inte avslutat</Badge>
      )}
      {alive.map((each) => (
        <span key={each.name}>
          <Badge tone={kTones[each.state] ?? "plain"}>{kJusteringStates[each.state]}</Badge>{" "}
          <Link href={hrefOf(each.name)}>
            {each.immediate ? "Omedelbar justering" : "Justering"} {dayText(each.justeringDate || each.plannedDate)}
          </Link>
        </span>
      ))}
    </p>
  );
}

// The names of the items whose text is certified.
export function sealedOf(justeringar: readonly Justering[]): Set<string> {
  const sealed = justeringar.filter((each) => each.state === JusteringState.SEALED);
  return new Set(sealed.flatMap((each) => each.paragraphs.map((one) => one.item)));
}

// Whether every item is before somebody who certifies.
export function allLaid(justeringar: readonly Justering[], items: readonly { name: string }[]): boolean {
  const alive = justeringar.filter((each) => each.state !== JusteringState.WITHDRAWN);
  const laid = new Set(alive.flatMap((each) => each.paragraphs.map((one) => one.item)));
  return items.every((each) => laid.has(each.name));
}
