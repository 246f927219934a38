// Where a case is, or was, on an agenda: what is proposed, what was decided, and what follows from that.
import { useQuery } from "@connectrpc/connect-query";
import { Link } from "wouter";
import { meetingOf } from "@/api/names";
import { AppealService } from "@/gen/arendegang/v1/appeal_pb";
import { MeetingService, Outcome, type Item, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { DispatchOfItem } from "@/parts/dispatch";
import { Answered, Badge, Failure, Panel } from "@/ui";
import { dayText } from "@/ui/days";
import { Course } from "./course";
import { kOutcomes } from "./texts";

// As they were confirmed; the service numbers the points.
function Words({ text }: { text: string }) {
  return (
    <div className="confirmed">
      {text.split("\n").map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

// What the tjänsteutlåtande proposes, as the service read it.
function Proposed({ item }: { item: Item }) {
  const count = item.proposed?.points.length ?? 0;
  if (count === 0) return <p className="soft">Inget förslag till beslut är läst ur tjänsteutlåtandet än.</p>;
  const day = item.proposed?.tjansteutlatandeDate;
  return (
    <p>
      Förslag till beslut i {count} {count === 1 ? "punkt" : "punkter"} är läst ur tjänsteutlåtandet
      {day && ` ${dayText(day)}`}.
    </p>
  );
}

function Decided({ item }: { item: Item }) {
  const query = useQuery(AppealService.method.getDecisionStatus, { item: item.name });
  return (
    <>
      {item.confirmedWords && <Words text={item.confirmedWords} />}
      <Answered query={query}>{(status) => <Course status={status} />}</Answered>
      <DispatchOfItem item={item.name} />
    </>
  );
}

function Entry({ meeting, item }: { meeting: Meeting; item: Item }) {
  const outcome = kOutcomes[item.outcome];
  return (
    <section className="handled">
      <header className="actions">
        <h3>
          <Link href={hrefOf(item.name)}>
            {item.outcome && item.facts?.number ? `§ ${item.facts.number}, ` : ""}
            {dayText(meeting.meetingDate)}
          </Link>
        </h3>
        {meeting.cancelledReason ? (
          <Badge tone="bad">Sammanträdet inställt</Badge>
        ) : (
          <Badge tone={outcome.tone}>{outcome.text}</Badge>
        )}
        {item.late && <Badge tone="warn">Extra ärende</Badge>}
      </header>
      {item.outcome === Outcome.UNSPECIFIED && !meeting.cancelledReason && <Proposed item={item} />}
      {item.outcome === Outcome.DECIDED && <Decided item={item} />}
    </section>
  );
}

function Handled({ name }: { name: string }) {
  const meeting = useQuery(MeetingService.method.getMeeting, { name: meetingOf(name) });
  const items = useQuery(MeetingService.method.listItems, { parent: meetingOf(name) });
  const item = items.data?.items.find((each) => each.name === name);
  if (meeting.data && item) return <Entry meeting={meeting.data} item={item} />;
  return <Failure error={meeting.error ?? items.error} />;
}

// `items` are names, the first first.
export function HandledPanel({ items }: { items: string[] }) {
  if (items.length === 0) return null;
  return (
    <Panel title="Sammanträden och beslut">
      {[...items].reverse().map((name) => (
        <Handled key={name} name={name} />
      ))}
    </Panel>
  );
}
