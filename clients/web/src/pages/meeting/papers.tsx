// The papers of a meeting before it is held: seen, and saved as PDF or Word.
import { useState } from "react";
import { usePaper, savePaper, type Paper } from "@/api/papers";
import { PaperFormat, PaperKind } from "@/gen/arendegang/v1/papers_pb";
import { Button, Dialog, Failure, Notice, PaperFrame } from "@/ui";

const kPapers = [
  { kind: PaperKind.KALLELSE, title: "Kallelse", hasWord: true },
  { kind: PaperKind.FOREDRAGNINGSLISTA, title: "Föredragningslista", hasWord: true },
  // In other forms than PDF it is a list of the documents, without them.
  { kind: PaperKind.HANDLINGAR, title: "Handlingar, allt i en fil", hasWord: false },
];

// What was left out of a pack, which whoever sends it must know.
function LeftOut({ paper }: { paper: Paper | undefined }) {
  const { leftOut = [] } = paper?.head ?? {};
  if (leftOut.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>Några handlingar kunde inte tas med i filen, bara nämnas i den. Skicka dem för sig:</p>
      <ul>
        {leftOut.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function MeetingPapers({ meeting }: { meeting: string }) {
  const { progress, error, render, cancel } = usePaper();
  const [shown, setShown] = useState<{ title: string; paper: Paper }>();
  const [saved, setSaved] = useState<Paper>();
  const show = async (kind: PaperKind, title: string) => {
    const paper = await render({ name: meeting, kind, format: PaperFormat.HTML });
    if (paper) setShown({ title, paper });
  };
  const save = async (kind: PaperKind, format: PaperFormat) => {
    const paper = await render({ name: meeting, kind, format });
    if (!paper) return;
    savePaper(paper);
    setSaved(paper);
  };
  return (
    <>
      <ul className="papers">
        {kPapers.map(({ kind, title, hasWord }) => (
          <li key={kind}>
            <span>{title}</span>
            <span className="actions">
              <Button small aria-label={`Visa ${title}`} onPress={() => void show(kind, title)}>
                Visa
              </Button>
              <Button small aria-label={`${title} som PDF`} onPress={() => void save(kind, PaperFormat.PDF)}>
                PDF
              </Button>
              {hasWord && (
                <Button small aria-label={`${title} som Word`} onPress={() => void save(kind, PaperFormat.DOCX)}>
                  Word
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div role="status" className="paper-progress">
        {progress && (
          <>
            <span>{progress}</span>
            <Button small look="quiet" onPress={cancel}>
              Avbryt
            </Button>
          </>
        )}
      </div>
      <Failure error={error} />
      <LeftOut paper={saved} />
      {shown && (
        <Dialog title={shown.title} isOpen onClose={() => setShown(undefined)}>
          <PaperFrame paper={shown.paper.blob} title={shown.title} />
          <div className="actions">
            <Button onPress={() => setShown(undefined)}>Stäng</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
