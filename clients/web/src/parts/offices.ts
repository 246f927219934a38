// The offices of a committee in Swedish.
import { Role } from "@/gen/arendegang/v1/people_pb";

export const kOffices = [
  { id: "chair", role: Role.CHAIR, text: "Ordförande" },
  { id: "vice", role: Role.VICE_CHAIR, text: "Vice ordförande" },
  { id: "second", role: Role.SECOND_VICE_CHAIR, text: "Andre vice ordförande" },
  { id: "member", role: Role.MEMBER, text: "Ledamot" },
  { id: "substitute", role: Role.ERSATTARE, text: "Ersättare" },
] as const;

export type OfficeId = (typeof kOffices)[number]["id"];

export function officeText(role: Role): string {
  return kOffices.find((each) => each.role === role)?.text ?? "";
}

export function officeId(role: Role): OfficeId {
  return kOffices.find((each) => each.role === role)?.id ?? "member";
}

export function roleOf(id: OfficeId): Role {
  return kOffices.find((each) => each.id === id)!.role;
}
