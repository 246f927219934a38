// Sekretessmarkeringar: what is marked in the committee, and lifting a mark.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { MarkingService, type Marking } from "@/gen/arendegang/v1/marking_pb";
import { LiftDialog } from "@/parts/marks";
import { hrefOf } from "@/shell/addresses";
import { Answered, Button, Checkbox, Empty, Panel, Table } from "@/ui";
import { dayText } from "@/ui/days";

// "Ärende 2026-0102, handling 3" of a target's name.
function targetText(target: string): string {
  const ofCase = /\/cases\/([^/]+)(?:\/documents\/(\d+))?/.exec(target);
  if (ofCase) return `Ärende ${ofCase[1]}${ofCase[2] ? `, handling ${ofCase[2]}` : ""}`;
  const ofMeeting = /\/meetings\/([^/]+)(?:\/items\/(\d+))?/.exec(target);
  if (ofMeeting) return `Sammanträde ${ofMeeting[1]}${ofMeeting[2] ? `, punkt ${ofMeeting[2]}` : ""}`;
  return target;
}

function Row(props: { marking: Marking; lift(): void }) {
  const { marking } = props;
  return (
    <tr>
      <td>
        <Link href={hrefOf(marking.target)}>{targetText(marking.target)}</Link>
        {marking.words && <div>”{marking.words}”</div>}
      </td>
      <td>{marking.ground}</td>
      <td>{marking.untilDate ? dayText(marking.untilDate) : <span className="soft">tills den hävs</span>}</td>
      <td>
        {marking.liftedReason ? (
          <span className="soft">Hävd: {marking.liftedReason}</span>
        ) : (
          <Button small aria-label={`Häv markeringen av ${targetText(marking.target)}`} onPress={props.lift}>
            Häv
          </Button>
        )}
      </td>
    </tr>
  );
}

export function MarkingsTab({ committee }: { committee: Committee }) {
  const [ended, setEnded] = useState(false);
  const [lifting, setLifting] = useState<Marking>();
  const query = useQuery(MarkingService.method.listMarkings, { parent: committee.name, includeEnded: ended });
  return (
    <Panel title="Det som är markerat">
      <p className="soft">
        En markering varnar för att något kan vara hemligt (OSL 5:5). Om det får lämnas ut prövas när någon begär det.
      </p>
      <Checkbox isSelected={ended} onChange={setEnded}>
        Visa också hävda och utgångna
      </Checkbox>
      <Answered query={query}>
        {({ markings }) =>
          markings.length === 0 ? (
            <Empty>
              <p>Inget är markerat. En markering sätts på ärendet, handlingen eller paragrafen den gäller.</p>
            </Empty>
          ) : (
            <Table label="Sekretessmarkeringar" heads={["Vad", "Stöd", "Till", "Ändra"]}>
              {markings.map((each) => (
                <Row key={each.name} marking={each} lift={() => setLifting(each)} />
              ))}
            </Table>
          )
        }
      </Answered>
      {lifting && <LiftDialog marking={lifting} what={targetText(lifting.target)} onClose={() => setLifting(undefined)} />}
    </Panel>
  );
}
