import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { BlockKind, BlockSchema } from "@/gen/arendegang/v1/drafting_pb";
import { runsOf } from "./runs";

const words = (text: string) => create(BlockSchema, { kind: BlockKind.PARAGRAPH, text });
const point = (mark: string) => create(BlockSchema, { kind: BlockKind.POINT, mark, text: "bygga bryggan" });

test("points that follow each other are one list", () => {
  const runs = runsOf([point("1."), point("2."), words("Ärendet"), point("1.")]);
  expect(runs.map((each) => (each.kind === "alone" ? 1 : each.blocks.length))).toEqual([2, 1, 1]);
});
