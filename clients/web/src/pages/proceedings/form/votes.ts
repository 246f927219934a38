// Votes of a division as the facts have them: a group for each side, in the order of the roll. Pure.
import type { DivisionJson } from "@/gen/arendegang/v1/handling_pb";
import type { GroupJson, ParticipantJson } from "@/gen/arendegang/v1/people_pb";

export type Vote = "yes" | "no" | "abstained";

export const kVotes = [
  { id: "yes", text: "Ja", key: "j" },
  { id: "no", text: "Nej", key: "n" },
  { id: "abstained", text: "Avstår", key: "a" },
] as const satisfies readonly { id: Vote; text: string; key: string }[];

function has(group: GroupJson | undefined, person: ParticipantJson): boolean {
  return group?.participants?.some((each) => each.name === person.name) ?? false;
}

export function voteOf(division: DivisionJson, person: ParticipantJson): Vote | undefined {
  return kVotes.find((each) => has(division[each.id], person))?.id;
}

// The division after `people` have voted so: counts follow, and the side with more votes has won. A tie is the chair's
// to settle.
export function withVotes(
  division: DivisionJson,
  people: ParticipantJson[],
  vote: Vote,
  voters: ParticipantJson[],
): DivisionJson {
  const names = new Set(people.map((each) => each.name));
  const { yes: _, no: __, abstained: ___, yesCount, noCount, abstainedCount, winner, ...rest } = division;
  void [yesCount, noCount, abstainedCount];
  const made: DivisionJson = { ...rest };
  const counts = { yes: 0, no: 0, abstained: 0 };
  for (const each of kVotes) {
    const kept = division[each.id]?.participants ?? [];
    const strangers = kept.filter((person) => !voters.some((voter) => voter.name === person.name));
    const participants = voters.filter((voter) =>
      names.has(voter.name) ? each.id === vote : kept.some((person) => person.name === voter.name),
    );
    const all = [...participants, ...strangers];
    counts[each.id] = all.length;
    if (all.length > 0) made[each.id] = { ...division[each.id], participants: all };
  }
  if (counts.yes) made.yesCount = counts.yes;
  if (counts.no) made.noCount = counts.no;
  if (counts.abstained) made.abstainedCount = counts.abstained;
  if (counts.yes !== counts.no) made.winner = counts.yes > counts.no ? "SIDE_YES" : "SIDE_NO";
  else if (winner) made.winner = winner;
  return made;
}
