import { expect, test } from "vitest";
import { cut, withoutHeading } from "./text";

const kText = "Protokoll\n\n§ 1\n\nÖppnande\n\n§ 2\n\nSe § 1. Bryggan byggs.\n\n§ 12 Taxa\n\nTaxan fastställs.\n";

test("is cut at its paragraphs, and nothing is left out", () => {
  const pieces = cut(kText, [1, 2, 12]);
  expect(pieces?.paragraphs.get(2)).toBe("§ 2\n\nSe § 1. Bryggan byggs.\n\n");
  expect([pieces?.before, ...(pieces?.paragraphs.values() ?? [])].join("")).toBe(kText);
});
test("is not cut where a paragraph is not found", () => expect(cut(kText, [1, 3])).toBeUndefined());
test("does not take § 12 for § 1", () => expect(cut("§ 12\n\nTaxa\n", [1])).toBeUndefined());

test.each([
  ["§ 2\n\nBrygga\n\nBryggan byggs.\n", "Bryggan byggs."],
  ["§ 2 Brygga\n\nBryggan byggs.\n", "Bryggan byggs."],
  ["§ 2\n\nKaj\n\nBryggan byggs.", "§ 2\n\nKaj\n\nBryggan byggs."], // another title is told
])("only what the heading says is left out", (text, rest) => expect(withoutHeading(text, 2, "Brygga")).toBe(rest));
