import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { Button, Dialog, Failure, TextField, toast } from "@/ui";
import { dayText } from "@/ui/days";

export function CancelMeeting({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const [reason, setReason] = useState("");
  const cancel = useMutation(MeetingService.method.cancelMeeting, {
    onSuccess: () => {
      toast(`Sammanträdet ${dayText(meeting.meetingDate)} är inställt.`);
      onClose();
    },
  });
  return (
    <Dialog title={`Ställ in ${dayText(meeting.meetingDate)}`} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          cancel.mutate({ name: meeting.name, reason: reason.trim(), etag: meeting.etag });
        }}
      >
        <p>Sammanträdet står kvar som inställt, och dess ärenden blir fria för ett annat. Det går inte att ångra.</p>
        <TextField label="Varför" value={reason} onChange={setReason} isRequired autoFocus />
        <Failure error={cancel.error} />
        <div className="actions">
          <Button type="submit" look="danger" isPending={cancel.isPending} isDisabled={!reason.trim()}>
            Ställ in sammanträdet
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
