// A draft in its sections: what stands before the paragraphs, then one for each §.
import type { Block } from "@/gen/arendegang/v1/drafting_pb";

export interface Section {
  // Which of the meeting's paragraphs it is, from 0; undefined before the first.
  index: number | undefined;
  blocks: Block[];
}

// "paragraphs[3].handling" is of paragraph 3, "roll.chair" of none.
export function indexOf(path: string): number | undefined {
  const found = /^paragraphs\[(\d+)\]/.exec(path);
  return found ? Number(found[1]) : undefined;
}

// A paragraph begins with a heading of its own. What comes later without one (reservations at the end of the minutes,
// rättelser) stands in the section where it comes, so that the text is in the order of the paper.
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    const index = indexOf(block.source);
    const last = sections.at(-1);
    const begins = index !== undefined && block.level > 0 && !sections.some((each) => each.index === index);
    if (!last || begins) sections.push({ index, blocks: [block] });
    else last.blocks.push(block);
  }
  return sections;
}
