import { describe, expect, test } from "vitest";
import { Role } from "@/gen/arendegang/v1/people_pb";
import { namesIn } from "./pasted_names";
import { kSampleMembers } from "./sample";

describe("a line of a pasted list", () => {
  test.each([
    ["Anna Berg (S)", "Anna Berg", "S", Role.MEMBER],
    ["  - Anna Berg (S)", "Anna Berg", "S", Role.MEMBER],
    ["3. Anna Berg (S)", "Anna Berg", "S", Role.MEMBER],
    ["Anna Berg (S), ordförande", "Anna Berg", "S", Role.CHAIR],
    ["Ordförande: Anna Berg (S)", "Anna Berg", "S", Role.CHAIR],
    ["1:e vice ordförande Anna Berg (S)", "Anna Berg", "S", Role.VICE_CHAIR],
    ["2:a vice ordförande Anna Berg (S)", "Anna Berg", "S", Role.SECOND_VICE_CHAIR],
    ["Anna Berg (S), ersättare", "Anna Berg", "S", Role.ERSATTARE],
    ["Anna Berg\tS\tordförande", "Anna Berg", "S", Role.CHAIR],
    ["Anna Berg\tS", "Anna Berg", "S", Role.MEMBER],
    ["Anna Berg", "Anna Berg", "", Role.MEMBER],
  ])("%j", (line, person, party, office) => {
    expect(namesIn(line)).toMatchObject([{ person, party, office }]);
  });
});

test("a heading gives their office to those below it", () => {
  const offices = namesIn("Ledamöter\nAnna Berg (S)\n\nErsättare:\nBo Ek (M)\nCia Al (M)\nDan By (S)");
  expect(offices.map((each) => [each.person, each.office, each.rank])).toEqual([
    ["Anna Berg", Role.MEMBER, 0],
    ["Bo Ek", Role.ERSATTARE, 1],
    ["Cia Al", Role.ERSATTARE, 2],
    ["Dan By", Role.ERSATTARE, 1],
  ]);
});

test("the invented list has a chair and two substitutes", () => {
  const offices = namesIn(kSampleMembers).map((each) => each.office);
  expect(offices.filter((each) => each === Role.CHAIR)).toHaveLength(1);
  expect(offices.filter((each) => each === Role.ERSATTARE)).toHaveLength(2);
});
