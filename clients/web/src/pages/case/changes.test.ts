import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { CaseKind, CaseSchema } from "@/gen/arendegang/v1/case_pb";
import { differing, rebased } from "@/parts/versions";
import { kKeys, pathsOf, toldOf, typedOf } from "./changes";

const base = typedOf(create(CaseSchema, { subject: "Brygga", kind: CaseKind.REMISS, officer: "Ylva" }));

test("only what was touched is sent", () => {
  const typed = { ...base, subject: "Gästbrygga", dueDate: "2026-06-01" };
  expect(pathsOf(differing(kKeys, base, typed))).toEqual(["subject", "due_date"]);
  expect(differing(kKeys, base, base)).toEqual([]);
});

test("what somebody else changed meanwhile stays, unless it was touched here too", () => {
  const typed = { ...base, subject: "Gästbrygga" };
  const now = { ...base, subject: "Bryggan", officer: "Majlis" };
  expect(rebased(kKeys, base, typed, now)).toEqual({ ...base, subject: "Gästbrygga", officer: "Majlis" });
});

test.each([
  ["officer", "Handläggare är nu Ylva."],
  ["kind", "Slag är nu Remiss."],
  ["dueDate", "Svar senast är nu tomt."],
] as const)("a change of %s is told: %s", (key, text) => expect(toldOf(key, base)).toBe(text));
