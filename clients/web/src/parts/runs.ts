import { BlockKind, type Block } from "@/gen/arendegang/v1/drafting_pb";

// Blocks that make one list or one table stand together.
export type Run = { kind: "alone"; block: Block } | { kind: "points" | "items" | "rows"; blocks: Block[] };

function runKind(block: Block): Run["kind"] {
  switch (block.kind) {
    case BlockKind.POINT:
      return "points";
    case BlockKind.ITEM:
      return "items";
    case BlockKind.ROW:
      return "rows";
    default:
      return "alone";
  }
}

export function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const kind = runKind(block);
    const last = runs.at(-1);
    if (kind === "alone") runs.push({ kind, block });
    else if (last?.kind === kind) last.blocks.push(block);
    else runs.push({ kind, blocks: [block] });
  }
  return runs;
}
