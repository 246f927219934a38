// Ends the meeting.
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { DateField, FormDialog, Notice, TextField, toast } from "@/ui";
import { instantInSweden } from "@/ui/days";

export function Close(props: { meeting: Meeting; grave: number; onClose(): void }) {
  const [day, setDay] = useState(props.meeting.meetingDate);
  const [hour, setHour] = useState("");
  const { requestId } = useRequestId();
  const close = useMutation(MeetingService.method.closeMeeting);
  const submit = async () => {
    const instant = hour ? instantInSweden(day, hour) : undefined;
    const closeTime = instant && timestampFromDate(instant);
    await close.mutateAsync({ name: props.meeting.name, closeTime, requestId });
    toast("Sammanträdet är avslutat.");
  };
  const title = "Avsluta sammanträdet";
  return (
    <FormDialog title={title} action={title} onClose={props.onClose} onSubmit={submit}>
      <p>Beslut som inte är bekräftade med klubban bekräftas nu, som de är skrivna. Det går inte att öppna igen.</p>
      {props.grave > 0 && (
        <Notice tone="warn">
          Granskningen har {props.grave} allvarliga {props.grave === 1 ? "anmärkning" : "anmärkningar"}. Se på dem
          först.
        </Notice>
      )}
      <TextField
        label="Klockslag då det avslutades"
        hint="Lämna tomt om det är nu."
        type="time"
        value={hour}
        onChange={setHour}
        autoFocus
      />
      {hour && <DateField label="Dag" value={day} onChange={setDay} />}
    </FormDialog>
  );
}
