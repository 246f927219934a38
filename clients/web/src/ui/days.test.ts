import { describe, expect, test } from "vitest";
import { aheadText, dayText, instantInSweden } from "./days";

describe("a day as Swedes write it", () => {
  test.each([
    ["2026-05-26", "tis 26 maj 2026"],
    ["2026-03-29", "sön 29 mars 2026"], // the clocks move; the day does not
    ["2024-02-29", "tors 29 februari 2024"],
    ["i morgon", "i morgon"],
    ["", ""],
  ])("%s is %s", (day, text) => expect(dayText(day)).toBe(text));
});

describe("how far away a day is", () => {
  test.each([
    ["2026-05-26", "i dag"],
    ["2026-05-27", "i morgon"],
    ["2026-05-25", "i går"],
    ["2026-06-01", "om 6 dagar"],
    ["2026-05-20", "för 6 dagar sedan"],
    ["snart", ""],
  ])("%s is %s", (day, text) => expect(aheadText(day, "2026-05-26")).toBe(text));

  test("the clocks do not move it", () => expect(aheadText("2026-03-30", "2026-03-28")).toBe("om 2 dagar"));
});

describe("the instant of an hour in Sweden", () => {
  test.each([
    ["2026-05-26", "18:04", "2026-05-26T16:04:00.000Z"],
    ["2026-12-01", "18:04", "2026-12-01T17:04:00.000Z"],
    ["2026-03-29", "01:30", "2026-03-29T00:30:00.000Z"], // the night when the clocks go forward
    ["2026-03-29", "03:30", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25", "03:30", "2026-10-25T02:30:00.000Z"],
  ])("%s %s is %s", (day, hour, instant) => expect(instantInSweden(day, hour)?.toISOString()).toBe(instant));
  test("is none of what is no hour", () => expect(instantInSweden("2026-05-26", "arton")).toBeUndefined());
});
