// What the register's words are called in Swedish.
import { CaseKind, CaseRelationKind, Stage } from "@/gen/arendegang/v1/case_pb";
import { DocumentRole } from "@/gen/arendegang/v1/document_pb";
import type { Choice, Tone } from "@/ui";

export const kCaseKinds: Record<CaseKind, string> = {
  [CaseKind.UNSPECIFIED]: "",
  [CaseKind.SKRIVELSE]: "Skrivelse",
  [CaseKind.REMISS]: "Remiss",
  [CaseKind.UPPDRAG]: "Uppdrag",
  [CaseKind.INITIATIV]: "Ledamotsinitiativ",
  [CaseKind.REPORT]: "Rapport",
  [CaseKind.APPLICATION]: "Ansökan",
  [CaseKind.OWN]: "Eget ärende",
  [CaseKind.MEDBORGARFORSLAG]: "Medborgarförslag",
};

export const kStages: Record<Stage, { text: string; tone: Tone }> = {
  [Stage.UNSPECIFIED]: { text: "", tone: "plain" },
  [Stage.REGISTERED]: { text: "Inkommet", tone: "plain" },
  [Stage.PREPARED]: { text: "Under beredning", tone: "plain" },
  [Stage.SCHEDULED]: { text: "På föredragningslistan", tone: "warn" },
  [Stage.BORDLAGD]: { text: "Bordlagt", tone: "warn" },
  [Stage.ATERREMITTERAD]: { text: "Återremitterat", tone: "warn" },
  [Stage.DECIDED]: { text: "Beslutat", tone: "good" },
  [Stage.ADJUSTED]: { text: "Justerat", tone: "good" },
  [Stage.ANNOUNCED]: { text: "Anslaget", tone: "good" },
  [Stage.APPEAL_OVER]: { text: "Överklagandetiden ute", tone: "warn" },
  [Stage.APPEALED]: { text: "Överklagat", tone: "bad" },
  [Stage.FINAL]: { text: "Laga kraft", tone: "good" },
  [Stage.QUASHED]: { text: "Upphävt", tone: "bad" },
  [Stage.CLOSED]: { text: "Avslutat", tone: "plain" },
  [Stage.STRUCK]: { text: "Makulerat", tone: "bad" },
};

export const kDocumentRoles: Record<DocumentRole, string> = {
  [DocumentRole.UNSPECIFIED]: "Handling",
  [DocumentRole.SKRIVELSE]: "Skrivelse",
  [DocumentRole.REMISS]: "Remiss",
  [DocumentRole.TJANSTEUTLATANDE]: "Tjänsteutlåtande",
  [DocumentRole.BILAGA]: "Bilaga",
  [DocumentRole.YTTRANDE]: "Yttrande",
  [DocumentRole.EXTRACT]: "Protokollsutdrag",
  [DocumentRole.ANSWER]: "Svar",
  [DocumentRole.OTHER]: "Annan handling",
};

export const kRelations: Record<CaseRelationKind, string> = {
  [CaseRelationKind.UNSPECIFIED]: "Hör ihop med",
  [CaseRelationKind.CONTINUES]: "Fortsätter",
  [CaseRelationKind.ANSWERS]: "Besvarar",
  [CaseRelationKind.CONTINUED_BY]: "Fortsätts av",
  [CaseRelationKind.ANSWERED_BY]: "Besvaras av",
};

// The values of an enum as choices of a Select, by their numbers.
export function choicesOf<Value extends number>(
  texts: Record<Value, string>,
  values: readonly Value[],
): Choice<string>[] {
  return values.map((value) => ({ id: String(value), text: texts[value] }));
}

export const kCaseKindChoices = choicesOf(kCaseKinds, [
  CaseKind.SKRIVELSE,
  CaseKind.REMISS,
  CaseKind.UPPDRAG,
  CaseKind.INITIATIV,
  CaseKind.MEDBORGARFORSLAG,
  CaseKind.APPLICATION,
  CaseKind.REPORT,
  CaseKind.OWN,
]);

export const kDocumentRoleChoices = choicesOf(kDocumentRoles, [
  DocumentRole.SKRIVELSE,
  DocumentRole.REMISS,
  DocumentRole.TJANSTEUTLATANDE,
  DocumentRole.BILAGA,
  DocumentRole.YTTRANDE,
  DocumentRole.EXTRACT,
  DocumentRole.ANSWER,
  DocumentRole.OTHER,
]);
