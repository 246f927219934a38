// What an account may be, in Swedish.
import { kEveryCommittee } from "@/api/names";
import { AccountRole, type Grant } from "@/gen/arendegang/v1/account_pb";

export const kRoles = [
  { id: "registrator", role: AccountRole.REGISTRATOR, text: "Registrator", may: "håller diariet" },
  { id: "sekreterare", role: AccountRole.SEKRETERARE, text: "Sekreterare", may: "skriver protokollen" },
  { id: "handlaggare", role: AccountRole.HANDLAGGARE, text: "Handläggare", may: "bereder ärenden" },
  { id: "chef", role: AccountRole.FORVALTNINGSCHEF, text: "Förvaltningschef", may: "svarar för tjänsteutlåtandena" },
  { id: "ordforande", role: AccountRole.ORDFORANDE, text: "Ordförande", may: "leder sammanträdena" },
  { id: "ledamot", role: AccountRole.LEDAMOT, text: "Ledamot", may: "justerar de protokoll den är vald för" },
  { id: "lasare", role: AccountRole.LASARE, text: "Läsare", may: "läser det som inte är hemligt" },
  { id: "revisor", role: AccountRole.REVISOR, text: "Revisor", may: "läser det som inte är hemligt, och loggen" },
  { id: "administrator", role: AccountRole.ADMINISTRATOR, text: "Administratör", may: "sköter konton och inställningar" },
] as const;

export function roleText(role: AccountRole): string {
  return kRoles.find((each) => each.role === role)?.text ?? "";
}

// "Sekreterare i Hamnviksnämnden"; `titleOf` gives a committee's title by its name.
export function grantText(grant: Grant, titleOf: (committee: string) => string): string {
  const where = grant.committee === kEveryCommittee ? "alla nämnder" : titleOf(grant.committee);
  return `${roleText(grant.role)} i ${where}`;
}
