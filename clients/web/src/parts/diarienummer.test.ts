import { expect, test } from "vitest";
import { exampleOf } from "./diarienummer";

const parts = { committee: "HVN", year: 2026, number: 102, classification: "1.6" };

test.each([
  ["", "HVN 2026-0102-1.6"],
  ["{committee} {year}-{number:4}[-{classification}]", "HVN 2026-0102-1.6"],
  ["{committee}/{year:2}:{number}", "HVN/26:102"],
  ["{number:6}/{year}", "000102/2026"],
  ["{committee} {aret}", ""],
  ["{committee", ""],
])("%s gives %s", (form, text) => expect(exampleOf(form, parts)).toBe(text));

test("without classification what is in brackets falls away", () => {
  expect(exampleOf("", { ...parts, classification: "" })).toBe("HVN 2026-0102");
});
