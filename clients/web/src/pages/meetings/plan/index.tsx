// The planner of a year: wishes, days proposed by the service and moved by hand, and the meetings created from them.
import { useMutation } from "@connectrpc/connect-query";
import { useMemo, useState } from "react";
import { Link, useParams } from "wouter";
import { committeeName } from "@/api/names";
import { PlanningService } from "@/gen/arendegang/v1/planning_pb";
import { useCommittees } from "@/shell/committee";
import { Answered, Button, Page as Frame, Panel } from "@/ui";
import { CreateAll } from "./create_all";
import { useDrag } from "./drag";
import { useDraft } from "./draft_store";
import { ToAgenda } from "./to_agenda";
import { useTrial } from "./trial";
import { WishPanel } from "./wish_panel";
import { moved, proposalOf, takeOver } from "./wishes";
import { YearPlan } from "./year_plan";
import "./plan.css";

type Opened = "" | "create" | "agenda";

export function Page() {
  const { committee = "" } = useParams();
  const committees = useCommittees();
  const [draft, setDraft] = useDraft(committeeName(committee));
  const [opened, setOpened] = useState<Opened>("");
  const drag = useDrag(({ id, day }) => setDraft(moved(draft, id, day) ?? draft));
  const shown = useMemo(
    () => (drag.drag?.day && moved(draft, drag.drag.id, drag.drag.day)) || draft,
    [draft, drag.drag],
  );
  const trial = useTrial(shown);
  const propose = useMutation(PlanningService.method.planMeetings);
  const onPropose = () =>
    propose.mutate(proposalOf(draft), { onSuccess: (plan) => setDraft(takeOver(draft, plan)) });
  const isPlanned = draft.planned.length > 0;
  return (
    <Frame
      title={`Sammanträdestider ${draft.year}`}
      help="kallelse"
      above={<Link href={`/${committee}/sammantraden`}>Sammanträden</Link>}
      actions={
        isPlanned && (
          <>
            <Button look="quiet" onPress={() => setDraft({ ...draft, planned: [] })}>
              Ta bort alla dagar
            </Button>
            <Button onPress={() => setOpened("agenda")}>Till en föredragningslista …</Button>
            <Button look="primary" onPress={() => setOpened("create")}>
              Lägg upp sammanträdena …
            </Button>
          </>
        )
      }
    >
      <Answered query={committees}>
        {(known) => (
          <>
            <WishPanel
              draft={draft}
              committees={known.committees}
              isPending={propose.isPending}
              error={propose.error}
              onChange={setDraft}
              onPropose={onPropose}
            />
            {isPlanned ? (
              <Panel title="Året">
                <YearPlan
                  draft={draft}
                  shown={shown}
                  committees={known.committees}
                  trial={trial}
                  drag={drag}
                  onChange={setDraft}
                />
              </Panel>
            ) : (
              <p className="soft">Här visas året när dagar är föreslagna. Inget läggs upp förrän du säger till.</p>
            )}
          </>
        )}
      </Answered>
      {opened === "create" && (
        <CreateAll draft={draft} conflicts={trial.data?.conflicts.length ?? 0} onClose={() => setOpened("")} />
      )}
      {opened === "agenda" && <ToAgenda plans={trial.data?.committees ?? []} onClose={() => setOpened("")} />}
    </Frame>
  );
}
