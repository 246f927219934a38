import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { ItemSchema, MeetingSchema } from "@/gen/arendegang/v1/meeting_pb";
import { chosenDay, chosenPeople, servingOf } from "./justerare";

const meeting = create(MeetingSchema, {
  roll: {
    chair: { name: "Astrid Wallmark" },
    members: [{ name: "Folke Brandelius" }],
    serving: [{ ersattare: { name: "Torvald Nyhagen" } }],
    ersattare: [{ name: "Rune Alvskog" }],
  },
});
const choice = create(ItemSchema, {
  facts: {
    kind: {
      case: "justerareChoice",
      value: {
        withChair: true,
        justerare: { participants: [{ name: "Folke Brandelius" }] },
        day: { date: "2026-06-02" },
      },
    },
  },
});

test("those chosen at the meeting are proposed, the chair too where she certifies beside them", () =>
  expect(chosenPeople(meeting, [choice])).toEqual(["Astrid Wallmark", "Folke Brandelius"]));
test("nobody is where the meeting chose nobody", () => expect(chosenPeople(meeting, [])).toEqual([]));
test("the day is that of the choice", () => {
  expect(chosenDay([choice])).toBe("2026-06-02");
  expect(chosenDay([])).toBe("");
});
test("those who served may certify, each named once", () =>
  expect(servingOf(meeting, ["Folke Brandelius"])).toEqual(["Folke Brandelius", "Astrid Wallmark", "Torvald Nyhagen"]));
