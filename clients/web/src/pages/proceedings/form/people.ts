// Who can act in a paragraph: everybody on the roll, in her capacity, and the groups that have acted before. Pure.
import type { GroupJson, ParticipantJson, RollJson, AttendeeJson, RoleJson } from "@/gen/arendegang/v1/people_pb";

export interface Suggestion {
  id: string;
  text: string;
  hint: string;
  participants: ParticipantJson[];
}

export function personText(person: ParticipantJson): string {
  if (person.people) return person.people.map(personText).join(", ");
  if (person.parties) return person.parties.join(", ");
  return `${person.name ?? ""}${person.andOthers ? " m.fl." : ""}${person.party ? ` (${person.party})` : ""}`;
}

export function groupText(group: GroupJson): string {
  return (group.participants ?? []).map(personText).join(", ");
}

const kRoleTexts: Partial<Record<RoleJson, string>> = {
  ROLE_CHAIR: "ordförande",
  ROLE_VICE_CHAIR: "vice ordförande",
  ROLE_SECOND_VICE_CHAIR: "andre vice ordförande",
  ROLE_MEMBER: "ledamot",
  ROLE_SERVING_ERSATTARE: "tjänstgörande ersättare",
  ROLE_ERSATTARE: "ersättare",
};

function participant(attendee: AttendeeJson | undefined, role: RoleJson): ParticipantJson[] {
  if (!attendee?.name) return [];
  return [{ role, name: attendee.name, ...(attendee.party ? { party: attendee.party } : {}) }];
}

// Those who serve: the chair, vice chairs, members and serving substitutes, in the order of the roll.
export function serving(roll: RollJson): ParticipantJson[] {
  return [
    ...participant(roll.chair, "ROLE_CHAIR"),
    ...(roll.viceChairs ?? []).flatMap((each, i) => participant(each, i ? "ROLE_SECOND_VICE_CHAIR" : "ROLE_VICE_CHAIR")),
    ...(roll.members ?? []).flatMap((each) => participant(each, "ROLE_MEMBER")),
    ...(roll.serving ?? []).flatMap((each) => participant(each.ersattare, "ROLE_SERVING_ERSATTARE")),
  ];
}

export function everybody(roll: RollJson): ParticipantJson[] {
  return [...serving(roll), ...(roll.ersattare ?? []).flatMap((each) => participant(each, "ROLE_ERSATTARE"))];
}

// Letters as they are typed in a hurry: small, without dots and rings.
function plain(text: string): string {
  return text.toLocaleLowerCase("sv").normalize("NFD").replace(/\p{M}/gu, "");
}

// How well a name answers to what was typed: by its initials, then by the beginning of a part. 0: not at all.
function fit(name: string, typed: string): number {
  const parts = plain(name).split(/[\s-]+/);
  if (parts.map((part) => part[0]).join("") === typed) return 2;
  return parts.some((part) => part.startsWith(typed)) || plain(name).startsWith(typed) ? 1 : 0;
}

function asSuggestion(participants: ParticipantJson[], text: string, hint: string): Suggestion {
  return { id: `${hint}:${text}`, text, hint, participants };
}

// What to choose among, the likeliest first. `groups` have acted before, the likeliest first; `chosen` stand in the
// field already. What is typed is a beginning of a name, initials, or a party's designation, which is all who serve for it.
export function suggest(roll: RollJson, groups: GroupJson[], chosen: ParticipantJson[], typed: string): Suggestion[] {
  const taken = new Set(chosen.map((each) => each.name));
  const free = everybody(roll).filter((each) => !taken.has(each.name));
  const asked = plain(typed.trim());
  if (asked === "") {
    const earlier = chosen.length ? [] : groups.map((each) => asSuggestion(each.participants ?? [], groupText(each), "som förut"));
    const people = free.map((each) => asSuggestion([each], personText(each), kRoleTexts[each.role!] ?? ""));
    return [...earlier, ...people];
  }
  const party = serving(roll).filter((each) => !taken.has(each.name) && plain(each.party ?? "") === asked);
  const ofParty = party.length > 1 ? [asSuggestion(party, `Alla i ${party[0]!.party}`, party.map(personText).join(", "))] : [];
  const fits = free
    .map((each) => ({ each, fit: Math.max(fit(each.name!, asked), plain(each.party ?? "") === asked ? 3 : 0) }))
    .filter((each) => each.fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const stranger = fits.length === 0 ? strangerOf(typed) : undefined;
  return [
    ...fits.map(({ each }) => asSuggestion([each], personText(each), kRoleTexts[each.role!] ?? "")),
    ...ofParty,
    ...(stranger ? [asSuggestion([stranger], personText(stranger), "står inte på uppropet")] : []),
  ];
}

// Somebody who is not on the roll, written out: "Majlis Kronvik" or "Majlis Kronvik (S)".
function strangerOf(typed: string): ParticipantJson | undefined {
  const written = /^(\S+(?: \S+)+?)(?: \(([^()]+)\)?)?$/.exec(typed.trim());
  return written ? { name: written[1]!, ...(written[2] ? { party: written[2] } : {}) } : undefined;
}

// The groups that have acted in facts, the first first, each once.
export function groupsIn(facts: unknown, found: GroupJson[] = []): GroupJson[] {
  if (Array.isArray(facts)) facts.forEach((each) => groupsIn(each, found));
  else if (typeof facts === "object" && facts !== null) {
    const group = facts as GroupJson;
    if (Array.isArray(group.participants)) {
      const isNew = group.participants.length > 0 && !found.some((each) => groupText(each) === groupText(group));
      if (isNew) found.push({ participants: group.participants });
    } else {
      Object.values(facts).forEach((each) => groupsIn(each, found));
    }
  }
  return found;
}
