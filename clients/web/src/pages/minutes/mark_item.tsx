// The marks on a paragraph. Words that are selected in it are those to be marked.
import { useState } from "react";
import type { Marking } from "@/gen/arendegang/v1/marking_pb";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { MarkDialog, Marks } from "@/parts/marks";
import { Button } from "@/ui";

// The words selected within the section that an element stands in, on one line.
function selectedBeside(element: Element): string {
  const selection = document.getSelection();
  const section = element.closest("section");
  if (!selection || !section?.contains(selection.anchorNode) || !section.contains(selection.focusNode)) return "";
  return selection.toString().replace(/\s+/g, " ").trim();
}

export function MarkItem({ item, marks }: { item: Item; marks: readonly Marking[] }) {
  const [words, setWords] = useState<string>();
  const what = item.facts?.number ? `§ ${item.facts.number}` : (item.facts?.title ?? "");
  return (
    <>
      <Marks marks={marks} what={what} />
      <Button small look="quiet" onPress={({ target }) => setWords(selectedBeside(target))}>
        Markera<span className="visually-hidden"> {what}</span>
      </Button>
      {words !== undefined && (
        <MarkDialog target={item.name} what={what} words={words} onClose={() => setWords(undefined)} />
      )}
    </>
  );
}
