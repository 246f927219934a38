import { expect, test } from "vitest";
import { piecesOf } from "./marks";

// Marked pieces in brackets.
function shown(excerpt: string, ...marks: [number, number][]): string {
  return piecesOf(
    excerpt,
    marks.map(([begin, end]) => ({ begin, end })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");
}

test.each<[string, [number, number][], string]>([
  ["ny brygga", [], "ny brygga"],
  ["ny brygga", [[3, 9]], "ny [brygga]"],
  ["på ön: bryggan", [[9, 16]], "på ön: [bryggan]"], // å and ö are two bytes each
  [
    "brygga och brygga",
    [
      [0, 6],
      [11, 17],
    ],
    "[brygga] och [brygga]",
  ],
  [
    "brygga",
    [
      [0, 6],
      [3, 6],
    ],
    "[brygga]",
  ],
  ["brygga", [[0, 99]], "[brygga]"],
  ["", [], ""],
])("%j with the marks %j is shown as %j", (excerpt, marks, text) => expect(shown(excerpt, ...marks)).toBe(text));
