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

const kInstant = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

// "2026-05-26 18:04" in Sweden; empty for none.
export function instantText(time: Timestamp | undefined): string {
  return time ? kInstant.format(new Date(Number(time.seconds) * 1000)) : "";
}

// The day that many days after a day, both ISO 8601; before it if negative.
export function daysAfter(day: string, count: number): string {
  const p = parts(day);
  if (!p) return day;
  return new Date(Date.UTC(p.year, p.month - 1, p.date + count)).toISOString().slice(0, 10);
}
