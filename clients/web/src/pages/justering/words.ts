// Two wordings side by side: which words of each the other does not have.
export interface Piece {
  text: string;
  changed: boolean;
}

export interface Sides {
  before: Piece[];
  after: Piece[];
}

// Words with the space after them, so that the pieces put together are the text again.
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

// The length of what the rests of two texts have in common, from each place of both on. A decision has some hundreds of
// words at most.
function commonLengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; --i) {
    for (let j = b.length - 1; j >= 0; --j) {
      const same = a[i]!.trim() === b[j]!.trim();
      table[i]![j] = same ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

function add(side: Piece[], text: string, changed: boolean) {
  const last = side.at(-1);
  if (last?.changed === changed) last.text += text;
  else side.push({ text, changed });
}

export function compareWords(before: string, after: string): Sides {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const common = commonLengths(a, b);
  const sides: Sides = { before: [], after: [] };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.trim() === b[j]!.trim()) {
      add(sides.before, a[i++]!, false);
      add(sides.after, b[j++]!, false);
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      add(sides.before, a[i++]!, true);
    } else {
      add(sides.after, b[j++]!, true);
    }
  }
  return sides;
}
