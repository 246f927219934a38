// What the pages of meetings share: how a meeting stands, and the fields it has.
import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { Badge, DateField, TextField, type Tone } from "@/ui";
import { today } from "@/ui/days";
import { hourOf } from "@/ui/hours";

// In words, from what is recorded of it.
function stateOf(meeting: Meeting): { text: string; tone: Tone } {
  if (meeting.cancelledReason) return { text: "Inställt", tone: "bad" };
  if (meeting.closeTime) return { text: "Avslutat", tone: "good" };
  if (meeting.meetingDate === today()) return { text: "I dag", tone: "warn" };
  if (meeting.meetingDate < today()) return { text: "Inte avslutat", tone: "warn" };
  if (meeting.dispatchDate) return { text: "Kallelsen skickad", tone: "good" };
  return { text: "Planerat", tone: "plain" };
}

export function MeetingState({ meeting }: { meeting: Meeting }) {
  const { text, tone } = stateOf(meeting);
  return <Badge tone={tone}>{text}</Badge>;
}

// "18.04" in Sweden, of a meeting that has ended.
export function endText(meeting: Meeting): string {
  if (!meeting.closeTime) return "";
  return timestampDate(meeting.closeTime)
    .toLocaleTimeString("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" })
    .replace(":", ".");
}

export interface MeetingFields {
  day: string;
  hour: string;
  place: string;
}

export function MeetingFieldset(props: { value: MeetingFields; onChange(value: MeetingFields): void }) {
  const { value, onChange } = props;
  return (
    <>
      <DateField label="Dag" value={value.day} onChange={(day) => onChange({ ...value, day })} isRequired autoFocus />
      <TextField
        label="Klockan"
        hint="Till exempel 16.00. Kan lämnas tomt."
        value={value.hour}
        onChange={(hour) => onChange({ ...value, hour })}
        onBlur={() => onChange({ ...value, hour: hourOf(value.hour) })}
      />
      <TextField
        label="Plats"
        hint="Till exempel Hamnkontoret, sal 2. Kan lämnas tomt."
        value={value.place}
        onChange={(place) => onChange({ ...value, place })}
      />
    </>
  );
}
