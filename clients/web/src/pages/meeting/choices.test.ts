import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { CaseSchema } from "@/gen/arendegang/v1/case_pb";
import { ItemSchema } from "@/gen/arendegang/v1/meeting_pb";
import { choicesFor } from "./choices";

const cases = [
  create(CaseSchema, { name: "committees/hvn/cases/2026-0002", subject: "Taxa för båtplatser", diarienummer: "HVN 2026-0002" }),
  create(CaseSchema, { name: "committees/hvn/cases/2026-0001", subject: "Ny gästbrygga i Norra viken", diarienummer: "HVN 2026-0001" }),
];

function texts(typed: string, agenda: Parameters<typeof choicesFor>[1] = []) {
  return choicesFor(typed, agenda, [], cases).map((choice) => choice.text);
}

test("words are found in any order, wherever they stand", () =>
  expect(texts("viken brygga")).toEqual(["Ny gästbrygga i Norra viken", "viken brygga"]));
test("a case is found by its number", () => expect(texts("0002")[0]).toBe("Taxa för båtplatser"));
test("a standing point is found by what people call it", () => expect(texts("just")[0]).toMatch(/justerare/));
test("with nothing typed the cases stand first", () => expect(texts("")[0]).toBe("Taxa för båtplatser"));
test("what is on the agenda is not offered", () => {
  const agenda = [create(ItemSchema, { caseName: cases[0]!.name })];
  expect(texts("båtplatser", agenda)).toEqual(["båtplatser"]);
});
