import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, textOfBlocks } from "./prose";

test.each([
  ["1. att avslå\n2. att utreda", [{ mark: "1.", text: "att avslå" }, { mark: "2.", text: "att utreda" }]],
  ["Därutöver anföra\r\n\r\n  a)  först ", [{ text: "Därutöver anföra" }, { mark: "a)", text: "först" }]],
  ["• ett\n– två", [{ mark: "•", text: "ett" }, { mark: "–", text: "två" }]],
  ["2026 års budget", [{ text: "2026 års budget" }]],
  ["", []],
])("%j is read as blocks", (text, blocks) => expect(blocksOf(text)).toEqual(blocks));

test("what is shown of blocks is read as the same blocks", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", " ", "1", ".", ")", "\n", "•", "å") }), (text) => {
      const blocks = blocksOf(text);
      expect(blocksOf(textOfBlocks(blocks))).toEqual(blocks);
    }),
  );
});
