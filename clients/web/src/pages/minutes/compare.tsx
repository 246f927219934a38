// A protocol that was edited in Word comes back: what differs is shown, and taken over paragraph by paragraph.
import { useMutation, useTransport, callUnaryMethod } from "@connectrpc/connect-query";
import { useState } from "react";
import { reasonOf } from "@/api/errors";
import { useMutation as useAnyMutation } from "@tanstack/react-query";
import type { CompareMinutesResponse, ParagraphComparison } from "@/gen/arendegang/v1/comparison_pb";
import { DraftingService } from "@/gen/arendegang/v1/drafting_pb";
import { MeetingService } from "@/gen/arendegang/v1/meeting_pb";
import { Button, Dialog, Failure, Notice, toast } from "@/ui";
import { Changes, ComparedParagraph } from "./changes";

// Reads a document and compares it with what is stored.
function useComparison(meeting: string) {
  const transport = useTransport();
  return useAnyMutation({
    mutationFn: async (file: File): Promise<CompareMinutesResponse> => {
      const document = new Uint8Array(await file.arrayBuffer());
      const { text, layout } = await callUnaryMethod(transport, DraftingService.method.extractText, { document });
      return callUnaryMethod(transport, MeetingService.method.compareMinutes, { name: meeting, text, layout });
    },
  });
}

function understoodText(answer: CompareMinutesResponse): string {
  const { words = 0, unrecognisedWords = 0 } = answer.report ?? {};
  const percent = words === 0 ? 0 : Math.floor((100 * (words - unrecognisedWords)) / words);
  return `${percent} % av dokumentets ${words} ord förstods.`;
}

function Answer(props: { answer: CompareMinutesResponse; mayTake: boolean; again(): void }) {
  const { answer, mayTake, again } = props;
  const update = useMutation(MeetingService.method.updateItem);
  const take = async (paragraph: ParagraphComparison) => {
    const { item: name, etag, facts } = paragraph;
    try {
      await update.mutateAsync({ item: { name, etag, facts }, updateMask: { paths: ["facts"] } });
      toast(`§ ${paragraph.number} är övertagen.`);
      again();
    } catch {
      // What it failed by is shown.
    }
  };
  const nothing = answer.paragraphs.length === 0 && answer.others.length === 0;
  return (
    <>
      <p className="soft">{understoodText(answer)}</p>
      {nothing && <Notice tone="good">Dokumentet säger detsamma som det som är antecknat.</Notice>}
      <Failure error={update.error} />
      {reasonOf(update.error) === "ETAG_MISMATCH" && (
        <div>
          <Button small onPress={again}>
            Jämför igen
          </Button>
        </div>
      )}
      {answer.paragraphs.map((paragraph) => (
        <ComparedParagraph
          key={`${paragraph.number} ${paragraph.item}`}
          paragraph={paragraph}
          mayTake={mayTake}
          busy={update.isPending}
          onTake={() => void take(paragraph)}
        />
      ))}
      {answer.others.length > 0 && (
        <article className="compared">
          <h3>Utanför paragraferna</h3>
          <Changes changes={answer.others} />
          <p className="soft">Det här ändras på sammanträdets sida.</p>
        </article>
      )}
    </>
  );
}

function Comparing({ meeting, mayTake, onClose }: { meeting: string; mayTake: boolean; onClose(): void }) {
  const [file, setFile] = useState<File>();
  const comparison = useComparison(meeting);
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    if (chosen) comparison.mutate(chosen);
  };
  return (
    <>
      <div className="field">
        <label className="label" htmlFor="edited">
          Det redigerade dokumentet
        </label>
        <input
          id="edited"
          className="input"
          type="file"
          accept=".docx,.odt,.pdf,.txt"
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <span className="hint">Word, OpenDocument, PDF eller text. Spårade ändringar läses som gjorda.</span>
      </div>
      {comparison.isPending && <p role="status">Läser och jämför …</p>}
      <Failure error={comparison.error} />
      {comparison.data && (
        <Answer answer={comparison.data} mayTake={mayTake} again={() => file && comparison.mutate(file)} />
      )}
      <div className="actions">
        <Button look="quiet" onPress={onClose}>
          Stäng
        </Button>
      </div>
    </>
  );
}

export function Compare(props: { meeting: string; mayTake: boolean; isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Jämför med ett redigerat dokument" isOpen={props.isOpen} onClose={props.onClose} wide>
      <Comparing {...props} />
    </Dialog>
  );
}
