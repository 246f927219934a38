// What is secret, or not to be published: marked where it stands, shown there, and lifted.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { MarkingService, type Marking } from "@/gen/arendegang/v1/marking_pb";
import { Badge, Button, DateField, FormDialog, RadioGroup, ReasonDialog, TextField, toast } from "@/ui";
import { dayText } from "@/ui/days";
import { groundOf, type Reason } from "./ground";

const kReasons = [
  { id: "secret", text: "Det kan vara hemligt (OSL)" },
  { id: "personal", text: "Personuppgifter: får lämnas ut, men läggs inte på webben (GDPR)" },
] as const;

// Provisions that committees meet most.
const kProvisions = ["19:3", "21:1", "21:3", "26:1", "31:16", "39:2"];

// The marks in force on something and on what belongs to it; none until they are known, and for who may not set them.
export function useMarks(parent: string, mayMark: boolean): readonly Marking[] {
  const query = useQuery(MarkingService.method.listMarkings, { parent }, { enabled: mayMark });
  return query.data?.markings ?? [];
}

// `what` is marked is told in the head: "§ 4". A paragraph may have some of its words marked alone: `words`, to begin
// with those that were selected.
export function MarkDialog(props: { target: string; what: string; words?: string; onClose(): void }) {
  const [reason, setReason] = useState<Reason>("secret");
  const [provision, setProvision] = useState("");
  const [words, setWords] = useState(props.words ?? "");
  const [untilDate, setUntilDate] = useState("");
  const { requestId } = useRequestId();
  const create = useMutation(MarkingService.method.createMarking);
  const submit = async () => {
    const ground = groundOf(reason, provision);
    await create.mutateAsync({ marking: { target: props.target, words: words.trim(), ground, untilDate }, requestId });
    toast(`${props.what} är markerat.`);
  };
  return (
    <FormDialog title={`Markera ${props.what}`} action="Markera" onClose={props.onClose} onSubmit={submit}>
      <RadioGroup<Reason> label="Varför?" choices={kReasons} value={reason} onChange={setReason} />
      {reason === "secret" && (
        <TextField
          label="Lagrum"
          hint="Kapitel och paragraf i offentlighets- och sekretesslagen: 21:1"
          value={provision}
          onChange={setProvision}
          suggestions={kProvisions}
          isRequired
        />
      )}
      {props.words !== undefined && (
        <TextField
          label="Bara dessa ord"
          hint="Precis som de står i paragrafen, var de än står i den. Tomt: hela paragrafen utom rubriken."
          value={words}
          onChange={setWords}
        />
      )}
      <DateField label="Till och med" hint="Tomt: tills markeringen hävs." value={untilDate} onChange={setUntilDate} />
    </FormDialog>
  );
}

export function LiftDialog(props: { marking: Marking; what: string; onClose(): void }) {
  const { marking } = props;
  const lift = useMutation(MarkingService.method.liftMarking);
  return (
    <ReasonDialog
      title="Häv markeringen"
      label="Varför"
      action="Häv markeringen"
      explanation={`${props.what}, ${marking.ground}. Markeringen står kvar i registret som hävd.`}
      onClose={props.onClose}
      onSubmit={async (reason) => {
        await lift.mutateAsync({ name: marking.name, reason, etag: marking.etag });
        toast("Markeringen är hävd.");
      }}
    />
  );
}

// The marks of one thing, each with the way to lift it.
export function Marks({ marks, what }: { marks: readonly Marking[]; what: string }) {
  const [lifted, setLifted] = useState<Marking>();
  return (
    <>
      {marks.map((each) => (
        <div key={each.name} className="actions">
          <Badge tone="warn">{each.ground}</Badge>
          <span className="soft">
            {each.words && `”${each.words}”`} {each.untilDate && `till och med ${dayText(each.untilDate)}`}
          </span>
          <Button small look="quiet" aria-label={`Häv markeringen av ${each.words || what}`} onPress={() => setLifted(each)}>
            Häv
          </Button>
        </div>
      ))}
      {lifted && <LiftDialog marking={lifted} what={what} onClose={() => setLifted(undefined)} />}
    </>
  );
}
