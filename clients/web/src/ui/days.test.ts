import { describe, expect, test } from "vitest";
import { dayText, daysAfter } from "./days";

describe("a day as Swedes write it", () => {
  test.each([
    ["2026-05-26", "tis 26 maj 2026"],
    ["2026-03-29", "sön 29 mars 2026"], // the clocks move; the day does not
    ["2024-02-29", "tors 29 februari 2024"],
    ["i morgon", "i morgon"],
    ["", ""],
  ])("%s is %s", (day, text) => expect(dayText(day)).toBe(text));
});

test.each([
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-28", 2, "2026-03-30"], // over the night the clocks move
  ["2024-03-01", -1, "2024-02-29"],
  ["ingen dag", 1, "ingen dag"],
])("%s and %i days is %s", (day, count, after) => expect(daysAfter(day, count)).toBe(after));
