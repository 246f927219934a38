// Counting with days, ISO 8601 text: pure, and in no time zone.

const kDayMs = 24 * 60 * 60 * 1000;

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

// "2026-03-01" of "2026-02-28" and 1.
export function addDays(day: string, days: number): string {
  return isoOf(timeOf(day) + days * kDayMs);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / kDayMs);
}

// 1 for Monday to 7 for Sunday.
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

// The number of the week as Swedes count it (ISO 8601): that of its Thursday.
export function weekOf(day: string): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

// The days of a month, 1 to 12, week by week from Monday; undefined where a week is of another month.
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const weeks: (string | undefined)[][] = [];
  for (let day = addDays(first, 1 - weekdayOf(first)); day.slice(0, 7) <= first.slice(0, 7); day = addDays(day, 7)) {
    const week = Array.from({ length: 7 }, (_, at) => addDays(day, at));
    weeks.push(week.map((each) => (each.slice(0, 7) === first.slice(0, 7) ? each : undefined)));
  }
  return weeks;
}
