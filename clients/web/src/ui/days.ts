// Days and instants as Swedes write them. Days are ISO 8601 text, as in the API: no clock and no time zone moves them.
import type { Timestamp } from "@bufbuild/protobuf/wkt";

const kWeekdays = ["sön", "mån", "tis", "ons", "tors", "fre", "lör"];
const kMonths = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];

function parts(day: string): { year: number; month: number; date: number } | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found ? { year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) } : undefined;
}

// "tis 26 maj 2026" of "2026-05-26"; what is no day as it is.
export function dayText(day: string): string {
  const p = parts(day);
  if (!p) return day;
  const weekday = kWeekdays[new Date(Date.UTC(p.year, p.month - 1, p.date)).getUTCDay()];
  return `${weekday} ${p.date} ${kMonths[p.month - 1]} ${p.year}`;
}

// Today in Sweden, ISO 8601.
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());
}

const kDayMs = 24 * 3600 * 1000;

// "i morgon", "om 5 dagar", "för 2 dagar sedan"; empty for what is no day.
export function aheadText(day: string, from: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(from)) / kDayMs);
  if (!parts(day) || Number.isNaN(days)) return "";
  if (days === 0) return "i dag";
  if (Math.abs(days) === 1) return days > 0 ? "i morgon" : "i går";
  return days > 0 ? `om ${days} dagar` : `för ${-days} dagar sedan`;
}

const kInstant = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

// "2026-05-26 18:04" in Sweden; empty for none.
export function instantText(time: Timestamp | undefined): string {
  return time ? kInstant.format(new Date(Number(time.seconds) * 1000)) : "";
}

// The instant of an hour of a day in Sweden, "18:04"; undefined for what is none.
export function instantInSweden(day: string, hour: string): Date | undefined {
  const asUtc = new Date(`${day}T${hour}:00Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  // What the clock in Sweden shows at that instant tells how far it is ahead. The second look is for the nights when
  // that changes.
  let guess = asUtc.getTime();
  for (let i = 0; i < 2; ++i) {
    const shown = new Date(`${kInstant.format(new Date(guess)).replace(" ", "T")}:00Z`).getTime();
    guess -= shown - asUtc.getTime();
  }
  return new Date(guess);
}
