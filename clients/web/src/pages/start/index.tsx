// Kom igång: from nothing to a drafted protocol in five steps, which can be left and resumed.
import { useEffect, type ComponentType } from "react";
import { Link, Redirect, useParams } from "wouter";
import { keepStart, useStart } from "@/parts/start_state";
import { Page as Frame } from "@/ui";
import { CommitteeStep } from "./committee_step";
import { DoneStep } from "./done_step";
import { MembersStep } from "./members_step";
import { SampleStep } from "./sample_step";
import { StyleStep } from "./style_step";
import "./start.css";

interface Step {
  part: string;
  title: string;
  Step: ComponentType<{ committee: string; next(): string }>;
}

const kSteps: readonly Step[] = [
  { part: "", title: "Nämnden", Step: CommitteeStep },
  { part: "husstil", title: "Husstil", Step: StyleStep },
  { part: "ledamoter", title: "Ledamöter", Step: MembersStep },
  { part: "prov", title: "Ett sammanträde på prov", Step: SampleStep },
  { part: "klart", title: "Protokollet", Step: DoneStep },
];

function addressOf(step: Step | undefined): string {
  return step?.part ? `/start/${step.part}` : "/start";
}

function Progress({ at, reachable }: { at: number; reachable: boolean }) {
  return (
    <nav aria-label="Stegen">
      <ol className="row-list start-steps">
        {kSteps.map((step, index) => (
          <li key={step.part} aria-current={index === at ? "step" : undefined}>
            {index < at || (reachable && index < kSteps.length - 1) ? (
              <Link href={addressOf(step)}>{step.title}</Link>
            ) : (
              step.title
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function Page() {
  const { step: part = "" } = useParams<{ step?: string }>();
  const start = useStart();
  const at = kSteps.findIndex((each) => each.part === part);
  const committee = start?.committee ?? "";
  const isAhead = at !== 0 && !committee;
  useEffect(() => {
    if (at > 0 && !isAhead) keepStart({ at: addressOf(kSteps[at]) });
  }, [at, isAhead]);
  const step = kSteps[at];
  if (!step || isAhead) return <Redirect to="/start" replace />;
  return (
    <Frame title={step.title} above={`Kom igång, steg ${at + 1} av ${kSteps.length}`} help="kom-igang">
      <Progress at={at} reachable={committee !== ""} />
      <step.Step committee={committee} next={() => addressOf(kSteps[at + 1])} />
    </Frame>
  );
}
