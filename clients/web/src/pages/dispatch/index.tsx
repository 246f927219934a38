// Expediering: all extracts of a meeting, paragraph by paragraph.
import { useQuery } from "@connectrpc/connect-query";
import { Link, useParams } from "wouter";
import { meetingName } from "@/api/names";
import type { Expediering } from "@/gen/arendegang/v1/expediering_pb";
import { MeetingService } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { Recipients, useExpedieringar } from "@/parts/dispatch";
import { Answered, Badge, Empty, Page as Frame, Panel } from "@/ui";
import { dayText } from "@/ui/days";

interface Paragraph {
  item: string;
  heading: string;
  all: Expediering[];
}

function paragraphsOf(all: Expediering[]): Paragraph[] {
  return [...new Set(all.map((each) => each.item))].map((item) => {
    const own = all.filter((each) => each.item === item);
    return { item, heading: `§ ${own[0]?.paragraph ?? ""} ${own[0]?.title ?? ""}`, all: own };
  });
}

export function Page() {
  const { committee, meeting } = useParams<{ committee: string; meeting: string }>();
  const name = meetingName(committee, meeting);
  const facts = useQuery(MeetingService.method.getMeeting, { name });
  const query = useExpedieringar(name);
  return (
    <Frame
      title="Expediering"
      help="protokoll"
      above={<Link href={hrefOf(name)}>{facts.data ? dayText(facts.data.meetingDate) : "Sammanträdet"}</Link>}
    >
      <Answered query={query}>
        {({ expedieringar }) => {
          const waiting = expedieringar.filter((each) => !each.sentDate).length;
          if (expedieringar.length === 0) {
            return (
              <Empty>
                <p>Ingen ska ha utdrag. Vem som ska ha det står bland paragrafens uppgifter.</p>
              </Empty>
            );
          }
          return (
            <>
              <p role="status">
                {waiting === 0 ? (
                  <Badge tone="good">Allt är sänt</Badge>
                ) : (
                  <Badge tone="warn">{waiting === 1 ? "1 utdrag återstår" : `${waiting} utdrag återstår`}</Badge>
                )}
              </p>
              {paragraphsOf(expedieringar).map((each) => (
                <Panel key={each.item} title={<Link href={hrefOf(each.item)}>{each.heading}</Link>}>
                  <Recipients item={each.item} all={each.all} />
                </Panel>
              ))}
            </>
          );
        }}
      </Answered>
    </Frame>
  );
}
