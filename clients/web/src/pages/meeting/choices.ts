// What can be put on an agenda, as the field that adds points finds it. Pure.
import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Case } from "@/gen/arendegang/v1/case_pb";
import type { FixedHeading } from "@/gen/arendegang/v1/drafting_pb";
import type { Item, ItemSchema } from "@/gen/arendegang/v1/meeting_pb";
import { kStanding, standingFacts, titleOf } from "./standing";

export interface Choice {
  id: string;
  text: string;
  more: string;
  item: MessageInitShape<typeof ItemSchema>;
}

const kMostShown = 12;

// Every word typed is somewhere in it.
function fits(words: string[], ...texts: string[]): boolean {
  const text = texts.join(" ").toLocaleLowerCase("sv");
  return words.every((word) => text.includes(word));
}

// Standing points and open cases that fit what is typed and are not on the agenda; last a point of its own. `before`
// are the points of the meeting before, whose headings are used.
export function choicesFor(typed: string, agenda: Item[], before: Item[], cases: Case[], fixed: readonly FixedHeading[] = []): Choice[] {
  const words = typed.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
  const taken = new Set(agenda.map((item) => item.caseName || item.facts?.kind.case));
  const standing = kStanding
    .map(({ kind, name }) => ({ kind, name, title: titleOf(kind, before, fixed) }))
    .filter(({ kind, name, title }) => !taken.has(kind) && fits(words, name, title))
    .map(({ kind, title }) => ({ id: kind, text: title, more: "Stående punkt", item: { facts: standingFacts(kind, title) } }));
  const found = cases
    .filter((each) => !taken.has(each.name) && fits(words, each.subject, each.diarienummer))
    .map((each) => ({ id: each.name, text: each.subject, more: each.diarienummer, item: { caseName: each.name } }));
  const choices: Choice[] = (words.length ? [...standing, ...found] : [...found, ...standing]).slice(0, kMostShown);
  const own = typed.trim();
  if (own) choices.push({ id: "own", text: own, more: "Egen punkt", item: { facts: standingFacts("free", own) } });
  return choices;
}
