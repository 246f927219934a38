import { DeadlineKind } from "@/gen/arendegang/v1/deadline_pb";

// What is to be done, in the words of the secretariat.
export const kDeadlineTexts: Record<DeadlineKind, string> = {
  [DeadlineKind.UNSPECIFIED]: "",
  [DeadlineKind.ANSWER]: "Besvara",
  [DeadlineKind.WATCH]: "Bevakning",
  [DeadlineKind.ASSIGNMENT]: "Återrapportera uppdrag",
  [DeadlineKind.DISPATCH]: "Skicka kallelse",
  [DeadlineKind.STOPTID]: "Stoptid för handlingar",
  [DeadlineKind.JUSTERING]: "Justera",
  [DeadlineKind.ANSLAG]: "Anslå",
  [DeadlineKind.APPEAL]: "Överklagandetiden går ut",
  [DeadlineKind.TAKE_DOWN]: "Ta ner anslag",
  [DeadlineKind.LAGA_KRAFT]: "Bekräfta laga kraft",
  [DeadlineKind.EXPEDIERING]: "Expediera",
  [DeadlineKind.ANMALAN]: "Anmäla delegationsbeslut",
  [DeadlineKind.INITIATIV]: "Besluta om förslag",
  [DeadlineKind.AWAITED]: "Väntar på svar",
};
