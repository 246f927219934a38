// What stands on the board, in words.
import { AnslagKind, AnslagState, type Anslag } from "@/gen/arendegang/v1/anslag_pb";
import type { Tone } from "@/ui";
import { dayText } from "@/ui/days";

const kKinds: Record<AnslagKind, string> = {
  [AnslagKind.UNSPECIFIED]: "Anslag",
  [AnslagKind.ORDINARY]: "Justerat protokoll",
  [AnslagKind.IMMEDIATE]: "Omedelbart justerade paragrafer",
  [AnslagKind.DELEGATION]: "Delegationsbeslut",
  [AnslagKind.MEETING]: "Sammanträde",
  [AnslagKind.MINUTES]: "Protokoll",
  [AnslagKind.APPEAL_INFORMATION]: "Hur beslut överklagas",
  [AnslagKind.OTHER_LAW]: "Kungörelse",
  [AnslagKind.MEETING_PAPERS]: "Beslutsunderlag",
};

export const kStates: Record<AnslagState, { text: string; tone: Tone }> = {
  [AnslagState.UNSPECIFIED]: { text: "", tone: "plain" },
  [AnslagState.PLANNED]: { text: "Sätts upp senare", tone: "plain" },
  [AnslagState.UP]: { text: "Uppsatt", tone: "good" },
  [AnslagState.TIME_OVER]: { text: "Tiden är ute", tone: "plain" },
  [AnslagState.DOWN]: { text: "Nedtaget", tone: "plain" },
  [AnslagState.BROKEN]: { text: "Brutet", tone: "bad" },
  [AnslagState.SUPERSEDED]: { text: "Ersatt", tone: "plain" },
};

// "Justerat protokoll från tis 26 maj 2026", "Sammanträde: Sammanträde i hamnen".
export function titleOf(anslag: Anslag): string {
  const kind = kKinds[anslag.kind];
  if (anslag.subject) return `${kind}: ${anslag.subject}`;
  return anslag.meetingDate ? `${kind} från ${dayText(anslag.meetingDate)}` : kind;
}
