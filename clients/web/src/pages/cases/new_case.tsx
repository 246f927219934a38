// The dialog that registers a case, with the files that were dropped if any were.
import { useState } from "react";
import { useKnown } from "@/api/known";
import { committeeName } from "@/api/names";
import { CaseKind } from "@/gen/arendegang/v1/case_pb";
import type { DocumentRole } from "@/gen/arendegang/v1/document_pb";
import { hrefOf } from "@/shell/addresses";
import { kCaseKindChoices, kDocumentRoleChoices } from "@/texts/case";
import { kindOf, roleOf, subjectOf } from "@/texts/guess";
import { DateField, FormDialog, Notice, Progress, Select, sizeText, TextField, toast, useGo } from "@/ui";
import { today } from "@/ui/days";
import { useRegistering } from "./registering";

function FileList({ files }: { files: File[] }) {
  return (
    <ul className="plain-list">
      {files.map((file, index) => (
        <li key={index}>
          {file.name} <span className="soft">{sizeText(file.size)}</span>
          {index > 0 && <span className="soft">, blir bilaga</span>}
        </li>
      ))}
    </ul>
  );
}

export function NewCase(props: { committee: string; files: File[]; onClose(): void }) {
  const { files } = props;
  const first = files[0];
  const go = useGo();
  const known = useKnown(committeeName(props.committee));
  const { run, registered, sending } = useRegistering(props.committee, files);
  const [subject, setSubject] = useState(() => (first ? subjectOf(first.name) : ""));
  const [kind, setKind] = useState(() => (first ? kindOf(first.name) : CaseKind.SKRIVELSE));
  const [role, setRole] = useState<DocumentRole>();
  const [sender, setSender] = useState("");
  const [officer, setOfficer] = useState("");
  const [classification, setClassification] = useState("");
  const [registerDate, setRegisterDate] = useState(today);
  const isOwn = kind === CaseKind.OWN;

  const submit = async () => {
    const who = isOwn ? { recipient: sender.trim() } : { sender: sender.trim() };
    const made = await run(
      {
        subject: subject.trim(),
        kind,
        officer: officer.trim(),
        classification: classification.trim(),
        registerDate,
        ...who,
      },
      role ?? roleOf(kind),
    );
    toast(`Registrerat som ${made.diarienummer}.`);
    go(hrefOf(made.name));
  };
  // What is in the register stays there: whoever gives up on the files comes to the case.
  const close = () => {
    props.onClose();
    if (registered) go(hrefOf(registered.name));
  };

  return (
    <FormDialog
      title="Nytt ärende"
      action={registered ? "Skicka filen igen" : "Registrera"}
      isReady={subject.trim() !== "" && registerDate !== ""}
      onClose={close}
      onSubmit={submit}
    >
      {registered && !sending && (
        <Notice tone="warn">
          <p>
            Ärendet är registrerat som {registered.diarienummer}, men alla filer kom inte med. Skicka igen, eller avbryt
            och lägg till dem i ärendet senare.
          </p>
        </Notice>
      )}
      {first && <FileList files={files} />}
      <TextField
        label="Ärendemening"
        hint={
          first
            ? "Gissad ur filens namn. Skriv utan uppgifter som kan vara hemliga."
            : "Utan uppgifter som kan vara hemliga."
        }
        value={subject}
        onChange={setSubject}
        isDisabled={Boolean(registered)}
        isRequired
        autoFocus
      />
      <div className="columns narrow">
        <Select
          label="Slag"
          choices={kCaseKindChoices}
          value={String(kind)}
          onChange={(id) => setKind(Number(id))}
          isDisabled={Boolean(registered)}
        />
        {first && (
          <Select
            label="Filen är"
            choices={kDocumentRoleChoices}
            value={String(role ?? roleOf(kind))}
            onChange={(id) => setRole(Number(id))}
          />
        )}
        <TextField
          label={isOwn ? "Mottagare" : "Avsändare"}
          value={sender}
          onChange={setSender}
          suggestions={known.senders}
          isDisabled={Boolean(registered)}
        />
        <TextField
          label="Handläggare"
          value={officer}
          onChange={setOfficer}
          suggestions={known.officers}
          isDisabled={Boolean(registered)}
        />
        <TextField
          label="Klassificering"
          value={classification}
          onChange={setClassification}
          suggestions={known.classifications}
          isDisabled={Boolean(registered)}
        />
        <DateField
          label={isOwn ? "Upprättat" : "Inkom"}
          value={registerDate}
          onChange={setRegisterDate}
          isDisabled={Boolean(registered)}
          isRequired
        />
      </div>
      {sending && <Progress label={`Skickar ${sending.file}`} share={sending.share} />}
    </FormDialog>
  );
}
