import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { reasonOf } from "@/api/errors";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { MeetingFieldset, type MeetingFields } from "@/shell/meetings";
import { Button, Dialog, Failure, Notice, toast } from "@/ui";
import { dayText } from "@/ui/days";
import { hourOf } from "@/ui/hours";

function fieldsOf(meeting: Meeting): MeetingFields {
  return { day: meeting.meetingDate, hour: meeting.startHour, place: meeting.place };
}

// Somebody else changed it meanwhile: what it says now, beside what is typed here.
function Meanwhile({ meeting }: { meeting: Meeting }) {
  const now = [dayText(meeting.meetingDate), meeting.startHour && `klockan ${meeting.startHour}`, meeting.place];
  return (
    <Notice tone="warn">
      <p>
        Någon annan har ändrat sammanträdet. Nu står där: {now.filter(Boolean).join(", ")}. Det du har skrivit är kvar här
        ovanför; spara en gång till om det ska gälla.
      </p>
    </Notice>
  );
}

// The day, hour and place of a meeting changed.
export function EditMeeting({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const [seen, setSeen] = useState(meeting);
  const [fields, setFields] = useState(() => fieldsOf(meeting));
  const latest = useQuery(MeetingService.method.getMeeting, { name: meeting.name });
  const update = useMutation(MeetingService.method.updateMeeting);
  const isMeanwhile = reasonOf(update.error) === "ETAG_MISMATCH";
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    try {
      await update.mutateAsync({
        meeting: {
          name: seen.name,
          etag: seen.etag,
          meetingDate: fields.day,
          startHour: hourOf(fields.hour),
          place: fields.place.trim(),
        },
        updateMask: { paths: ["meeting_date", "start_hour", "place"] },
      });
      toast("Sammanträdet är ändrat.");
      onClose();
    } catch (error) {
      if (reasonOf(error) !== "ETAG_MISMATCH") return;
      const { data } = await latest.refetch();
      if (data) setSeen(data);
    }
  };
  return (
    <Dialog title="Ändra dag, tid och plats" isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <MeetingFieldset value={fields} onChange={setFields} />
        {isMeanwhile ? <Meanwhile meeting={seen} /> : <Failure error={update.error} />}
        <div className="actions">
          <Button type="submit" look="primary" isPending={update.isPending} isDisabled={!fields.day}>
            Spara
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
