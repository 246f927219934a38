// Resource names, whole and in parts: "committees/hvn/meetings/7/items/4".

// "committees/-": every committee, where one is asked for.
export const kEveryCommittee = "committees/-";

// "committees/hvn".
export function committeeName(id: string): string {
  return `committees/${id}`;
}

// "committees/hvn/meetings/7".
export function meetingName(committee: string, id: string): string {
  return `${committeeName(committee)}/meetings/${id}`;
}

// "hvn" of "committees/hvn", "4" of "committees/hvn/meetings/7/items/4".
export function idOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

// "committees/hvn" of "committees/hvn/cases/2026-0102".
export function committeeOf(name: string): string {
  return name.split("/").slice(0, 2).join("/");
}

const kMeeting = /^committees\/[^/]+\/meetings\/[^/]+/;
const kItem = /^committees\/[^/]+\/meetings\/[^/]+\/items\/[^/]+/;

// "committees/hvn/meetings/7" of "committees/hvn/meetings/7/items/4"; empty of what is of no meeting.
export function meetingOf(name: string): string {
  return kMeeting.exec(name)?.[0] ?? "";
}

// "committees/hvn/meetings/7/items/4" of itself and of what is within it; empty of what is in no item.
export function itemOf(name: string): string {
  return kItem.exec(name)?.[0] ?? "";
}

// The agenda items among the names of what happened to a case, each once, in their order.
export function itemsAmong(names: string[]): string[] {
  return [...new Set(names.map(itemOf).filter(Boolean))];
}
