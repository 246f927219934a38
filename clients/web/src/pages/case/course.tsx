// A decision on its way to laga kraft: how it stands, point by point, what was appealed, and the acts that move it on.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { committeeOf } from "@/api/names";
import { useRequestIds } from "@/api/request_id";
import { useIsOfficer, useIsSecretariat } from "@/api/roles";
import {
  AppealOutcome,
  AppealRoute,
  AppealService,
  DecisionState,
  type Appeal,
  type DecisionStatus,
  type PointStatus,
} from "@/gen/arendegang/v1/appeal_pb";
import { Badge, Button, Failure, Select } from "@/ui";
import { dayText } from "@/ui/days";
import { ConfirmFinal, DecideAppeal, RecordAppeal, RecordExecution, RecordService } from "./course_dialogs";
import { kAppealOutcomes, kDecisionStates, kRouteChoices, kRoutes } from "./texts";

const kToConfirm = new Set([DecisionState.APPEAL_OVER, DecisionState.OTHER_LAW]);

function Route({ item, point, mayAct }: { item: string; point: PointStatus; mayAct: boolean }) {
  const { requestIdOf, made } = useRequestIds();
  const set = useMutation(AppealService.method.setAppealRoute);
  const route = point.route || AppealRoute.LAGLIGHETSPROVNING;
  const choose = (to: AppealRoute) => {
    if (to === route) return;
    const what = String(to);
    const request = { item, point: point.point, route: to, requestId: requestIdOf(what) };
    set.mutate(request, { onSuccess: () => made(what) });
  };
  if (!mayAct) return <span>{kRoutes[route]}</span>;
  return (
    <>
      <Select
        label={`Hur punkt ${point.point + 1} överklagas`}
        hideLabel
        choices={kRouteChoices}
        value={String(route)}
        onChange={(id) => choose(Number(id))}
      />
      <Failure error={set.error} />
    </>
  );
}

function Point(props: {
  item: string;
  point: PointStatus;
  isOnly: boolean;
  mayAct: boolean;
  onServe(point: number): void;
}) {
  const { item, point, isOnly, mayAct } = props;
  const state = kDecisionStates[point.state];
  const isServed = point.route === AppealRoute.FORVALTNINGSBESVAR;
  return (
    <li className="point">
      {!isOnly && <strong>Punkt {point.point + 1}</strong>}
      <Route item={item} point={point} mayAct={mayAct} />
      {!isOnly && <Badge tone={state.tone}>{state.text}</Badge>}
      {point.appealUntil && (
        <span>
          Överklagas senast {dayText(point.appealUntil)} <span className="soft">{point.source}</span>
        </span>
      )}
      {point.delgivningar.map((each) => (
        <span key={each.party} className="soft">
          Delgivet {each.party} {dayText(each.delgivningDate)}
        </span>
      ))}
      {mayAct && isServed && (
        <Button small onPress={() => props.onServe(point.point)}>
          Delgivet
        </Button>
      )}
    </li>
  );
}

function AppealRow({ appeal, mayAct, onDecide }: { appeal: Appeal; mayAct: boolean; onDecide(): void }) {
  const isOpen = appeal.outcome === AppealOutcome.UNSPECIFIED;
  return (
    <li>
      Överklagat av {appeal.appellant}, inkom {dayText(appeal.arrivalDate)} till {appeal.arrivedAt}
      {appeal.courtCase && ` (${appeal.courtCase})`} {appeal.late && <Badge tone="warn">För sent</Badge>}{" "}
      <Badge tone={isOpen ? "warn" : "plain"}>{kAppealOutcomes[appeal.outcome]}</Badge>{" "}
      {appeal.outcomeDate && dayText(appeal.outcomeDate)}{" "}
      {isOpen && mayAct && (
        <Button small onPress={onDecide}>
          Avgjort
        </Button>
      )}
    </li>
  );
}

type Act =
  { kind: "confirm" | "appeal" | "execute" } | { kind: "serve"; point: number } | { kind: "decide"; appeal: Appeal };

function ActDialog({ act, status, onClose }: { act: Act; status: DecisionStatus; onClose(): void }) {
  const given = { item: status.name, onClose };
  switch (act.kind) {
    case "confirm":
      return <ConfirmFinal {...given} />;
    case "appeal":
      return <RecordAppeal {...given} points={status.points.length} />;
    case "execute":
      return <RecordExecution {...given} isFinal={status.state === DecisionState.FINAL} />;
    case "serve":
      return <RecordService {...given} point={act.point} />;
    case "decide":
      return <DecideAppeal appeal={act.appeal} onClose={onClose} />;
  }
}

export function Course({ status }: { status: DecisionStatus }) {
  const [act, setAct] = useState<Act>();
  const committee = committeeOf(status.name);
  const mayAct = useIsSecretariat(committee);
  const mayExecute = useIsOfficer(committee) && !status.executionDate && status.state !== DecisionState.QUASHED;
  const isEnded = status.state === DecisionState.FINAL || status.state === DecisionState.QUASHED;
  const state = kDecisionStates[status.state];
  return (
    <div className="course">
      <p>
        <Badge tone={state.tone}>{state.text}</Badge>{" "}
        {status.justeringDate && `Justerat ${dayText(status.justeringDate)}. `}
        {status.confirmDate && `Laga kraft bekräftad ${dayText(status.confirmDate)}: ${status.confirmNote} `}
        {status.executionDate && `Verkställt ${dayText(status.executionDate)}. ${status.executionReason}`}
      </p>
      {status.advice && <p>{status.advice}</p>}
      <ul className="plain-list">
        {status.points.map((point) => (
          <Point
            key={point.point}
            item={status.name}
            point={point}
            isOnly={status.points.length === 1}
            mayAct={mayAct && !isEnded}
            onServe={(served) => setAct({ kind: "serve", point: served })}
          />
        ))}
        {status.appeals.map((appeal) => (
          <AppealRow
            key={appeal.name}
            appeal={appeal}
            mayAct={mayAct}
            onDecide={() => setAct({ kind: "decide", appeal })}
          />
        ))}
      </ul>
      <div className="actions">
        {mayAct && kToConfirm.has(status.state) && (
          <Button look="primary" small onPress={() => setAct({ kind: "confirm" })}>
            Bekräfta laga kraft
          </Button>
        )}
        {mayAct && status.paragraph > 0 && status.state !== DecisionState.QUASHED && (
          <Button small onPress={() => setAct({ kind: "appeal" })}>
            Överklagande inkom
          </Button>
        )}
        {mayExecute && (
          <Button small onPress={() => setAct({ kind: "execute" })}>
            Verkställt
          </Button>
        )}
      </div>
      {act && <ActDialog act={act} status={status} onClose={() => setAct(undefined)} />}
    </div>
  );
}
