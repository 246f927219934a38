import { useQuery } from "@connectrpc/connect-query";
import { Link } from "wouter";
import { CaseService } from "@/gen/arendegang/v1/case_pb";
import { hrefOf } from "@/shell/addresses";
import { Answered, Panel } from "@/ui";
import { dayText } from "@/ui/days";

export function TimelinePanel({ name }: { name: string }) {
  const query = useQuery(CaseService.method.listTimeline, { name });
  return (
    <Panel title="Händelser">
      <Answered query={query}>
        {({ entries }) => (
          <ol className="timeline">
            {entries.map((each, index) => (
              <li key={index}>
                <time className="soft" dateTime={each.date}>
                  {dayText(each.date)}
                </time>
                <div>
                  {each.resource.includes("/meetings/") ? (
                    <Link href={hrefOf(each.resource)}>{each.text}</Link>
                  ) : (
                    each.text
                  )}
                  {each.actor && <span className="soft">, {each.actor}</span>}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </Panel>
  );
}
