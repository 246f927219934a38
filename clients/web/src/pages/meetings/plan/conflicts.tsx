// What is in the way of a plan, in the service's words.
import type { PlanConflict } from "@/gen/arendegang/v1/planning_pb";
import { Button, Notice, Panel } from "@/ui";
import type { Planned } from "./wishes";

// Whether a conflict is about a planned meeting, its own or with the other committee.
export function concerns(conflict: PlanConflict, meeting: Pick<Planned, "committee" | "date">): boolean {
  return (
    conflict.date === meeting.date &&
    (conflict.committee === meeting.committee || conflict.otherCommittee === meeting.committee)
  );
}

export function Conflicts(props: { conflicts: PlanConflict[]; planned: Planned[]; onShow(id: string): void }) {
  const { conflicts, planned } = props;
  if (conflicts.length === 0) {
    return <Notice tone="good">Inga krockar: ingen ska vara på två ställen, och inget är i vägen.</Notice>;
  }
  return (
    <Panel title={`I vägen (${conflicts.length})`}>
      <ul className="conflicts">
        {conflicts.map((conflict, at) => {
          const meeting = planned.find((each) => concerns(conflict, each));
          return (
            <li key={at}>
              <span>{conflict.text}</span>
              {meeting && (
                <Button small look="quiet" aria-label={`Visa dagen: ${conflict.text}`} onPress={() => props.onShow(meeting.id)}>
                  Visa dagen
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
