// The one place where a deadline is met: what its button says, and the page it leads to.
import { itemOf, meetingOf } from "@/api/names";
import { DeadlineKind, type Deadline } from "@/gen/arendegang/v1/deadline_pb";
import { hrefOf } from "@/shell/addresses";

const kTexts: Record<DeadlineKind, string> = {
  [DeadlineKind.UNSPECIFIED]: "Öppna",
  [DeadlineKind.ANSWER]: "Öppna ärendet",
  [DeadlineKind.WATCH]: "Öppna ärendet",
  [DeadlineKind.ASSIGNMENT]: "Öppna ärendet",
  [DeadlineKind.DISPATCH]: "Skicka kallelsen",
  [DeadlineKind.STOPTID]: "Öppna sammanträdet",
  [DeadlineKind.JUSTERING]: "Justera",
  [DeadlineKind.ANSLAG]: "Anslå",
  [DeadlineKind.APPEAL]: "Visa anslaget",
  [DeadlineKind.TAKE_DOWN]: "Visa anslaget",
  [DeadlineKind.LAGA_KRAFT]: "Bekräfta",
  [DeadlineKind.EXPEDIERING]: "Expediera",
  [DeadlineKind.ANMALAN]: "Anmäl",
  [DeadlineKind.INITIATIV]: "Öppna ärendet",
  [DeadlineKind.AWAITED]: "Öppna ärendet",
};

// Below the page of a meeting.
const kPlaces: Partial<Record<DeadlineKind, string>> = {
  [DeadlineKind.JUSTERING]: "/justering",
  [DeadlineKind.EXPEDIERING]: "/expediering",
  [DeadlineKind.ANMALAN]: "/mote",
};

export function actionOf({ kind, resource }: Pick<Deadline, "kind" | "resource">): { text: string; href: string } {
  const meeting = meetingOf(resource);
  const isOfAll = meeting !== "" && (meeting === resource || itemOf(resource) !== "");
  const place = isOfAll && kPlaces[kind];
  return { text: kTexts[kind], href: place ? hrefOf(meeting) + place : hrefOf(resource) };
}
