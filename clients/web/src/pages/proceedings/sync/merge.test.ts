import type { JsonValue } from "@bufbuild/protobuf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DecisionPointSchema, HandlingSchema } from "@/gen/arendegang/v1/handling_pb";
import { merge } from "./merge";

const point = (text: string) => ({ decided: text });

describe("two work on the same facts", () => {
  test.each<[string, JsonValue, JsonValue, JsonValue, JsonValue]>([
    ["different fields", { a: "1" }, { a: "1", b: "2" }, { a: "1", c: "3" }, { a: "1", b: "2", c: "3" }],
    ["one changes, one takes away another", { a: "1", b: "2" }, { a: "9", b: "2" }, { a: "1" }, { a: "9" }],
    ["both add to a list", ["x"], ["x", "mine"], ["x", "theirs"], ["x", "mine", "theirs"]],
    ["both change one element", [{ a: "1", b: "1" }], [{ a: "2", b: "1" }], [{ a: "1", b: "2" }], [{ a: "2", b: "2" }]],
    ["different words of a text", "en två tre fyra fem", "ett två tre fyra fem", "en två tre fyra sex", "ett två tre fyra sex"],
    ["both write the same", "", "samma", "samma", "samma"],
  ])("%s", (_, base, mine, theirs, both) => {
    expect(merge(base, mine, theirs)).toEqual({ value: both, conflicts: [] });
  });

  test("a field that both changed is mine, and theirs is told", () => {
    expect(merge({ reason: "a" }, { reason: "b" }, { reason: "c" })).toEqual({
      value: { reason: "b" },
      conflicts: [{ path: ["reason"], mine: "b", theirs: "c" }],
    });
  });

  test("what one took away and the other changed stays, and is told", () => {
    const merged = merge([point("a"), point("b")], [point("a")], [point("a"), point("bättre")]);
    expect(merged.value).toEqual([point("a"), point("bättre")]);
    expect(merged.conflicts).toHaveLength(1);
  });

  test("of two fields of one oneof mine stands, and theirs is told", () => {
    const merged = merge({}, point("mitt"), { laidToFiles: "deras" }, DecisionPointSchema);
    expect(merged.value).toEqual(point("mitt"));
    expect(merged.conflicts).toEqual([{ path: ["laidToFiles"], mine: undefined, theirs: "deras" }]);
  });

  test("oneofs within lists are found by the message", () => {
    const merged = merge(
      { points: [point("a")] },
      { points: [point("b")] },
      { points: [{ laidToFiles: "c" }] },
      HandlingSchema,
    );
    expect(merged.value).toEqual({ points: [point("b")] });
    expect(merged.conflicts.length).toBeGreaterThan(0);
  });
});

const facts = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("", "a", "b c", "b c d", "e"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("x", "y", "z"), tie("value"), { maxKeys: 3 }),
  ),
})).value;

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value.split(" ").filter(Boolean);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

describe("whatever the facts are", () => {
  test("what one left alone is as the other has it", () => {
    fc.assert(
      fc.property(facts, facts, (base, changed) => {
        expect(merge(base, changed, base)).toEqual({ value: changed, conflicts: [] });
        expect(merge(base, base, changed)).toEqual({ value: changed, conflicts: [] });
        expect(merge(base, changed, changed)).toEqual({ value: changed, conflicts: [] });
      }),
    );
  });

  test("no word that either wrote is lost", () => {
    fc.assert(
      fc.property(facts, facts, facts, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        const kept = new Set(wordsIn([merged.value, merged.conflicts.map((each) => [each.mine, each.theirs])]));
        const old = new Set(wordsIn(base));
        for (const word of [...wordsIn(mine), ...wordsIn(theirs)]) {
          if (!old.has(word)) expect(kept).toContain(word);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
