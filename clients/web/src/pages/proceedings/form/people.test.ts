import { describe, expect, test } from "vitest";
import type { RollJson } from "@/gen/arendegang/v1/people_pb";
import { groupsIn, serving, suggest } from "./people";

const kRoll: RollJson = {
  chair: { name: "Astrid Wallmark", party: "S" },
  viceChairs: [{ name: "Gösta Ekvall", party: "M" }],
  members: [
    { name: "Ingegerd Torstedt", party: "S" },
    { name: "Åke Alm", party: "L" },
  ],
  serving: [{ ersattare: { name: "Torvald Nyhagen", party: "M" } }],
  ersattare: [{ name: "Rune Alvskog", party: "MP" }],
};

describe("what is typed finds", () => {
  test.each([
    ["aw", "Astrid Wallmark (S)"],
    ["wal", "Astrid Wallmark (S)"],
    ["AST", "Astrid Wallmark (S)"],
    ["gosta", "Gösta Ekvall (M)"],
    ["aa", "Åke Alm (L)"],
    ["tn", "Torvald Nyhagen (M)"],
    ["mp", "Rune Alvskog (MP)"],
    ["l", "Åke Alm (L)"],
  ])("%s: %s", (typed, text) => expect(suggest(kRoll, [], [], typed)[0]?.text).toBe(text));

  test("nobody for what nobody is called", () => expect(suggest(kRoll, [], [], "xyz")).toEqual([]));

  test.each([
    ["Majlis Kronvik", { name: "Majlis Kronvik" }],
    ["Majlis Kronvik (S", { name: "Majlis Kronvik", party: "S" }],
    ["Anna af Ek (C)", { name: "Anna af Ek", party: "C" }],
  ])("somebody who is not on the roll, written out: %s", (typed, person) => {
    expect(suggest(kRoll, [], [], typed)[0]?.participants).toEqual([person]);
  });

  test("all who serve for a party after each of them", () => {
    expect(suggest(kRoll, [], [], "s").map((each) => each.text)).toEqual([
      "Astrid Wallmark (S)",
      "Ingegerd Torstedt (S)",
      "Alla i S",
    ]);
  });

  test("nobody twice", () => {
    const chosen = serving(kRoll).slice(0, 1);
    expect(suggest(kRoll, [], chosen, "aw")).toEqual([]);
  });
});

test("before anything is typed those who acted before come first", () => {
  const groups = groupsIn({
    yrkanden: [
      { movers: { participants: serving(kRoll).slice(0, 2) } },
      { movers: { participants: serving(kRoll).slice(0, 2) } },
    ],
  });
  expect(groups).toHaveLength(1);
  expect(suggest(kRoll, groups, [], "")[0]).toMatchObject({ text: "Astrid Wallmark (S), Gösta Ekvall (M)", hint: "som förut" });
});

test("each has her capacity", () => {
  expect(serving(kRoll).map((each) => each.role)).toEqual([
    "ROLE_CHAIR",
    "ROLE_VICE_CHAIR",
    "ROLE_MEMBER",
    "ROLE_MEMBER",
    "ROLE_SERVING_ERSATTARE",
  ]);
});
