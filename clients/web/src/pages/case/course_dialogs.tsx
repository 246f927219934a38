// The acts that follow a decision. Each is an act of law: one request_id for all tries of one dialog.
import { useRequestId } from "@/api/request_id";
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { AppealOutcome, AppealService, type Appeal } from "@/gen/arendegang/v1/appeal_pb";
import { DateField, FormDialog, Select, TextField } from "@/ui";
import { today } from "@/ui/days";
import { kAppealOutcomeChoices } from "./texts";

interface Props {
  item: string;
  onClose(): void;
}

export function ConfirmFinal({ item, onClose }: Props) {
  const { requestId } = useRequestId();
  const [note, setNote] = useState("");
  const [confirmDate, setDate] = useState(today);
  const confirm = useMutation(AppealService.method.confirmLagaKraft);
  return (
    <FormDialog
      title="Bekräfta laga kraft"
      action="Bekräfta"
      isReady={note.trim() !== "" && confirmDate !== ""}
      onClose={onClose}
      onSubmit={() => confirm.mutateAsync({ item, confirmDate, note: note.trim(), requestId })}
    >
      <TextField
        label="Vad du har kontrollerat"
        hint="Till exempel: Förvaltningsrätten och diariet är tillfrågade, inget överklagande har kommit in."
        value={note}
        onChange={setNote}
        isRequired
        autoFocus
      />
      <DateField label="Dag" value={confirmDate} onChange={setDate} isRequired />
    </FormDialog>
  );
}

export function RecordAppeal({ item, onClose, points }: Props & { points: number }) {
  const { requestId } = useRequestId();
  const [appellant, setAppellant] = useState("");
  const [arrivalDate, setDate] = useState(today);
  const [arrivedAt, setPlace] = useState("kommunen");
  const [courtCase, setCourtCase] = useState("");
  const [point, setPoint] = useState("all");
  const record = useMutation(AppealService.method.recordAppeal);
  const choices = Array.from({ length: points }, (_, index) => ({ id: String(index), text: `Punkt ${index + 1}` }));
  const submit = () =>
    record.mutateAsync({
      item,
      appeal: {
        appellant: appellant.trim(),
        arrivalDate,
        arrivedAt: arrivedAt.trim(),
        courtCase: courtCase.trim(),
        ...(point === "all" ? {} : { point: Number(point) }),
      },
      requestId,
    });
  return (
    <FormDialog
      title="Överklagande inkom"
      action="Spara"
      isReady={[appellant, arrivalDate, arrivedAt].every((each) => each.trim() !== "")}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField label="Vem som överklagar" value={appellant} onChange={setAppellant} isRequired autoFocus />
      <div className="columns narrow">
        <DateField label="Inkom" value={arrivalDate} onChange={setDate} isRequired />
        <TextField label="Inkom till" value={arrivedAt} onChange={setPlace} isRequired />
        <TextField label="Domstolens målnummer" hint="Får vara tomt." value={courtCase} onChange={setCourtCase} />
        {points > 1 && (
          <Select
            label="Vad som överklagas"
            choices={[{ id: "all", text: "Hela beslutet" }, ...choices]}
            value={point}
            onChange={setPoint}
          />
        )}
      </div>
    </FormDialog>
  );
}

export function DecideAppeal({ appeal, onClose }: { appeal: Appeal; onClose(): void }) {
  const { requestId } = useRequestId();
  const [outcome, setOutcome] = useState(AppealOutcome.UNSPECIFIED);
  const [outcomeDate, setDate] = useState(today);
  const [courtCase, setCourtCase] = useState(appeal.courtCase);
  const decide = useMutation(AppealService.method.decideAppeal);
  return (
    <FormDialog
      title="Domstolens avgörande"
      action="Spara"
      isReady={outcome !== AppealOutcome.UNSPECIFIED && outcomeDate !== ""}
      onClose={onClose}
      onSubmit={() =>
        decide.mutateAsync({ name: appeal.name, outcome, outcomeDate, courtCase, etag: appeal.etag, requestId })
      }
    >
      <Select
        label="Vad det blev av överklagandet"
        choices={kAppealOutcomeChoices}
        value={outcome ? String(outcome) : ""}
        onChange={(id) => setOutcome(Number(id))}
      />
      <div className="columns narrow">
        <DateField label="Avgörandet fick laga kraft" value={outcomeDate} onChange={setDate} isRequired />
        <TextField label="Målnummer" value={courtCase} onChange={setCourtCase} />
      </div>
    </FormDialog>
  );
}

export function RecordExecution({ item, onClose, isFinal }: Props & { isFinal: boolean }) {
  const { requestId } = useRequestId();
  const [executionDate, setDate] = useState(today);
  const [reason, setReason] = useState("");
  const record = useMutation(AppealService.method.recordExecution);
  return (
    <FormDialog
      title="Beslutet är verkställt"
      action="Spara"
      isReady={executionDate !== ""}
      onClose={onClose}
      onSubmit={() => record.mutateAsync({ item, executionDate, reason: reason.trim(), requestId })}
    >
      <DateField label="Dag" value={executionDate} onChange={setDate} isRequired autoFocus />
      {!isFinal && (
        <TextField
          label="Varför det inte kunde vänta"
          hint="Behövs, för beslutet har inte fått laga kraft (KL 13:14)."
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}

export function RecordService({ item, onClose, point }: Props & { point: number }) {
  const { requestId } = useRequestId();
  const [party, setParty] = useState("");
  const [delgivningDate, setDate] = useState(today);
  const record = useMutation(AppealService.method.recordDelgivning);
  return (
    <FormDialog
      title="Beslutet är delgivet"
      action="Spara"
      isReady={party.trim() !== "" && delgivningDate !== ""}
      onClose={onClose}
      onSubmit={() =>
        record.mutateAsync({ item, point, delgivning: { party: party.trim(), delgivningDate }, requestId })
      }
    >
      <TextField label="Vem som fick beslutet" value={party} onChange={setParty} isRequired autoFocus />
      <DateField label="Dag" value={delgivningDate} onChange={setDate} isRequired />
    </FormDialog>
  );
}
