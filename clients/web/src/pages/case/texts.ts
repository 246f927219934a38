// What a case and its decisions wait for, in the words of the secretariat.
import { AppealOutcome, AppealRoute, DecisionState } from "@/gen/arendegang/v1/appeal_pb";
import { Stage } from "@/gen/arendegang/v1/case_pb";
import { Outcome } from "@/gen/arendegang/v1/meeting_pb";
import { choicesOf } from "@/texts/case";
import type { Tone } from "@/ui";

export const kNext: Record<Stage, string> = {
  [Stage.UNSPECIFIED]: "",
  [Stage.REGISTERED]: "Utse en handläggare, eller lägg in tjänsteutlåtandet bland handlingarna.",
  [Stage.PREPARED]: "Sätt upp ärendet på föredragningslistan när tjänsteutlåtandet är klart.",
  [Stage.SCHEDULED]: "Ärendet tas upp vid sammanträdet nedan.",
  [Stage.BORDLAGD]: "Sätt upp ärendet på nästa föredragningslista.",
  [Stage.ATERREMITTERAD]: "Lägg in det nya tjänsteutlåtandet och sätt upp ärendet igen.",
  [Stage.DECIDED]: "Protokollet väntar på justering.",
  [Stage.ADJUSTED]: "Justeringen väntar på att anslås.",
  [Stage.ANNOUNCED]: "Överklagandetiden löper.",
  [Stage.APPEAL_OVER]: "Fråga domstolen och bekräfta laga kraft.",
  [Stage.APPEALED]: "Domstolen har inte avgjort överklagandet.",
  [Stage.FINAL]: "Avsluta ärendet när inget återstår.",
  [Stage.CLOSED]: "",
  [Stage.STRUCK]: "",
  [Stage.QUASHED]: "Domstolen har upphävt beslutet. Ta upp ärendet på nytt.",
};

export const kOutcomes: Record<Outcome, { text: string; tone: Tone }> = {
  [Outcome.UNSPECIFIED]: { text: "På föredragningslistan", tone: "warn" },
  [Outcome.DECIDED]: { text: "Beslutat", tone: "good" },
  [Outcome.BORDLAGD]: { text: "Bordlagt", tone: "warn" },
  [Outcome.ATERREMITTERAD]: { text: "Återremitterat", tone: "warn" },
  [Outcome.NOTED]: { text: "Anmält", tone: "plain" },
};

export const kDecisionStates: Record<DecisionState, { text: string; tone: Tone }> = {
  [DecisionState.UNSPECIFIED]: { text: "", tone: "plain" },
  [DecisionState.NOT_CERTIFIED]: { text: "Inte justerat", tone: "plain" },
  [DecisionState.NOT_ANNOUNCED]: { text: "Inte anslaget", tone: "warn" },
  [DecisionState.APPEAL_RUNS]: { text: "Kan överklagas", tone: "plain" },
  [DecisionState.ANSLAG_BROKEN]: { text: "Anslaget har varit nere", tone: "bad" },
  [DecisionState.NOT_SERVED]: { text: "Inte delgivet", tone: "warn" },
  [DecisionState.APPEALED]: { text: "Överklagat", tone: "bad" },
  [DecisionState.APPEAL_OVER]: { text: "Överklagandetiden ute", tone: "warn" },
  [DecisionState.FINAL]: { text: "Laga kraft", tone: "good" },
  [DecisionState.QUASHED]: { text: "Upphävt", tone: "bad" },
  [DecisionState.OTHER_LAW]: { text: "Överklagas enligt annan lag", tone: "warn" },
};

export const kRoutes: Record<AppealRoute, string> = {
  [AppealRoute.UNSPECIFIED]: "Laglighetsprövning",
  [AppealRoute.LAGLIGHETSPROVNING]: "Laglighetsprövning",
  [AppealRoute.FORVALTNINGSBESVAR]: "Förvaltningsbesvär",
  [AppealRoute.OTHER]: "Enligt annan lag",
  [AppealRoute.NONE]: "Kan inte överklagas",
};

export const kRouteChoices = choicesOf(kRoutes, [
  AppealRoute.LAGLIGHETSPROVNING,
  AppealRoute.FORVALTNINGSBESVAR,
  AppealRoute.OTHER,
  AppealRoute.NONE,
]);

export const kAppealOutcomes: Record<AppealOutcome, string> = {
  [AppealOutcome.UNSPECIFIED]: "Inte avgjort",
  [AppealOutcome.DISMISSED]: "Avvisat",
  [AppealOutcome.REJECTED]: "Avslaget",
  [AppealOutcome.QUASHED]: "Beslutet upphävt",
  [AppealOutcome.WITHDRAWN]: "Återkallat",
};

export const kAppealOutcomeChoices = choicesOf(kAppealOutcomes, [
  AppealOutcome.DISMISSED,
  AppealOutcome.REJECTED,
  AppealOutcome.QUASHED,
  AppealOutcome.WITHDRAWN,
]);
