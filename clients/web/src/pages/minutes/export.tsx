// The minutes as a file: for the committee, for who asks for them, for the web; and kept in the cases.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { savePaper, usePaper } from "@/api/papers";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { PaperAudience, PaperFormat, PaperKind, PaperService } from "@/gen/arendegang/v1/papers_pb";
import { Button, Checkbox, Dialog, Failure, Notice, RadioGroup, Select, sizeText, toast, type Choice } from "@/ui";
import { ParagraphChoice } from "./paragraph_choice";
import { Removals } from "./removals";

const kFormats: readonly (Choice<string> & { value: PaperFormat })[] = [
  { id: "pdf", text: "PDF, att spara och skicka", value: PaperFormat.PDF },
  { id: "docx", text: "Word", value: PaperFormat.DOCX },
  { id: "html", text: "Webbsida", value: PaperFormat.HTML },
  { id: "text", text: "Ren text", value: PaperFormat.TEXT },
  { id: "akn", text: "Akoma Ntoso, för andra system", value: PaperFormat.AKOMA_NTOSO },
];

const kAudiences: readonly (Choice<string> & { value: PaperAudience })[] = [
  { id: "all", text: "Nämnden: allt är med", value: PaperAudience.UNSPECIFIED },
  { id: "disclosed", text: "Utlämnande: utan det som har sekretess", value: PaperAudience.DISCLOSED },
  { id: "web", text: "Webben: även utan personuppgifter som inte får publiceras", value: PaperAudience.WEB },
];

const kExtents = [
  { id: "whole", text: "Hela protokollet" },
  { id: "extract", text: "Utdrag: bara vissa paragrafer" },
] as const;

function valueOf<Value>(choices: readonly { id: string; value: Value }[], id: string): Value {
  return (choices.find((each) => each.id === id) ?? choices[0]!).value;
}

interface ExportProps {
  meeting: string;
  items: Item[];
  mayKeep: boolean;
  onClose(): void;
}

function ExportForm({ meeting, items, mayKeep, onClose }: ExportProps) {
  const [format, setFormat] = useState("pdf");
  const [audience, setAudience] = useState("all");
  const [extent, setExtent] = useState<"whole" | "extract">("whole");
  const [chosen, setChosen] = useState<string[]>([]);
  const [apart, setApart] = useState(false);
  const { paper, progress, error, render, cancel } = usePaper();
  const keep = useMutation(PaperService.method.keepPaper, {
    onSuccess: ({ documents }) =>
      toast(`Sparat i ${documents.length} ${documents.length === 1 ? "ärende" : "ärenden"}.`),
  });

  // Another choice is another file.
  function changing<Value>(set: (value: Value) => void) {
    return (value: Value) => {
      cancel();
      keep.reset();
      set(value);
    };
  }
  const extract = extent === "extract";
  const request = {
    name: meeting,
    kind: extract ? PaperKind.EXTRACT : PaperKind.PROTOCOL,
    format: valueOf(kFormats, format),
    audience: valueOf(kAudiences, audience),
    items: extract ? chosen : [],
    pagePerParagraph: apart,
  };
  const nothing = extract && chosen.length === 0;

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (paper) return savePaper(paper);
    const made = await render(request);
    // What is for others is looked through first.
    if (made && audience === "all") savePaper(made);
  };

  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <Select label="Form" choices={kFormats} value={format} onChange={changing(setFormat)} />
      <RadioGroup label="Vem ska ha det?" choices={kAudiences} value={audience} onChange={changing(setAudience)} />
      <RadioGroup<"whole" | "extract">
        label="Omfattning"
        choices={kExtents}
        value={extent}
        onChange={changing(setExtent)}
      />
      {extract && <ParagraphChoice items={items} chosen={chosen} onChange={changing(setChosen)} />}
      <Checkbox isSelected={apart} onChange={changing(setApart)}>
        Varje paragraf på en egen sida
      </Checkbox>
      {progress && <p role="status">{progress}</p>}
      <Failure error={error} />
      {paper && (
        <>
          <Notice tone="good">
            {paper.head.fileName}, {sizeText(paper.blob.size)}.{" "}
            {paper.head.sealed ? "Allt i den är justerat." : "Den innehåller text som inte är justerad."}
          </Notice>
          {audience !== "all" && <Removals head={paper.head} />}
        </>
      )}
      <Failure error={keep.error} />
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={nothing} isPending={progress !== ""}>
          {!paper ? "Skapa filen" : audience === "all" ? "Ladda ner igen" : "Ladda ner"}
        </Button>
        {mayKeep && (
          <Button isDisabled={nothing} isPending={keep.isPending} onPress={() => keep.mutate({ paper: request })}>
            {keep.isPending ? "Sparar …" : "Spara i ärendena"}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          Stäng
        </Button>
      </div>
    </form>
  );
}

export function Export(props: ExportProps & { isOpen: boolean }) {
  return (
    <Dialog title="Exportera protokollet" isOpen={props.isOpen} onClose={props.onClose}>
      <ExportForm {...props} />
    </Dialog>
  );
}
