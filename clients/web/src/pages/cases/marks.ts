// A title or an excerpt in pieces, so that the words that were looked for can be marked.
import type { TextRange } from "@/gen/arendegang/v1/search_pb";

export interface Piece {
  text: string;
  marked: boolean;
}

// Marks count bytes of UTF-8, as the service does; texts in the browser count otherwise.
export function piecesOf(whole: string, marks: readonly Pick<TextRange, "begin" | "end">[]): Piece[] {
  const bytes = new TextEncoder().encode(whole);
  const text = (begin: number, end: number) => new TextDecoder().decode(bytes.subarray(begin, end));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { begin, end } of marks) {
    if (begin < at || end <= begin) continue;
    pieces.push({ text: text(at, begin), marked: false }, { text: text(begin, end), marked: true });
    at = end;
  }
  pieces.push({ text: text(at, bytes.length), marked: false });
  return pieces.filter((piece) => piece.text !== "");
}
