// Delegationsbeslut: what was decided in the committee's place, and whether the committee has been told.
import { useInfiniteQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { committeeName } from "@/api/names";
import { kPaged } from "@/api/paged";
import { useIsDecider, useIsSecretariat } from "@/api/roles";
import { DelegationService } from "@/gen/arendegang/v1/delegation_pb";
import { Answered, Button, Checkbox, Empty, More, Page as Frame, Panel } from "@/ui";
import { Entry } from "./entry";
import { Record } from "./record";
import "./delegation.css";

const kPage = 50;

function Decisions({ parent, unreportedOnly }: { parent: string; unreportedOnly: boolean }) {
  const mayStrike = useIsSecretariat(parent);
  const query = useInfiniteQuery(
    DelegationService.method.listDelegationsbeslut,
    { parent, unreportedOnly, pageSize: kPage, pageToken: "" },
    kPaged,
  );
  return (
    <Answered query={query}>
      {({ pages }) => {
        const decisions = pages.flatMap((page) => page.delegationsbeslut);
        if (decisions.length === 0) {
          return (
            <Empty>
              <p>
                {unreportedOnly
                  ? "Alla delegationsbeslut är anmälda till nämnden."
                  : "Inga delegationsbeslut än. Tryck på Nytt delegationsbeslut när ett har fattats."}
              </p>
            </Empty>
          );
        }
        return (
          <>
            <ul className="plain-list" aria-label="Delegationsbeslut">
              {decisions.map((each) => (
                <Entry key={each.name} decision={each} mayStrike={mayStrike} />
              ))}
            </ul>
            <More query={query} />
          </>
        );
      }}
    </Answered>
  );
}

export function Page() {
  const committee = useParams<{ committee: string }>().committee;
  const parent = committeeName(committee);
  const [recording, setRecording] = useState(false);
  const [unreportedOnly, setUnreportedOnly] = useState(false);
  const mayRecord = useIsDecider(parent);
  return (
    <Frame
      title="Delegationsbeslut"
      help="anmalan"
      above={<Link href={`/${committee}/arenden`}>Ärenden</Link>}
      actions={
        mayRecord && (
          <Button look="primary" onPress={() => setRecording(true)}>
            Nytt delegationsbeslut
          </Button>
        )
      }
    >
      <Panel label="Delegationsbeslut">
        <Checkbox isSelected={unreportedOnly} onChange={setUnreportedOnly}>
          Bara de som inte är anmälda till nämnden
        </Checkbox>
        <Decisions parent={parent} unreportedOnly={unreportedOnly} />
      </Panel>
      {recording && <Record parent={parent} onClose={() => setRecording(false)} />}
    </Frame>
  );
}
