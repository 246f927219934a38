import { create } from "@bufbuild/protobuf";
import { describe, expect, test } from "vitest";
import { BlockKind, BlockSchema } from "@/gen/arendegang/v1/drafting_pb";
import { indexOf, sectionsOf } from "./draft";

const heading = (text: string, source: string) =>
  create(BlockSchema, { kind: BlockKind.HEADING, level: 1, text, source });
const words = (text: string, source: string) => create(BlockSchema, { kind: BlockKind.PARAGRAPH, text, source });

test.each([
  ["paragraphs[12].handling.points[0]", 12],
  ["roll.members[3]", undefined],
  ["", undefined],
])("%s is of paragraph %s", (path, index) => expect(indexOf(path)).toBe(index));

describe("the sections of a draft", () => {
  const blocks = [
    heading("Protokoll", ""),
    words("Astrid Wallmark (S)", "roll.chair"),
    heading("§ 1", "paragraphs[0]"),
    heading("Öppnande", "paragraphs[0].title"),
    heading("§ 2", "paragraphs[1]"),
    words("Nämnden beslutade.", "paragraphs[1].handling"),
    words("Reservation till § 1", "paragraphs[0].handling.attachments[0]"),
  ];
  test("begin at the paragraphs' own headings", () =>
    expect(sectionsOf(blocks).map((each) => [each.index, each.blocks.length])).toEqual([
      [undefined, 2],
      [0, 2],
      [1, 3],
    ]));
  test("have every block once, in the order of the paper", () =>
    expect(sectionsOf(blocks).flatMap((each) => each.blocks)).toEqual(blocks));
  test("are none of nothing", () => expect(sectionsOf([])).toEqual([]));
});
