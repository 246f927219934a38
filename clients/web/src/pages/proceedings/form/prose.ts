// Free text as blocks, and as lines that are typed. Pure.
import type { ProseBlockJson } from "@/gen/arendegang/v1/text_pb";

const kMark = /^\s*(\d{1,3}[.)]|[a-zåäö]\)|[•–-])\s+(?=\S)/i;

// The blocks of a text; lines without words are none.
export function blocksOf(text: string): ProseBlockJson[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => {
      const mark = kMark.exec(line);
      return mark ? { mark: mark[1]!, text: line.slice(mark[0].length) } : { text: line };
    });
}

export function textOfBlocks(blocks: readonly ProseBlockJson[]): string {
  return blocks.map((block) => (block.mark ? `${block.mark} ${block.text ?? ""}` : (block.text ?? ""))).join("\n");
}

export function same(a: readonly ProseBlockJson[], b: readonly ProseBlockJson[]): boolean {
  return textOfBlocks(a) === textOfBlocks(b);
}
