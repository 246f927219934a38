// One meeting before it is held: its agenda, the kallelse, what is to be reported, what remains to be done.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { committeeName, meetingName } from "@/api/names";
import { DeadlineService, type Deadline } from "@/gen/arendegang/v1/deadline_pb";
import { MeetingService, type Item, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { useCommitteeFacts } from "@/shell/committee";
import { MeetingState, endText } from "@/shell/meetings";
import { Remaining, remainingFor } from "@/shell/remaining";
import { Answered, Button, Checkbox, LinkButton, Notice, Page as Frame, Panel } from "@/ui";
import { addDays } from "@/ui/calendar";
import { dayText } from "@/ui/days";
import { AddItem } from "./add_item";
import { Agenda } from "./agenda";
import { Anmalningar } from "./anmalningar";
import { EditMeeting } from "./edit_meeting";
import { Kallelse } from "./kallelse";
import "./meeting.css";

// How long after the meeting what is due is shown: its minutes are to be certified by then.
const kDaysAfter = 21;

function Head({ meeting }: { meeting: Meeting }) {
  const [isEditing, setEditing] = useState(false);
  const end = endText(meeting);
  const facts = [meeting.startHour && `Klockan ${meeting.startHour}`, meeting.place, end && `avslutat ${end}`];
  return (
    <>
      <div className="meeting-head">
        <MeetingState meeting={meeting} />
        <span>{facts.filter(Boolean).join(", ") || "Tid och plats är inte satta."}</span>
        {!meeting.cancelledReason && !meeting.closeTime && (
          <Button small look="quiet" onPress={() => setEditing(true)}>
            Ändra dag, tid och plats
          </Button>
        )}
      </div>
      {meeting.cancelledReason && <Notice tone="bad">Inställt: {meeting.cancelledReason}</Notice>}
      {isEditing && <EditMeeting meeting={meeting} onClose={() => setEditing(false)} />}
    </>
  );
}

function AgendaPanel({ parent, meeting, items }: { parent: string; meeting: Meeting; items: Item[] }) {
  const [showProposed, setShowProposed] = useState(true);
  const isFixed = meeting.cancelledReason !== "" || meeting.closeTime !== undefined;
  return (
    <Panel
      title={`Föredragningslista (${items.length})`}
      actions={
        items.some((item) => item.proposed) && (
          <Checkbox isSelected={showProposed} onChange={setShowProposed}>
            Visa förslag till beslut
          </Checkbox>
        )
      }
    >
      {!isFixed && <AddItem parent={parent} meeting={meeting} items={items} />}
      {!isFixed && items.length > 1 && (
        <p className="soft">
          Dra en punkt dit den ska, eller ställ dig på den och tryck <kbd>Alt ↑</kbd> eller <kbd>Alt ↓</kbd>.
        </p>
      )}
      <Agenda items={items} isFixed={isFixed} showProposed={showProposed} />
    </Panel>
  );
}

function Beside(props: { meeting: Meeting; items: Item[]; deadlines: Deadline[] }) {
  const { meeting, items, deadlines } = props;
  return (
    <div className="beside">
      <Panel title="Att göra">
        <Remaining deadlines={deadlines} full />
      </Panel>
      <Kallelse meeting={meeting} deadlines={deadlines} />
      {!meeting.cancelledReason && !meeting.closeTime && <Anmalningar meeting={meeting} items={items} />}
    </div>
  );
}

function OneMeeting({ parent, meeting }: { parent: string; meeting: Meeting }) {
  const items = useQuery(MeetingService.method.listItems, { parent: meeting.name });
  const deadlines = useQuery(DeadlineService.method.listDeadlines, {
    parent,
    untilDate: addDays(meeting.meetingDate, kDaysAfter),
  });
  return (
    <>
      <Head meeting={meeting} />
      <Answered query={items}>
        {(agenda) => (
          <div className="meeting-columns">
            <AgendaPanel parent={parent} meeting={meeting} items={agenda.items} />
            <Beside
              meeting={meeting}
              items={agenda.items}
              deadlines={remainingFor(meeting.name, deadlines.data?.deadlines ?? [])}
            />
          </div>
        )}
      </Answered>
    </>
  );
}

export function Page() {
  const { committee = "", meeting: id = "" } = useParams();
  const parent = committeeName(committee);
  const facts = useCommitteeFacts();
  const meeting = useQuery(MeetingService.method.getMeeting, { name: meetingName(committee, id) });
  const place = meeting.data ? hrefOf(meeting.data.name) : "";
  return (
    <Frame
      title={meeting.data ? `Sammanträde ${dayText(meeting.data.meetingDate)}` : "Sammanträde"}
      help="kallelse"
      above={
        <>
          {facts?.title}: <Link href={`/${committee}/sammantraden`}>Sammanträden</Link>
        </>
      }
      actions={
        place && (
          <>
            <LinkButton href={`${place}/mote`} look="primary">
              Mötesläge
            </LinkButton>
            <LinkButton href={`${place}/protokoll`}>Protokoll</LinkButton>
            <LinkButton href={`${place}/justering`}>Justering</LinkButton>
          </>
        )
      }
    >
      <Answered query={meeting}>{(data) => <OneMeeting key={data.name} parent={parent} meeting={data} />}</Answered>
    </Frame>
  );
}
