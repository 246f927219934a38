// The justeringar of a meeting.
import { useQuery } from "@connectrpc/connect-query";
import { Link } from "wouter";
import { JusteringService, type Justering } from "@/gen/arendegang/v1/justering_pb";
import { MeetingService } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { kJusteringStates } from "@/shell/justering";
import { useMeetingPlace } from "@/shell/meeting";
import { Answered, Badge, Empty, LinkButton, Page as Frame, Panel } from "@/ui";
import { dayText } from "@/ui/days";
import { People } from "./people";
import { kTones, numbersText } from "./texts";

function Entry({ justering }: { justering: Justering }) {
  return (
    <Panel
      title={
        <Link href={hrefOf(justering.name)}>
          {justering.immediate ? "Omedelbar justering" : "Justering"} av{" "}
          {numbersText(justering.paragraphs.map((each) => each.number))}
        </Link>
      }
      actions={<Badge tone={kTones[justering.state]}>{kJusteringStates[justering.state]}</Badge>}
    >
      <p className="soft">
        {justering.justeringDate
          ? `Justerat ${dayText(justering.justeringDate)}`
          : `Bestämd dag ${dayText(justering.plannedDate)}, senast ${dayText(justering.latestDate)}`}
      </p>
      <People justerare={justering.justerare} />
    </Panel>
  );
}

export function List() {
  const { name, href } = useMeetingPlace();
  const meeting = useQuery(MeetingService.method.getMeeting, { name });
  const query = useQuery(JusteringService.method.listJusteringar, { parent: name });
  return (
    <Frame
      title="Justering"
      help="protokoll"
      above={<Link href={href}>Sammanträdet {meeting.data && dayText(meeting.data.meetingDate)}</Link>}
      actions={<LinkButton href={`${href}/protokoll`}>Till protokollet</LinkButton>}
    >
      <Answered query={query}>
        {({ justeringar }) =>
          justeringar.length === 0 ? (
            <Empty>
              <p>Inget är framlagt för justering än. Det görs från protokollet.</p>
              <LinkButton href={`${href}/protokoll`} look="primary">
                Till protokollet
              </LinkButton>
            </Empty>
          ) : (
            justeringar.map((each) => <Entry key={each.name} justering={each} />)
          )
        }
      </Answered>
    </Frame>
  );
}
