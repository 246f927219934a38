// Points that stand on nearly every agenda. Their headings are those that the house style demands, else those of the
// committee's meeting before, where it had them: houses differ.
import { create } from "@bufbuild/protobuf";
import type { FixedHeading } from "@/gen/arendegang/v1/drafting_pb";
import type { Item, Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { ParagraphSchema, type Paragraph } from "@/gen/arendegang/v1/minutes_pb";

export type StandingKind = NonNullable<Exclude<Paragraph["kind"]["case"], "handling" | "withheld" | "free">>;

// In the order of a meeting. `usual` ones are added together.
export const kStanding: { kind: StandingKind; name: string; title: string; usual: boolean }[] = [
  { kind: "opening", name: "Öppnande", title: "Sammanträdets öppnande och godkännande av föredragningslistan", usual: true },
  { kind: "justerareChoice", name: "Val av justerare", title: "Val av justerare och tid för justering", usual: true },
  { kind: "rightToAttend", name: "Närvarorätt", title: "Närvarorätt för personalföreträdare", usual: false },
  { kind: "javNotices", name: "Anmälan av jäv", title: "Anmälan av jäv", usual: true },
  { kind: "anmalningar", name: "Anmälningar", title: "Anmälningsärenden", usual: true },
  { kind: "questions", name: "Nämndens frågor", title: "Nämndens frågor", usual: true },
  { kind: "information", name: "Information", title: "Information från förvaltningen", usual: true },
];

// The facts of a standing point before anything is recorded: its heading and its kind.
export function standingFacts(kind: StandingKind | "free", title: string): Paragraph {
  return create(ParagraphSchema, { title, kind: { case: kind, value: {} } as Paragraph["kind"] });
}

function isStanding(item: Item): boolean {
  return item.caseName === "" && kStanding.some(({ kind }) => kind === item.facts?.kind.case);
}

// The heading that the committee gave such a point last; else the plain one.
export function titleOf(kind: StandingKind, before: Item[], fixed: readonly FixedHeading[] = []): string {
  const found = before.find((item) => isStanding(item) && item.facts?.kind.case === kind);
  const ofHouse = fixed.find((each) => each.kind === kind)?.heading;
  return ofHouse || found?.facts?.title || (kStanding.find((each) => each.kind === kind)?.title ?? "");
}

// The usual points that an agenda lacks: those of the meeting before, or the plain ones.
export function missingUsual(agenda: Item[], before: Item[], fixed: readonly FixedHeading[] = []): Paragraph[] {
  const had = before.filter(isStanding).map((item) => item.facts?.kind.case);
  const wanted = kStanding.filter(({ kind, usual }) => (had.length ? had.includes(kind) : usual));
  const there = new Set(agenda.filter((item) => item.caseName === "").map((item) => item.facts?.kind.case));
  return wanted.filter(({ kind }) => !there.has(kind)).map(({ kind }) => standingFacts(kind, titleOf(kind, before, fixed)));
}

// The meeting before one, cancelled ones aside.
export function meetingBefore(meetings: Meeting[], meeting: Meeting): Meeting | undefined {
  return meetings.filter((each) => each.meetingDate < meeting.meetingDate && !each.cancelledReason).at(-1);
}
