// Sammanträden: the meetings of a committee year by year, the next one first in sight.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { committeeName } from "@/api/names";
import { DeadlineService, type Deadline } from "@/gen/arendegang/v1/deadline_pb";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { useCommitteeFacts } from "@/shell/committee";
import { MeetingState } from "@/shell/meetings";
import { Remaining, remainingFor } from "@/shell/remaining";
import { Answered, Button, Empty, LinkButton, Page as Frame, Panel, Select, Table } from "@/ui";
import { addDays } from "@/ui/calendar";
import { dayText, today } from "@/ui/days";
import { CancelMeeting } from "./cancel_meeting";
import { NewMeeting } from "./new_meeting";
import { nextOf, yearOf, yearsOf } from "./years";
import "./meetings.css";

// How long after the next meeting what is due is shown: its minutes are to be certified by then.
const kDaysAfter = 21;

function Row(props: { meeting: Meeting; deadlines: Deadline[]; onCancel(): void }) {
  const { meeting } = props;
  const day = dayText(meeting.meetingDate);
  const mayCancel = !meeting.cancelledReason && !meeting.closeTime;
  return (
    <tr className={meeting.cancelledReason ? "cancelled" : undefined}>
      <td>
        <Link href={hrefOf(meeting.name)}>
          <time dateTime={meeting.meetingDate}>{day}</time>
        </Link>
        {meeting.startHour && <div className="soft">klockan {meeting.startHour}</div>}
      </td>
      <td>{meeting.place}</td>
      <td>
        <MeetingState meeting={meeting} />
        {meeting.cancelledReason && <div className="soft">{meeting.cancelledReason}</div>}
      </td>
      <td>
        <Remaining deadlines={props.deadlines} />
      </td>
      <td>
        {mayCancel && (
          <Button small look="quiet" aria-label={`Ställ in ${day}`} onPress={props.onCancel}>
            Ställ in …
          </Button>
        )}
      </td>
    </tr>
  );
}

const kAct = <span className="visually-hidden">Åtgärd</span>;

function Next({ meeting, deadlines }: { meeting: Meeting; deadlines: Deadline[] }) {
  return (
    <Panel title={`Nästa: ${dayText(meeting.meetingDate)}`} actions={<MeetingState meeting={meeting} />}>
      <p>{[meeting.startHour && `Klockan ${meeting.startHour}`, meeting.place].filter(Boolean).join(", ")}</p>
      <Remaining deadlines={deadlines} full />
      <div className="actions">
        <LinkButton href={hrefOf(meeting.name)} look="primary">
          Föredragningslista och kallelse
        </LinkButton>
        <LinkButton href={`${hrefOf(meeting.name)}/mote`}>Mötesläge</LinkButton>
      </div>
    </Panel>
  );
}

// The meetings of one year, and what is done with them.
function Year(props: { meetings: Meeting[]; deadlines: Deadline[] }) {
  const [cancelling, setCancelling] = useState<Meeting>();
  return (
    <>
      <Table label="Sammanträden" heads={["Dag", "Plats", "Läge", "Återstår", kAct]}>
        {props.meetings.map((meeting) => (
          <Row
            key={meeting.name}
            meeting={meeting}
            deadlines={remainingFor(meeting.name, props.deadlines)}
            onCancel={() => setCancelling(meeting)}
          />
        ))}
      </Table>
      {cancelling && <CancelMeeting meeting={cancelling} onClose={() => setCancelling(undefined)} />}
    </>
  );
}

function Meetings(props: { meetings: Meeting[]; deadlines: Deadline[]; onNew(): void }) {
  const { meetings, deadlines } = props;
  const next = nextOf(meetings, today());
  const years = yearsOf(meetings);
  // Kept when the next meeting becomes another: one stays where one was.
  const [year, setYear] = useState(() => (next ? yearOf(next) : years[0]) ?? today().slice(0, 4));
  const shown = meetings.filter((each) => yearOf(each) === year);
  if (meetings.length === 0) {
    return (
      <Empty>
        <p>Nämnden har inga sammanträden än. Lägg upp ett, eller planera hela året på en gång.</p>
        <Button look="primary" onPress={props.onNew}>
          Nytt sammanträde
        </Button>
      </Empty>
    );
  }
  return (
    <>
      {next && <Next meeting={next} deadlines={remainingFor(next.name, deadlines)} />}
      <Panel
        title={`Sammanträden ${year}`}
        actions={
          years.length > 1 && (
            <Select
              label="År"
              hideLabel
              value={year}
              onChange={setYear}
              choices={years.map((each) => ({ id: each, text: each }))}
            />
          )
        }
      >
        <Year meetings={shown} deadlines={deadlines} />
      </Panel>
    </>
  );
}

export function Page() {
  const { committee = "" } = useParams();
  const parent = committeeName(committee);
  const facts = useCommitteeFacts();
  const [isNew, setNew] = useState(false);
  const meetings = useQuery(MeetingService.method.listMeetings, { parent });
  const all = meetings.data?.meetings ?? [];
  const next = nextOf(all, today());
  const deadlines = useQuery(DeadlineService.method.listDeadlines, { parent, untilDate: next ? addDays(next.meetingDate, kDaysAfter) : "" });
  return (
    <Frame
      title="Sammanträden"
      help="kallelse"
      above={facts?.title}
      actions={
        <>
          <LinkButton href={`/${committee}/sammantraden/plan`}>Planera ett år</LinkButton>
          <Button look="primary" onPress={() => setNew(true)}>
            Nytt sammanträde
          </Button>
        </>
      }
    >
      <Answered query={meetings}>
        {(answer) => (
          <Meetings
            key={committee}
            meetings={answer.meetings}
            deadlines={deadlines.data?.deadlines ?? []}
            onNew={() => setNew(true)}
          />
        )}
      </Answered>
      {isNew && (
        <NewMeeting
          parent={parent}
          before={all.filter((each) => !each.cancelledReason).at(-1)}
          onClose={() => setNew(false)}
        />
      )}
    </Frame>
  );
}
