// Ends the meeting.
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { Button, DateField, Dialog, Failure, Notice, TextField, toast } from "@/ui";
import { instantInSweden } from "@/ui/days";

function CloseForm(props: { meeting: Meeting; grave: number; onClose(): void }) {
  const [day, setDay] = useState(props.meeting.meetingDate);
  const [hour, setHour] = useState("");
  const { requestId, renew } = useRequestId();
  const close = useMutation(MeetingService.method.closeMeeting, {
    onSuccess: () => {
      renew();
      toast("Sammanträdet är avslutat.");
      props.onClose();
    },
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const instant = hour ? instantInSweden(day, hour) : undefined;
    close.mutate({
      name: props.meeting.name,
      closeTime: instant && timestampFromDate(instant),
      requestId: requestId,
    });
  };
  return (
    <form className="form" onSubmit={submit}>
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
      <Failure error={close.error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={close.isPending}>
          Avsluta sammanträdet
        </Button>
        <Button look="quiet" onPress={props.onClose}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}

export function Close(props: { meeting: Meeting; grave: number; isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Avsluta sammanträdet" isOpen={props.isOpen} onClose={props.onClose}>
      <CloseForm {...props} />
    </Dialog>
  );
}
