// Kallelsen: its papers, and that it was sent.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { DeadlineKind, type Deadline } from "@/gen/arendegang/v1/deadline_pb";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { Button, DateField, Failure, Notice, Panel, toast } from "@/ui";
import { dayText, today } from "@/ui/days";
import { MeetingPapers } from "./papers";

function Sent({ meeting }: { meeting: Meeting }) {
  const [day, setDay] = useState(today());
  const update = useMutation(MeetingService.method.updateMeeting);
  const record = (dispatchDate: string) =>
    update.mutate(
      { meeting: { name: meeting.name, etag: meeting.etag, dispatchDate }, updateMask: { paths: ["dispatch_date"] } },
      { onSuccess: () => toast(dispatchDate ? "Kallelsen är antecknad som skickad." : "Kallelsen är inte skickad.") },
    );
  if (meeting.dispatchDate) {
    return (
      <>
        <Notice tone="good">Skickad {dayText(meeting.dispatchDate)}. Ärenden som läggs till nu blir extra ärenden.</Notice>
        <Failure error={update.error} />
        <div>
          <Button small look="quiet" isPending={update.isPending} onPress={() => record("")}>
            Den är inte skickad
          </Button>
        </div>
      </>
    );
  }
  return (
    <form
      className="sent"
      onSubmit={(event) => {
        event.preventDefault();
        record(day);
      }}
    >
      <DateField label="Skickad" value={day} onChange={setDay} isRequired />
      <Button type="submit" isPending={update.isPending} isDisabled={!day}>
        Anteckna som skickad
      </Button>
      <Failure error={update.error} />
    </form>
  );
}

export function Kallelse({ meeting, deadlines }: { meeting: Meeting; deadlines: Deadline[] }) {
  const dispatch = deadlines.find((each) => each.kind === DeadlineKind.DISPATCH);
  return (
    <Panel title="Kallelse och handlingar">
      {dispatch && !meeting.dispatchDate && <p>Ska skickas senast {dayText(dispatch.date)}.</p>}
      <MeetingPapers meeting={meeting.name} />
      {!meeting.cancelledReason && <Sent meeting={meeting} />}
    </Panel>
  );
}
