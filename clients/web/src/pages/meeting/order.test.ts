import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dropPlace, inOrder, placed } from "./order";

const names = ["a", "b", "c", "d"];

describe("one that is moved", () => {
  test.each([
    ["a", 2, ["b", "c", "a", "d"]],
    ["d", 0, ["d", "a", "b", "c"]],
    ["b", 99, ["a", "c", "d", "b"]],
    ["b", -1, ["b", "a", "c", "d"]],
    ["b", 1, ["a", "b", "c", "d"]],
  ])("%s at %i gives %s", (name, place, after) => expect(placed(names, name, place)).toEqual(after));

  test("takes nobody else's place from the order", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.nat(), (all, which, place) => {
        const name = all[which % all.length]!;
        const after = placed(all, name, place);
        expect(after.filter((each) => each !== name)).toEqual(all.filter((each) => each !== name));
        expect(after).toHaveLength(all.length);
      }),
    ));
});

test.each([
  ["a", "c", "after", ["b", "c", "a", "d"]],
  ["a", "c", "before", ["b", "a", "c", "d"]],
  ["d", "a", "before", ["d", "a", "b", "c"]],
] as const)("%s dropped on %s, %s", (name, target, position, after) =>
  expect(placed(names, name, dropPlace(names, name, target, position))).toEqual(after),
);

test("what came meanwhile stands last until the order is known", () =>
  expect(inOrder([{ name: "new" }, { name: "a" }, { name: "b" }], ["b", "a"]).map((each) => each.name)).toEqual([
    "b",
    "a",
    "new",
  ]));
