// How the fields of a message are shown: which, in which order, and by what.
import { ScalarType, type DescField, type DescMessage, type JsonObject, type JsonValue } from "@bufbuild/protobuf";

// What the service keeps for itself, or gives out.
const kHidden = new Set([
  "wording",
  "unrecognised",
  "rattelser",
  "number:Paragraph",
  "diarienummer:Paragraph",
  "wrongWeekday",
  "yesCount",
  "noCount",
  "abstainedCount",
]);

// Always shown, empty or not: what is filled in most.
const kAlways: Record<string, string[]> = {
  Opening: ["openedBy", "agendaApproved"],
  JusterareChoice: ["justerare", "day"],
  RightToAttend: ["noneAttended", "grantedTo"],
  Handling: ["points", "yrkanden", "procedures", "attachments"],
  Assignment: ["assignee", "task", "basis"],
  Yrkande: ["movers", "proposal"],
  Consensus: ["proposedBy", "proposal"],
  Acclamation: ["prevailing", "form"],
  Division: ["requestedBy", "yesMeans", "noMeans", "winner"],
  Postponement: ["proposal", "reason", "toDate"],
  Attachment: ["authors", "text", "headed", "decides", "ownProposal", "kind"],
  Jav: ["persons", "replacedBy"],
  Withheld: ["reason"],
  Questions: ["none", "text"],
  Information: ["none", "text"],
  Free: ["text"],
  JavNotices: ["none", "notices"],
  JavNotice: ["persons", "paragraph"],
  Anmalningar: ["items"],
  ReportedMinutes: ["body", "meetingDate", "justeringDate"],
  DelegationReport: ["fields"],
  DelegationField: ["field", "diarienummer"],
  Recipient: ["name"],
  Noted: ["what"],
  MotionAnswer: ["movers", "outcome"],
  Election: ["office", "elected", "fromDate", "toDate"],
  Disposal: ["proposal", "outcome"],
  Proposal: ["kind", "parties", "date"],
  EarlierHandling: ["outcome", "paragraphs"],
  ParagraphReference: ["date", "number"],
  TjansteutlatandeReference: ["date"],
  MeetingDates: ["body", "year", "hour", "days"],
  MeetingDay: ["day", "theme"],
  Official: ["title", "name"],
  Attendee: ["name", "party"],
  Absence: ["role", "name", "party"],
  Service: ["ersattare", "servesFor"],
  Roll: ["presenters", "officials", "guests"],
};

function isHidden(field: DescField): boolean {
  return kHidden.has(field.jsonName) || kHidden.has(`${field.jsonName}:${field.parent.name}`);
}

export function isAlways(field: DescField): boolean {
  return kAlways[field.parent.name]?.includes(field.jsonName) ?? false;
}

// In the order in which they are filled in: those always shown first, as the table has them.
export function fieldsOf(desc: DescMessage): DescField[] {
  const always = kAlways[desc.name] ?? [];
  const rank = (field: DescField) => {
    const place = always.indexOf(field.jsonName);
    return place < 0 ? always.length : place;
  };
  return desc.fields.filter((field) => !isHidden(field)).sort((a, b) => rank(a) - rank(b));
}

export type Control =
  | "group"
  | "person"
  | "day"
  | "prose"
  | "lines"
  | "cards"
  | "message"
  | "choice"
  | "check"
  | "number"
  | "date"
  | "text"
  | "division";

const kSinglePeople = new Set(["Participant"]);

export function controlOf(field: DescField): Control {
  if (field.fieldKind === "list") {
    if (field.listKind !== "message") return "lines";
    return field.message.name === "ProseBlock" ? "prose" : "cards";
  }
  if (field.fieldKind === "enum") return "choice";
  if (field.fieldKind === "message") {
    if (field.message.name === "Group") return "group";
    if (field.message.name === "StatedDay") return "day";
    if (field.message.name === "Division") return "division";
    return kSinglePeople.has(field.message.name) ? "person" : "message";
  }
  if (field.fieldKind === "scalar" && field.scalar === ScalarType.BOOL) return "check";
  if (field.fieldKind === "scalar" && field.scalar === ScalarType.INT32) return "number";
  return /^(.*Date|date|receivedUntil)$/.test(field.jsonName) ? "date" : "text";
}

// The variants of a message that is one of several things: the fields of its only oneof.
export function variantsOf(desc: DescMessage): DescField[] {
  return desc.oneofs[0]?.fields.filter((field) => !isHidden(field)) ?? [];
}

// A variant as it is before anything is filled in.
export function emptyOf(field: DescField): JsonValue {
  switch (controlOf(field)) {
    case "check":
      return true;
    case "number":
      return 0;
    case "cards":
    case "prose":
    case "lines":
      return [];
    case "choice":
    case "date":
    case "text":
      return "";
    default:
      return {};
  }
}

// The value of a field, or nothing where the message is better without it: so the service gives it back, too.
export function trimmed(field: DescField, value: JsonValue): JsonValue | undefined {
  if (field.oneof) return value;
  const isEmpty =
    value === "" ||
    value === false ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);
  return isEmpty ? undefined : value;
}

export function withField(message: JsonObject, field: DescField, value: JsonValue): JsonObject {
  const { [field.jsonName]: _, ...rest } = message;
  const kept = trimmed(field, value);
  return kept === undefined ? rest : { ...rest, [field.jsonName]: kept };
}
