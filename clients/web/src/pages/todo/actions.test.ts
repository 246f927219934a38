import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { DeadlineKind, DeadlineSchema } from "@/gen/arendegang/v1/deadline_pb";
import { actionOf } from "./actions";
import { ofPerson, personsIn } from "./person";

test.each([
  [DeadlineKind.ANSWER, "committees/hvn/cases/2026-0001", "/hvn/arenden/2026-0001"],
  [DeadlineKind.DISPATCH, "committees/hvn/meetings/7", "/hvn/sammantraden/7"],
  [DeadlineKind.JUSTERING, "committees/hvn/meetings/7", "/hvn/sammantraden/7/justering"],
  [DeadlineKind.JUSTERING, "committees/hvn/meetings/7/justeringar/2", "/hvn/sammantraden/7/justering/2"],
  [DeadlineKind.EXPEDIERING, "committees/hvn/meetings/7/items/4", "/hvn/sammantraden/7/expediering"],
  [DeadlineKind.ANMALAN, "committees/hvn/meetings/7", "/hvn/sammantraden/7/mote"],
  [DeadlineKind.TAKE_DOWN, "committees/hvn/anslag/3", "/anslagstavla/hvn/3"],
])("a deadline of kind %i about %s is met at %s", (kind, resource, href) =>
  expect(actionOf({ kind, resource }).href).toBe(href),
);

test("a part of a name finds what the person is to do", () => {
  const all = ["Ylva Strand", "Majlis Kronvik", "", "Ylva Strand"].map((person) => create(DeadlineSchema, { person }));
  expect(ofPerson(all, "ylva").length).toBe(2);
  expect(ofPerson(all, " ").length).toBe(4);
  expect(personsIn(all)).toEqual(["Majlis Kronvik", "Ylva Strand"]);
});
