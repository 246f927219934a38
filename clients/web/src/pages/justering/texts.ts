import { JusteringState } from "@/gen/arendegang/v1/justering_pb";
import type { Tone } from "@/ui";

export const kTones: Record<JusteringState, Tone> = {
  [JusteringState.UNSPECIFIED]: "plain",
  [JusteringState.OPEN]: "warn",
  [JusteringState.PARTLY]: "warn",
  [JusteringState.DISPUTED]: "bad",
  [JusteringState.SEALED]: "good",
  [JusteringState.WITHDRAWN]: "plain",
};

// "§ 4", "§§ 1–4, 7".
export function numbersText(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length;) {
    let last = i;
    while (numbers[last + 1] === numbers[last]! + 1) ++last;
    parts.push(last === i ? `${numbers[i]}` : `${numbers[i]}${last === i + 1 ? ", " : "–"}${numbers[last]}`);
    i = last + 1;
  }
  return `${numbers.length === 1 ? "§" : "§§"} ${parts.join(", ")}`;
}
