import { expect, test } from "vitest";
import { hourOf } from "./hours";

test.each([
  ["16", "16.00"],
  ["9", "09.00"],
  ["1630", "16.30"],
  ["16:30", "16.30"],
  [" 16.30 ", "16.30"],
  ["", ""],
  ["efter lunch", "efter lunch"],
])("typed as '%s' the hour is '%s'", (typed, hour) => expect(hourOf(typed)).toBe(hour));
