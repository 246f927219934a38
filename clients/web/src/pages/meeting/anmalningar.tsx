// What is to be reported at the meeting, gathered by the service and taken to the point of anmälningar.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useRequestIds } from "@/api/request_id";
import { AnmalanService, type Anmalan } from "@/gen/arendegang/v1/anmalan_pb";
import { MeetingService, type Item, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { Answered, Badge, Button, Failure, Panel, toast } from "@/ui";
import { dayText } from "@/ui/days";
import { standingFacts, titleOf } from "./standing";

function Things({ things }: { things: Anmalan[] }) {
  return (
    <ul className="things">
      {things.map((each, at) => (
        <li key={at}>
          {each.title} <span className="soft">{dayText(each.date)}</span>{" "}
          {each.urgent && <Badge tone="warn">Brådskande: måste anmälas nu</Badge>}
        </li>
      ))}
    </ul>
  );
}

// Reports all of it: on the point that is there, or on one that is made for it.
function useReport(meeting: Meeting, item: Item | undefined) {
  const { requestIdOf, made } = useRequestIds();
  const create = useMutation(MeetingService.method.createItem);
  const report = useMutation(AnmalanService.method.reportAnmalningar);
  const run = async () => {
    const facts = standingFacts("anmalningar", titleOf("anmalningar", []));
    const request = { parent: meeting.name, item: { facts }, requestId: requestIdOf("item") };
    const on = item ?? (await create.mutateAsync(request));
    await report.mutateAsync({ name: on.name, etag: on.etag, requestId: requestIdOf("report") });
    made("item");
    made("report");
    toast("Anmälningarna är tagna till listan.");
  };
  return {
    run: () => void run().catch(() => undefined),  // told by `error`
    error: create.error ?? report.error,
    isPending: create.isPending || report.isPending,
  };
}

export function Anmalningar({ meeting, items }: { meeting: Meeting; items: Item[] }) {
  const query = useQuery(AnmalanService.method.proposeAnmalningar, { name: meeting.name });
  const item = items.find((each) => each.facts?.kind.case === "anmalningar" && !each.caseName);
  const report = useReport(meeting, item);
  return (
    <Panel title="Anmälningar">
      <Answered query={query}>
        {({ things, reported, stoptidDate }) => (
          <>
            {stoptidDate && <p className="soft">Det som kommit till och med {dayText(stoptidDate)} tas med.</p>}
            {things.length === 0 ? <p>Inget nytt att anmäla.</p> : <Things things={things} />}
            <Failure error={report.error} retry={report.run} />
            {things.length > 0 && (
              <div>
                <Button isPending={report.isPending} onPress={report.run}>
                  Ta med {things.length === 1 ? "den" : `alla ${things.length}`} på listan
                </Button>
              </div>
            )}
            {reported.length > 0 && (
              <details>
                <summary>{reported.length} på listan</summary>
                <Things things={reported} />
              </details>
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}
