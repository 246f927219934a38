import { useQuery } from "@connectrpc/connect-query";
import { Link } from "wouter";
import { CaseService } from "@/gen/arendegang/v1/case_pb";
import { hrefOf } from "@/shell/addresses";
import { Badge, Failure, Panel } from "@/ui";
import { dayText, today } from "@/ui/days";

// The assignments that decisions in the case gave. Nothing while there are none.
export function AssignmentsPanel({ name }: { name: string }) {
  const { data, error } = useQuery(CaseService.method.listAssignments, { parent: name });
  if (error) return <Failure error={error} />;
  if (!data || data.assignments.length === 0) return null;
  return (
    <Panel title="Uppdrag">
      <ul className="plain-list">
        {data.assignments.map((each) => (
          <li key={`${each.item} ${each.point}`}>
            <div>
              <strong>{each.assignee}</strong>: {each.task}
            </div>
            <div className="soft">
              {each.reportedItem ? (
                <>
                  <Badge tone="good">Redovisat</Badge> <Link href={hrefOf(each.reportedItem)}>Till paragrafen</Link>
                </>
              ) : (
                <>
                  <Badge tone={each.dueDate && each.dueDate < today() ? "bad" : "warn"}>Öppet</Badge>{" "}
                  {each.dueDate && `ska vara klart ${dayText(each.dueDate)}`}{" "}
                  <Link href={hrefOf(each.item)}>Till beslutet</Link>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
