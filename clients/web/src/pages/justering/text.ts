// The text that is certified, cut at its paragraphs so that each can be read beside what is said of it. Nothing of it
// is left out: the pieces put together are the text.
export interface Pieces {
  // What stands before the first paragraph.
  before: string;
  // Each paragraph's, by its § number.
  paragraphs: Map<number, string>;
}

// Where the paragraph of a number begins, from a place on; -1 if it is not found.
function beginOf(text: string, number: number, from: number): number {
  const found = new RegExp(`^§ ?${number}(?!\\d)`, "m").exec(text.slice(from));
  return found ? from + found.index : -1;
}

// Undefined if not every paragraph is found, in order: then the text is shown whole.
export function cut(text: string, numbers: readonly number[]): Pieces | undefined {
  const begins: number[] = [];
  for (const number of numbers) {
    const begin = beginOf(text, number, begins.at(-1) ?? 0);
    if (begin < 0) return undefined;
    begins.push(begin);
  }
  const paragraphs = new Map(
    numbers.map((number, index) => [number, text.slice(begins[index], begins[index + 1] ?? text.length)]),
  );
  return { before: text.slice(0, begins[0] ?? text.length), paragraphs };
}

// The text's blocks, which have a blank line between them.
export function blocksOf(text: string): string[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .filter((block) => block !== "");
}

// A paragraph's text without its number and title, where they stand first: they are the heading already.
export function withoutHeading(text: string, number: number, title: string): string {
  const blocks = blocksOf(text);
  if (blocks[0] === `§ ${number}` && blocks[1] === title) return blocks.slice(2).join("\n\n");
  if (blocks[0] === `§ ${number} ${title}`) return blocks.slice(1).join("\n\n");
  return text;
}
