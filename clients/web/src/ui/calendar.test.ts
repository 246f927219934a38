import { describe, expect, test } from "vitest";
import { addDays, daysBetween, weekdayOf, weekOf, weeksOf } from "./calendar";

test.each([
  ["2026-03-28", 2, "2026-03-30"], // the clocks move between them
  ["2024-02-28", 1, "2024-02-29"],
  ["2027-01-01", -1, "2026-12-31"],
])("%s and %i days is %s", (day, days, sum) => {
  expect(addDays(day, days)).toBe(sum);
  expect(daysBetween(day, sum)).toBe(days);
});

test.each([
  ["2026-12-31", 53],
  ["2027-01-01", 53], // a Friday: the week is last year's
  ["2027-01-04", 1],
  ["2024-12-30", 1], // a Monday: the week is next year's
])("%s is in week %i", (day, week) => expect(weekOf(day)).toBe(week));

test("the week begins on Monday", () => {
  expect(weekdayOf("2026-11-23")).toBe(1);
  expect(weekdayOf("2026-11-29")).toBe(7);
});

describe("the weeks of a month", () => {
  test("a month that begins on a Monday has no gap before it", () =>
    expect(weeksOf(2027, 2)[0]).toEqual(Array.from({ length: 7 }, (_, at) => `2027-02-0${at + 1}`)));
  test("December does not run into the next year", () => {
    const days = weeksOf(2026, 12).flat().filter(Boolean);
    expect(days).toHaveLength(31);
    expect(days.at(-1)).toBe("2026-12-31");
  });
});
