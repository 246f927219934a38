// Who may certify a meeting's minutes, and whom the meeting chose for it.
import type { JusterareChoice } from "@/gen/arendegang/v1/minutes_pb";
import type { Item, Meeting } from "@/gen/arendegang/v1/meeting_pb";

function choiceOf(items: readonly Item[]): JusterareChoice | undefined {
  for (const { facts } of items) {
    if (facts?.kind.case === "justerareChoice") return facts.kind.value;
  }
  return undefined;
}

// Those chosen at the meeting; nobody where none were.
export function chosenPeople(meeting: Meeting, items: readonly Item[]): string[] {
  const choice = choiceOf(items);
  const named = (choice?.justerare?.participants ?? []).flatMap((each) =>
    each.people.length > 0 ? each.people.map((one) => one.name) : [each.name],
  );
  const chair = choice?.withChair ? (meeting.roll?.chair?.name ?? "") : "";
  return [...new Set([chair, ...named])].filter((name) => name !== "");
}

// The day fixed for it, ISO 8601; empty where none was.
export function chosenDay(items: readonly Item[]): string {
  return choiceOf(items)?.day?.date ?? "";
}

// Those who served, with those chosen among them.
export function servingOf(meeting: Meeting, chosen: readonly string[]): string[] {
  const { roll } = meeting;
  const serving = [
    roll?.chair?.name ?? "",
    ...(roll?.viceChairs ?? []).map((each) => each.name),
    ...(roll?.members ?? []).map((each) => each.name),
    ...(roll?.serving ?? []).map((each) => each.ersattare?.name ?? ""),
  ];
  return [...new Set([...chosen, ...serving])].filter((name) => name !== "");
}
