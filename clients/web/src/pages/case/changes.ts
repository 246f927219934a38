// The fields of a case that can be edited, as text.
import type { Case } from "@/gen/arendegang/v1/case_pb";
import { kCaseKinds } from "@/texts/case";
import { dayText } from "@/ui/days";

export const kFields = [
  { key: "subject", path: "subject", text: "Ärendemening" },
  { key: "kind", path: "kind", text: "Slag" },
  { key: "officer", path: "officer", text: "Handläggare" },
  { key: "sender", path: "sender", text: "Avsändare" },
  { key: "recipient", path: "recipient", text: "Mottagare" },
  { key: "classification", path: "classification", text: "Klassificering" },
  { key: "registerDate", path: "register_date", text: "Inkom eller upprättat" },
  { key: "dueDate", path: "due_date", text: "Svar senast" },
  { key: "watchDate", path: "watch_date", text: "Bevakas" },
  { key: "secrecySource", path: "secrecy_source", text: "Sekretess" },
] as const;

export type Key = (typeof kFields)[number]["key"];
export type Typed = Record<Key, string>;

export const kKeys = kFields.map(({ key }) => key);

export function typedOf(data: Case): Typed {
  return { ...data, kind: String(data.kind) };
}

export function pathsOf(keys: Key[]): string[] {
  return kFields.filter(({ key }) => keys.includes(key)).map(({ path }) => path);
}

// "Handläggare är nu Ylva Strand."
export function toldOf(key: Key, now: Typed): string {
  const text = kFields.find((each) => each.key === key)?.text ?? "";
  const value = key === "kind" ? kCaseKinds[Number(now.kind) as keyof typeof kCaseKinds] : dayText(now[key]);
  return value ? `${text} är nu ${value}.` : `${text} är nu tomt.`;
}
