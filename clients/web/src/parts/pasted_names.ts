// Names as they are pasted from a list: "Anna Berg (S)", a line each.
import { Role } from "@/gen/arendegang/v1/people_pb";

export interface Named {
  person: string;
  party: string;
  office: Role;
  // Among the substitutes of the party; 0 for others.
  rank: number;
}

// The offices of a committee, as lists write them. The longest come first: they begin like others.
const kOffices: [RegExp, Role][] = [
  [/^(andre|2:?[ea]) vice ordförande\b/i, Role.SECOND_VICE_CHAIR],
  [/^((förste|1:?[ea]) )?vice ordförande\b/i, Role.VICE_CHAIR],
  [/^ordförande\b/i, Role.CHAIR],
  [/^(ordinarie )?(ledamöter|ledamot)\b/i, Role.MEMBER],
  [/^(ersättare|suppleant(er)?)\b/i, Role.ERSATTARE],
];

// The office that a text begins with, and what stands after it.
function officeAtStart(text: string): { office: Role; rest: string } | undefined {
  for (const [pattern, office] of kOffices) {
    const found = pattern.exec(text);
    if (found) return { office, rest: text.slice(found[0].length).replace(/^[\s:,.–-]+/, "") };
  }
  return undefined;
}

// "Anna Berg (S), ordförande", "Anna Berg S", and "Anna Berg", a tab and "S" of a spreadsheet.
function personOf(text: string): { person: string; party: string; after: string } {
  const bracketed = /^(.+?)\s*\(([^)]+)\)[\s,;:–-]*(.*)$/.exec(text);
  if (bracketed) return { person: bracketed[1]!.trim(), party: bracketed[2]!.trim(), after: bracketed[3]!.trim() };
  const cells = text.split(/\s*[\t;]\s*/);
  return { person: cells[0]!.trim(), party: cells[1] ?? "", after: cells.slice(2).join(" ") };
}

// Who is in the list. A line with an office alone is a heading: those below it have that office. Without any, all are
// members.
export function namesIn(text: string): Named[] {
  const named: Named[] = [];
  const ranks = new Map<string, number>();
  let heading = Role.MEMBER;
  for (const line of text.split("\n").map((each) => each.trim().replace(/^([-•*]|\d+[.)])\s*/, ""))) {
    if (!line) continue;
    const before = officeAtStart(line);
    if (before && !before.rest) {
      heading = before.office;
      continue;
    }
    const { person, party, after } = personOf(before?.rest ?? line);
    const office = before?.office ?? officeAtStart(after)?.office ?? heading;
    const rank = office === Role.ERSATTARE ? (ranks.get(party) ?? 0) + 1 : 0;
    if (rank) ranks.set(party, rank);
    named.push({ person, party, office, rank });
  }
  return named;
}
