// Asks what a file is that is added to a case, and sends it.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRequestIds } from "@/api/request_id";
import { upload } from "@/api/upload";
import type { Document } from "@/gen/arendegang/v1/document_pb";
import { kDocumentRoleChoices } from "@/texts/case";
import { documentRoleOf, subjectOf } from "@/texts/guess";
import { DateField, FormDialog, Progress, RadioGroup, Select, sizeText, TextField, toast } from "@/ui";

type As = "version" | "new";

// The document that the file looks like a new version of.
function lookalike(documents: Document[], fileName: string, title: string): Document | undefined {
  return documents.find(
    (each) =>
      each.struckReason === "" &&
      (each.title === title || each.versions.some((version) => version.fileName === fileName)),
  );
}

export function AddDocument(props: { parent: string; documents: Document[]; file: File; onClose(): void }) {
  const { file } = props;
  const queries = useQueryClient();
  const { requestIdOf } = useRequestIds();
  const [title, setTitle] = useState(() => subjectOf(file.name));
  const [role, setRole] = useState(() => documentRoleOf(file.name));
  const [date, setDate] = useState("");
  const [as, setAs] = useState<As>("version");
  const [share, setShare] = useState<number>();
  const same = lookalike(props.documents, file.name, title.trim());
  const isVersion = same !== undefined && as === "version";

  const submit = async () => {
    setShare(0);
    try {
      const what = isVersion
        ? { parent: same.name, requestId: requestIdOf("version") }
        : {
            parent: props.parent,
            document: { title: title.trim(), role, documentDate: date },
            requestId: requestIdOf("new"),
          };
      await upload({ ...what, file, onProgress: setShare });
      toast(isVersion ? `Ny version av ${same.title}.` : `${title.trim()} är inlagd.`);
    } finally {
      setShare(undefined);
      void queries.invalidateQueries();
    }
  };
  return (
    <FormDialog
      title="Lägg till handling"
      action="Lägg till"
      isReady={title.trim() !== ""}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p>
        {file.name} <span className="soft">{sizeText(file.size)}</span>
      </p>
      <TextField label="Rubrik" value={title} onChange={setTitle} isRequired autoFocus />
      {same && (
        <RadioGroup<As>
          label="En handling med det namnet finns redan"
          choices={[
            { id: "version", text: `Filen är en ny version av ${same.title}` },
            { id: "new", text: "Filen är en handling för sig" },
          ]}
          value={as}
          onChange={setAs}
        />
      )}
      {!isVersion && (
        <div className="columns narrow">
          <Select
            label="Filen är"
            choices={kDocumentRoleChoices}
            value={String(role)}
            onChange={(id) => setRole(Number(id))}
          />
          <DateField label="Handlingens dag" hint="Får vara tomt." value={date} onChange={setDate} />
        </div>
      )}
      {share !== undefined && <Progress label={`Skickar ${file.name}`} share={share} />}
    </FormDialog>
  );
}
