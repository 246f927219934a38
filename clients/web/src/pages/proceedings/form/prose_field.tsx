// Text in blocks, a line each. Points keep their marks: "1. ", "2) ", "a) ", "• " at the beginning of a line. Statements
// are pasted in as they are.
import { useState } from "react";
import type { ProseBlockJson } from "@/gen/arendegang/v1/text_pb";
import { TextField } from "@/ui";
import { blocksOf, same, textOfBlocks } from "./prose";

export function ProseField(props: {
  label: string;
  value: readonly ProseBlockJson[];
  onChange(value: ProseBlockJson[]): void;
}) {
  // What is typed is kept as it is: a blank at the end of a line is not taken away under the fingers.
  const [typed, setTyped] = useState(() => textOfBlocks(props.value));
  const text = same(blocksOf(typed), props.value) ? typed : textOfBlocks(props.value);
  return (
    <TextField
      label={props.label}
      lines={Math.min(14, Math.max(2, text.split("\n").length + 1))}
      value={text}
      onChange={(now) => {
        setTyped(now);
        props.onChange(blocksOf(now));
      }}
    />
  );
}
