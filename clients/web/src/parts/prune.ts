// Facts without what stands at a path of the API, and paths among what is left. Pure.
import type { JsonObject, JsonValue } from "@bufbuild/protobuf";

// "handling.yrkanden[1].own_proposal" as the steps of the JSON: ["handling", "yrkanden", 1, "ownProposal"].
export function stepsOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]/)
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())));
}

// The facts without what stands at a path; undefined if nothing does.
export function without(facts: JsonObject, path: string): JsonObject | undefined {
  const steps = stepsOf(path);
  const take = (value: JsonValue | undefined, [first, ...rest]: (string | number)[]): JsonValue | undefined => {
    if (value === undefined || first === undefined) return undefined;
    if (Array.isArray(value)) {
      const at = first as number;
      if (at >= value.length) return undefined;
      if (rest.length === 0) return value.filter((_, i) => i !== at);
      const inner = take(value[at], rest);
      return inner === undefined ? undefined : value.map((each, i) => (i === at ? inner : each));
    }
    if (typeof value !== "object" || value === null || !(first in value)) return undefined;
    if (rest.length > 0) {
      const inner = take((value as JsonObject)[first], rest);
      return inner === undefined ? undefined : { ...(value as JsonObject), [first]: inner };
    }
    const { [first]: _, ...kept } = value as JsonObject;
    return kept;
  };
  return take(facts, steps) as JsonObject | undefined;
}

// The same of what is nearest around a path, where nothing stands at it: a fact that is missing takes with it what it is
// missing in. The whole paragraph is never taken.
export function withoutNearest(facts: JsonObject, path: string): { facts: JsonObject; path: string } | undefined {
  for (let now = path; now !== ""; now = now.replace(/(\[\d+\]|\.?[^.[\]]+)$/, "")) {
    const left = without(facts, now);
    if (left) return { facts: left, path: now };
  }
  return undefined;
}

// A path within the facts that are left, as it was before what stood at `pruned` was taken out, in that order: elements
// of a list that follow one that was taken out have moved up.
export function restored(path: string, pruned: readonly string[]): string {
  return pruned.reduceRight((now, gone) => {
    const element = /^(.*)\[(\d+)\]$/.exec(gone);
    if (!element || !now.startsWith(`${element[1]}[`)) return now;
    const rest = now.slice(element[1]!.length);
    return element[1] + rest.replace(/^\[(\d+)\]/, (_, at: string) => `[${Number(at) + (Number(at) >= Number(element[2]) ? 1 : 0)}]`);
  }, path);
}

export function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
}

// The sources of text that come of the facts at a path: those within it, else the one that is nearest around it.
export function litSources(sources: readonly string[], active: string): Set<string> {
  if (!active.includes(".")) return new Set();
  const within = sources.filter((source) => isWithin(source, active));
  if (within.length > 0) return new Set(within);
  const around = sources.filter((source) => source.includes(".") && isWithin(active, source));
  return new Set(around.sort((a, b) => b.length - a.length).slice(0, 1));
}
