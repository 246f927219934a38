// Puts together what two people made of the same facts. Facts are JSON, as the API writes them; the oneofs of their
// message are respected. Nothing that either wrote is lost: it stands in the result, or in a conflict.
import type { DescMessage, JsonObject, JsonValue } from "@bufbuild/protobuf";
import { diff3Merge } from "node-diff3";

// Two wrote different things in one place. Mine stands; theirs waits to be chosen.
export interface Conflict {
  path: (string | number)[];
  mine: JsonValue | undefined;
  theirs: JsonValue | undefined;
}

type Value = JsonValue | undefined;

export interface Merged {
  value: Value;
  conflicts: Conflict[];
}

export function isObject(value: Value): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function equal(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, i) => equal(each, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]));
}

// A text whose equality is that of the value, whatever the order of its keys.
function canonical(value: Value): string {
  return JSON.stringify(value, (_, each: Value) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

function disagree(path: Conflict["path"], mine: Value, theirs: Value): Merged {
  return { value: mine, conflicts: [{ path, mine, theirs }] };
}

// Words with the blanks after them.
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function mergeTexts(base: string, mine: string, theirs: string, path: Conflict["path"]): Merged {
  const regions = diff3Merge(words(mine), words(base), words(theirs), { excludeFalseConflicts: true });
  if (base.trim() === "" || regions.some((region) => region.conflict)) return disagree(path, mine, theirs);
  return { value: regions.flatMap((region) => region.ok ?? []).join(""), conflicts: [] };
}

function fieldOf(desc: DescMessage | undefined, key: string) {
  return desc?.fields.find((field) => field.jsonName === key);
}

function mergeObjects(
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
  path: Conflict["path"],
  desc: DescMessage | undefined,
): Merged {
  const value: JsonObject = {};
  const conflicts: Conflict[] = [];
  const claimed = new Map<string, string>(); // oneof -> the field of it that is set
  // Mine first: of two fields of one oneof, mine stands.
  for (const key of new Set([...Object.keys(mine), ...Object.keys(base), ...Object.keys(theirs)])) {
    const field = fieldOf(desc, key);
    const merged = merge(base[key], mine[key], theirs[key], field?.message, [...path, key]);
    conflicts.push(...merged.conflicts);
    if (merged.value === undefined) continue;
    const rival = field?.oneof && claimed.get(field.oneof.name);
    if (rival) {
      conflicts.push({ path: [...path, key], mine: undefined, theirs: merged.value });
      continue;
    }
    if (field?.oneof) claimed.set(field.oneof.name, key);
    value[key] = merged.value;
  }
  return { value, conflicts };
}

function mergeLists(
  base: JsonValue[],
  mine: JsonValue[],
  theirs: JsonValue[],
  path: Conflict["path"],
  desc: DescMessage | undefined,
): Merged {
  const value: JsonValue[] = [];
  const conflicts: Conflict[] = [];
  const regions = diff3Merge(mine.map(canonical), base.map(canonical), theirs.map(canonical), {
    excludeFalseConflicts: true,
  });
  const parsed = (texts: string[]) => texts.map((text) => JSON.parse(text) as JsonValue);
  for (const region of regions) {
    if (region.ok) {
      value.push(...parsed(region.ok));
      continue;
    }
    const [m, b, t] = [parsed(region.conflict!.a), parsed(region.conflict!.o), parsed(region.conflict!.b)];
    if (b.length === 0) {
      // Both added: both stay, and what both have stands once.
      value.push(...m, ...t.filter((each) => !m.some((own) => equal(own, each))));
    } else if (m.length === b.length && t.length === b.length) {
      for (let i = 0; i < b.length; ++i) {
        const merged = merge(b[i], m[i], t[i], desc, [...path, value.length]);
        conflicts.push(...merged.conflicts);
        value.push(merged.value!);
      }
    } else if (m.length === 0) {
      // I took away what they changed: it stays, and is told.
      conflicts.push(...t.map((each, i) => ({ path: [...path, value.length + i], mine: undefined, theirs: each })));
      value.push(...t);
    } else {
      conflicts.push({ path: [...path, value.length], mine: m, theirs: t });
      value.push(...m);
    }
  }
  return { value, conflicts };
}

export function merge(
  base: Value,
  mine: Value,
  theirs: Value,
  desc?: DescMessage,
  path: Conflict["path"] = [],
): Merged {
  if (equal(mine, theirs) || equal(base, theirs)) return { value: mine, conflicts: [] };
  if (equal(base, mine)) return { value: theirs, conflicts: [] };
  if (isObject(mine) && isObject(theirs)) {
    return mergeObjects(isObject(base) ? base : {}, mine, theirs, path, desc);
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return mergeLists(Array.isArray(base) ? base : [], mine, theirs, path, desc);
  }
  if (typeof mine === "string" && typeof theirs === "string" && typeof base === "string") {
    return mergeTexts(base, mine, theirs, path);
  }
  return disagree(path, mine, theirs);
}
