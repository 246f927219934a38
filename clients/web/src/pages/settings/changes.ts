// What was changed of a committee, field by field.
import { ParagraphNumbering, type Committee } from "@/gen/arendegang/v1/committee_pb";
import { differing, rebased } from "@/parts/versions";

// Fields that are edited, with their paths in an update and what they are called.
const kFields = [
  { field: "title", path: "title", text: "Namn" },
  { field: "shortTitle", path: "short_title", text: "Kortnamn" },
  { field: "municipality", path: "municipality", text: "Kommun" },
  { field: "phrasebook", path: "phrasebook", text: "Husstil" },
  { field: "numbering", path: "numbering", text: "Paragrafernas numrering" },
  { field: "diarienummerForm", path: "diarienummer_form", text: "Diarienumrets form" },
  { field: "kallelseDays", path: "kallelse_days", text: "Kallelse, dagar före" },
  { field: "kallelseWorkingDays", path: "kallelse_working_days", text: "Kallelse räknad i vardagar" },
  { field: "stoptidDays", path: "stoptid_days", text: "Stoptid, dagar före" },
  { field: "stoptidWorkingDays", path: "stoptid_working_days", text: "Stoptid räknad i vardagar" },
  { field: "stoptidHour", path: "stoptid_hour", text: "Stoptidens klockslag" },
  { field: "minutesKeptAt", path: "minutes_kept_at", text: "Protokollet förvaras" },
  { field: "appealCourt", path: "appeal_court", text: "Överklaganden går till" },
  { field: "look", path: "look", text: "Utseende" },
  { field: "publishMinutes", path: "publish_minutes", text: "Publicera justerade protokoll på webben" },
] as const;

export interface ChangedField {
  path: string;
  text: string;
  now: string;
}

function written(value: string | number | boolean, path: string): string {
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (path === "numbering") return value === ParagraphNumbering.PER_YEAR ? "per år" : "per sammanträde";
  return value === "" ? "(tomt)" : String(value);
}

const kFieldNames = kFields.map(({ field }) => field);

// The fields in which `after` differs from `before`.
export function changedFields(before: Committee, after: Committee): ChangedField[] {
  const changed = differing(kFieldNames, before, after);
  return kFields
    .filter(({ field }) => changed.includes(field))
    .map(({ field, path, text }) => ({ path, text, now: written(after[field], path) }));
}

// `theirs` with what was changed from `before` to `mine`.
export function merged(before: Committee, mine: Committee, theirs: Committee): Committee {
  return rebased(kFieldNames, before, mine, theirs);
}
