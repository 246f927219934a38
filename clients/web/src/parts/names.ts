// Parts of resource names.

// "committees/hvn" of "committees/hvn/cases/2026-0102".
export function committeeOf(name: string): string {
  return name.split("/").slice(0, 2).join("/");
}

// "committees/hvn/meetings/7" of "committees/hvn/meetings/7/items/4".
export function meetingOf(item: string): string {
  return item.split("/").slice(0, 4).join("/");
}

// The agenda items among the names of what happened to a case, each once, in their order.
export function itemsAmong(names: string[]): string[] {
  return [...new Set(names.flatMap((name) => /^committees\/[^/]+\/meetings\/\d+\/items\/\d+/.exec(name)?.[0] ?? []))];
}
