// The order of an agenda while it is changed. Pure.

// The names with one of them at another place, from 0, counted when it is taken out.
export function placed(names: readonly string[], name: string, place: number): string[] {
  const others = names.filter((each) => each !== name);
  const at = Math.max(0, place);
  return [...others.slice(0, at), name, ...others.slice(at)];
}

// The place, from 0, of a name that is dropped before or after another.
export function dropPlace(names: readonly string[], name: string, target: string, position: "before" | "after"): number {
  const others = names.filter((each) => each !== name);
  return others.indexOf(target) + (position === "after" ? 1 : 0);
}

// Things in the order of names; those that are not named stand last, as they stood.
export function inOrder<Thing extends { name: string }>(things: Thing[], names: readonly string[]): Thing[] {
  const places = new Map(names.map((name, at) => [name, at]));
  return [...things].sort((a, b) => (places.get(a.name) ?? names.length) - (places.get(b.name) ?? names.length));
}
