// Edits a case where it stands. What somebody else changed meanwhile is shown, and nothing typed is lost.
import { create } from "@bufbuild/protobuf";
import { FieldMaskSchema } from "@bufbuild/protobuf/wkt";
import { createClient } from "@connectrpc/connect";
import { useMutation } from "@connectrpc/connect-query";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { reasonOf } from "@/api/errors";
import { useKnown } from "@/api/known";
import { transport } from "@/api/transport";
import { CaseService, type Case } from "@/gen/arendegang/v1/case_pb";
import { differing, rebased } from "@/parts/versions";
import { kCaseKindChoices } from "@/texts/case";
import { Button, DateField, Failure, Notice, Select, TextField, useWork } from "@/ui";
import { kKeys, pathsOf, toldOf, typedOf, type Key } from "./changes";

const cases = createClient(CaseService, transport);

// What is typed into the fields of a case, and saving it.
function useEditing(data: Case, onDone: () => void) {
  const [base, setBase] = useState(data);
  const [typed, setTyped] = useState(() => typedOf(data));
  const [theirs, setTheirs] = useState<Key[]>([]);
  const { error, busy, run } = useWork();
  const update = useMutation(CaseService.method.updateCase);

  const send = async () => {
    const paths = pathsOf(differing(kKeys, typedOf(base), typed));
    if (paths.length === 0) return;
    await update.mutateAsync({
      registeredCase: { ...typed, kind: Number(typed.kind), name: base.name, etag: base.etag },
      updateMask: create(FieldMaskSchema, { paths }),
    });
  };
  const takeOver = async () => {
    const now = await cases.getCase({ name: base.name });
    setTheirs(differing(kKeys, typedOf(base), typedOf(now)));
    setTyped((before) => rebased(kKeys, typedOf(base), before, typedOf(now)));
    setBase(now);
  };
  const save = async () => {
    setTheirs([]);
    const done = await run(async () => {
      try {
        await send();
        return;
      } catch (failure) {
        if (reasonOf(failure) === "ETAG_MISMATCH") await takeOver();
        throw failure;
      }
    });
    if (done) onDone();
  };
  const field = (key: Key) => ({
    value: typed[key],
    onChange: (value: string) => setTyped((before) => ({ ...before, [key]: value })),
  });
  return { base, theirs, error, busy, save, field };
}

export function EditCase({ data, onDone }: { data: Case; onDone(): void }) {
  const { base, theirs, error, busy, save, field } = useEditing(data, onDone);
  const known = useKnown(base.name.replace(/\/cases\/.*/, ""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onDone();
  };
  return (
    <form className="form wide" onSubmit={submit} onKeyDown={onKeyDown} aria-label="Ändra uppgifterna">
      <TextField label="Ärendemening" {...field("subject")} isRequired autoFocus />
      <div className="columns narrow">
        <Select label="Slag" choices={kCaseKindChoices} {...field("kind")} />
        <TextField label="Handläggare" {...field("officer")} suggestions={known.officers} />
        <DateField label="Svar senast" {...field("dueDate")} />
        <DateField label="Bevakas" hint="Ärendet kommer upp i Att göra den dagen." {...field("watchDate")} />
        <TextField label="Avsändare" {...field("sender")} suggestions={known.senders} />
        <TextField label="Mottagare" {...field("recipient")} />
        <DateField label="Inkom eller upprättat" {...field("registerDate")} isRequired />
        <TextField label="Klassificering" {...field("classification")} suggestions={known.classifications} />
        <TextField label="Sekretess" hint="Bestämmelsen, som OSL 21:1. Tomt: offentligt." {...field("secrecySource")} />
      </div>
      {theirs.length > 0 ? (
        <Notice tone="warn">
          <p>Någon annan ändrade ärendet medan du skrev. Läs igenom och spara igen.</p>
          <ul>
            {theirs.map((key) => (
              <li key={key}>{toldOf(key, typedOf(base))}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Failure error={error} />
      )}
      <div className="actions">
        <Button type="submit" look="primary" isPending={busy}>
          Spara
        </Button>
        <Button look="quiet" onPress={onDone}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}
