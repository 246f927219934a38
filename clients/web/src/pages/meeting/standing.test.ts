import { create } from "@bufbuild/protobuf";
import { describe, expect, test } from "vitest";
import { FixedHeadingSchema } from "@/gen/arendegang/v1/drafting_pb";
import { ItemSchema } from "@/gen/arendegang/v1/meeting_pb";
import { missingUsual, standingFacts, titleOf, type StandingKind } from "./standing";

function standing(kind: StandingKind, title = kind as string) {
  return create(ItemSchema, { facts: standingFacts(kind, title) });
}

const aCase = create(ItemSchema, { caseName: "committees/hvn/cases/2026-0001", facts: { title: "Brygga" } });

function kindsOf(missing: ReturnType<typeof missingUsual>) {
  return missing.map((facts) => facts.kind.case);
}

describe("the usual points", () => {
  test("of a committee's first meeting are the plain ones", () =>
    expect(kindsOf(missingUsual([], []))).toEqual([
      "opening",
      "justerareChoice",
      "javNotices",
      "anmalningar",
      "questions",
      "information",
    ]));
  test("are else those of the meeting before, in its words", () => {
    const missing = missingUsual([], [standing("opening", "Öppnande"), aCase, standing("rightToAttend", "Närvaro")]);
    expect(missing.map((facts) => facts.title)).toEqual(["Öppnande", "Närvaro"]);
  });
  test("are not added twice", () => {
    const agenda = [standing("opening"), standing("questions"), aCase];
    expect(kindsOf(missingUsual(agenda, []))).toEqual(["justerareChoice", "javNotices", "anmalningar", "information"]);
  });
  test("are none where all are there", () => {
    const before = [standing("opening")];
    expect(missingUsual(before, before)).toEqual([]);
  });
});

test("the information of a case is no standing point", () => {
  const told = create(ItemSchema, { caseName: "committees/hvn/cases/2026-0002", facts: standingFacts("information", "Läget") });
  expect(titleOf("information", [told])).toBe("Information från förvaltningen");
});

test("a heading that the house style demands goes before all others", () => {
  const fixed = [create(FixedHeadingSchema, { kind: "questions", heading: "Nämndens frågor och svar" })];
  expect(titleOf("questions", [standing("questions", "Frågor")], fixed)).toBe("Nämndens frågor och svar");
  expect(titleOf("information", [], fixed)).toBe("Information från förvaltningen");
});
