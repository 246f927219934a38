// What is done by one key in a paragraph about a case: what most paragraphs are made of. Pure.
import type { HandlingJson } from "@/gen/arendegang/v1/handling_pb";
import type { GroupJson, ParticipantJson } from "@/gen/arendegang/v1/people_pb";
import { groupText } from "./form/people";

export interface Quick {
  key: string;
  text: string;
  // The handling after it, and the path of what is to be filled in next.
  apply(handling: HandlingJson, help: Help): { handling: HandlingJson; next: string };
}

export interface Help {
  chair: ParticipantJson | undefined;
  // What the administration proposes, where it does.
  proposed: HandlingJson | undefined;
}

function added<Element>(list: readonly Element[] | undefined, one: Element): { list: Element[]; at: number } {
  return { list: [...(list ?? []), one], at: list?.length ?? 0 };
}

// Whose proposals were moved, and have neither won nor led to anything attached: those who may act next come first.
export function losersIn(handling: HandlingJson): GroupJson[] {
  const acted = [
    ...(handling.procedures ?? []).map((each) => each.acclamation?.prevailing),
    ...(handling.attachments ?? []).map((each) => each.authors),
  ].map((group) => (group ? groupText(group) : ""));
  const moved = (handling.yrkanden ?? []).map((each) => each.movers ?? {});
  return moved.filter((group) => group.participants?.length && !acted.includes(groupText(group)));
}

function attach(kind: NonNullable<HandlingJson["attachments"]>[number]["kind"], own: boolean): Quick["apply"] {
  return (handling) => {
    const { list, at } = added(handling.attachments, { kind, ...(own ? { ownProposal: true } : {}) });
    return { handling: { ...handling, attachments: list }, next: `handling.attachments[${at}]` };
  };
}

function decide(point: NonNullable<HandlingJson["points"]>[number]): Quick["apply"] {
  return (handling) => {
    const { list, at } = added(handling.points, point);
    return { handling: { ...handling, points: list }, next: `handling.points[${at}]` };
  };
}

function step(procedure: NonNullable<HandlingJson["procedures"]>[number]): Quick["apply"] {
  return (handling) => {
    const { list, at } = added(handling.procedures, procedure);
    return { handling: { ...handling, procedures: list }, next: `handling.procedures[${at}]` };
  };
}

export const kQuicks: readonly Quick[] = [
  {
    key: "f",
    text: "Enligt förslaget",
    apply: (handling, { chair, proposed }) => {
      const consensus = {
        ...(chair ? { proposedBy: { participants: [chair] } } : {}),
        proposal: "PROPOSAL_KIND_ADMINISTRATION" as const,
      };
      const own = { ...proposed, ...handling };
      // Where others have moved something, nobody agreed yet.
      const procedures = own.yrkanden?.length || own.procedures?.length ? own.procedures : [{ consensus }];
      return { handling: { ...own, ...(procedures ? { procedures } : {}) }, next: "handling.points" };
    },
  },
  { key: "b", text: "Beslutspunkt", apply: decide({ decided: "" }) },
  { key: "u", text: "Uppdrag", apply: decide({ assignment: { assignee: "förvaltningen" } }) },
  {
    key: "y",
    text: "Yrkande",
    apply: (handling) => {
      const { list, at } = added(handling.yrkanden, {});
      return { handling: { ...handling, yrkanden: list }, next: `handling.yrkanden[${at}]` };
    },
  },
  { key: "a", text: "Acklamation", apply: step({ acclamation: { form: "PROPOSITION_FORM_AGAINST_EACH_OTHER" } }) },
  { key: "v", text: "Votering", apply: step({ division: {} }) },
  { key: "r", text: "Reservation", apply: attach("ATTACHMENT_KIND_RESERVATION", true) },
  { key: "s", text: "Särskilt uttalande", apply: attach("ATTACHMENT_KIND_SARSKILT_UTTALANDE", false) },
  { key: "e", text: "Ersättaryttrande", apply: attach("ATTACHMENT_KIND_ERSATTARYTTRANDE", false) },
  { key: "p", text: "Protokollsanteckning", apply: attach("ATTACHMENT_KIND_PROTOKOLLSANTECKNING", false) },
  { key: "l", text: "Bordläggs", apply: decide({ postponed: { proposal: "PROPOSAL_KIND_BORDLAGGNING" } }) },
  { key: "å", text: "Återremitteras", apply: decide({ postponed: { proposal: "PROPOSAL_KIND_ATERREMISS" } }) },
  {
    key: "j",
    text: "Jäv",
    apply: (handling) => {
      const { list, at } = added(handling.jav, {});
      return { handling: { ...handling, jav: list }, next: `handling.jav[${at}]` };
    },
  },
  { key: "o", text: "Omedelbar justering", apply: decide({ adjustedAtOnce: true }) },
];
