import { describe, expect, test } from "vitest";
import { dayText } from "./days";

describe("a day as Swedes write it", () => {
  test.each([
    ["2026-05-26", "tis 26 maj 2026"],
    ["2026-03-29", "sön 29 mars 2026"], // the clocks move; the day does not
    ["2024-02-29", "tors 29 februari 2024"],
    ["i morgon", "i morgon"],
    ["", ""],
  ])("%s is %s", (day, text) => expect(dayText(day)).toBe(text));
});
