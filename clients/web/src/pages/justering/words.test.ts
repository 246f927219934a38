import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords, type Piece } from "./words";

const whole = (side: Piece[]) => side.map((each) => each.text).join("");
const changed = (side: Piece[]) => side.filter((each) => each.changed).map((each) => each.text);

test("a word that was changed is marked on both sides", () => {
  const { before, after } = compareWords("bygga trettio platser", "bygga fyrtio platser");
  expect([changed(before), changed(after)]).toEqual([["trettio "], ["fyrtio "]]);
});

test("a word that was added is marked where it is", () => {
  const { before, after } = compareWords("bygga bryggan", "inte bygga bryggan");
  expect([changed(before), changed(after)]).toEqual([[], ["inte "]]);
});

const text = fc.array(fc.constantFrom("bygga", "bryggan", "inte", "1.", "\n")).map((words) => words.join(" "));

test("both sides are the texts as they were, whatever they are", () =>
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = compareWords(a, b);
      expect([whole(before), whole(after)]).toEqual([a, b]);
    }),
  ));

test("the same words differ in nothing", () =>
  fc.assert(
    fc.property(text, (words) => {
      const { before, after } = compareWords(words, words);
      expect([...changed(before), ...changed(after)]).toEqual([]);
    }),
  ));
