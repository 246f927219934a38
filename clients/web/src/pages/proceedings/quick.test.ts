import { expect, test } from "vitest";
import type { HandlingJson } from "@/gen/arendegang/v1/handling_pb";
import { kQuicks, losersIn } from "./quick";

const kChair = { role: "ROLE_CHAIR", name: "Astrid Wallmark", party: "S" } as const;
const by = (key: string) => kQuicks.find((quick) => quick.key === key)!;
const kHelp = { chair: kChair, proposed: { points: [{ decided: "godkänna bryggan" }], tjansteutlatandeDate: "2026-05-05" } };

test("as proposed: the points and the day of the tjansteutlatande, and everybody agreed", () => {
  expect(by("f").apply({}, kHelp).handling).toEqual({
    points: [{ decided: "godkänna bryggan" }],
    tjansteutlatandeDate: "2026-05-05",
    procedures: [{ consensus: { proposedBy: { participants: [kChair] }, proposal: "PROPOSAL_KIND_ADMINISTRATION" } }],
  });
});

test("as proposed leaves points that are there", () => {
  const own: HandlingJson = { points: [{ decided: "avslå" }] };
  expect(by("f").apply(own, kHelp).handling.points).toEqual(own.points);
});

test("as proposed says nothing of agreement where others moved something", () => {
  const moved: HandlingJson = { yrkanden: [{ proposal: "PROPOSAL_KIND_OWN" }] };
  expect(by("f").apply(moved, kHelp).handling.procedures).toBeUndefined();
});

test.each([
  ["y", "handling.yrkanden[0]"],
  ["r", "handling.attachments[0]"],
  ["v", "handling.procedures[0]"],
  ["o", "handling.points[0]"],
])("%s leads to %s", (key, next) => expect(by(key).apply({}, kHelp).next).toBe(next));

test("every key does one thing", () => {
  expect(new Set(kQuicks.map((quick) => quick.key)).size).toBe(kQuicks.length);
});

test("those whose proposal did not win come first among those who may reserve themselves", () => {
  const [one, other] = [{ participants: [kChair] }, { participants: [{ name: "Gösta Ekvall", party: "M" }] }];
  const handling: HandlingJson = {
    yrkanden: [{ movers: one }, { movers: other }],
    procedures: [{ acclamation: { prevailing: one } }],
  };
  expect(losersIn(handling)).toEqual([other]);
});
