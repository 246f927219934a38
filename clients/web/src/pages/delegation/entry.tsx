// A decision on delegation, with what is to be said against it.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import { idOf } from "@/api/names";
import { DelegationService, type Delegationsbeslut } from "@/gen/arendegang/v1/delegation_pb";
import type { Finding } from "@/gen/arendegang/v1/drafting_pb";
import { hrefOf } from "@/shell/addresses";
import { Badge, Button, ReasonDialog } from "@/ui";
import { dayText } from "@/ui/days";

function Told({ finding }: { finding: Finding }) {
  return (
    <p className="delegated-finding">
      {finding.message} {finding.mend} <span className="soft">{finding.source}</span>
    </p>
  );
}

function Reported({ decision }: { decision: Delegationsbeslut }) {
  if (decision.struckReason) return <Badge tone="bad">Makulerat: {decision.struckReason}</Badge>;
  if (decision.reportedItem) {
    return (
      <>
        <Badge tone="good">Anmält</Badge>{" "}
        <Link href={hrefOf(decision.reportedItem)}>{dayText(decision.reportedDate)}</Link>
      </>
    );
  }
  return <Badge tone="warn">{decision.announcedAlone ? "Ska anslås för sig" : "Inte anmält"}</Badge>;
}

export function Entry({ decision, mayStrike }: { decision: Delegationsbeslut; mayStrike: boolean }) {
  const [striking, setStriking] = useState(false);
  const strike = useMutation(DelegationService.method.strikeDelegationsbeslut);
  const number = idOf(decision.name);
  const by = [decision.decider, decision.deciderTitle].filter(Boolean).join(", ");
  return (
    <li className="entry">
      <div className="delegated">
        <div>
          <span className="soft">{number}</span> <strong>{decision.text}</strong>
        </div>
        <div className="soft">
          {dayText(decision.decisionDate)}. {by}
          {decision.ruleCode && `, punkt ${decision.ruleCode}`}
          {decision.field && `, ${decision.field}`}{" "}
          {decision.caseName && <Link href={hrefOf(decision.caseName)}>{decision.diarienummer}</Link>}
        </div>
        <div>
          <Reported decision={decision} /> {decision.urgent && <Badge tone="warn">Brådskande</Badge>}{" "}
          {decision.appealUntil && <span className="soft">Överklagas senast {dayText(decision.appealUntil)}</span>}
        </div>
        {decision.findings.map((finding, index) => (
          <Told key={index} finding={finding} />
        ))}
      </div>
      {mayStrike && !decision.struckReason && !decision.reportedItem && (
        <Button small look="quiet" onPress={() => setStriking(true)}>
          Makulera<span className="visually-hidden"> {number}</span>
        </Button>
      )}
      {striking && (
        <ReasonDialog
          title={`Makulera delegationsbeslut ${number}?`}
          action="Makulera"
          explanation="Beslutet står kvar med sitt nummer och skälet."
          onClose={() => setStriking(false)}
          onSubmit={(reason) => strike.mutateAsync({ name: decision.name, reason, etag: decision.etag })}
        />
      )}
    </li>
  );
}
