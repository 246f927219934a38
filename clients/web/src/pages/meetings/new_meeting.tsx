import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { MeetingFieldset } from "@/shell/meetings";
import { Button, Dialog, Failure, toast, useGo } from "@/ui";
import { dayText } from "@/ui/days";
import { hourOf } from "@/ui/hours";

// A new meeting, at the hour and place of the one before; then its page.
export function NewMeeting(props: { parent: string; before: Meeting | undefined; onClose(): void }) {
  const go = useGo();
  const { requestId, renew } = useRequestId();
  const [fields, setFields] = useState({
    day: "",
    hour: props.before?.startHour ?? "",
    place: props.before?.place ?? "",
  });
  const create = useMutation(MeetingService.method.createMeeting);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const meeting = await create
      .mutateAsync({
        parent: props.parent,
        meeting: { meetingDate: fields.day, startHour: hourOf(fields.hour), place: fields.place.trim() },
        requestId,
      })
      .catch(() => undefined);  // shown below; what is typed stays
    if (!meeting) return;
    toast(`Sammanträdet ${dayText(meeting.meetingDate)} är upplagt.`);
    go(hrefOf(meeting.name));
  };
  return (
    <Dialog title="Nytt sammanträde" isOpen onClose={props.onClose}>
      <form className="form" onSubmit={submit}>
        <MeetingFieldset
          value={fields}
          onChange={(value) => {
            // Other words are another request.
            renew();
            setFields(value);
          }}
        />
        <Failure error={create.error} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={create.isPending} isDisabled={!fields.day}>
            Lägg upp sammanträdet
          </Button>
          <Button onPress={props.onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
