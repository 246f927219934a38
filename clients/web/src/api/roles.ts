// Who may do what, as far as it spares people buttons that the service would refuse: its own table decides.
import { AccountRole } from "@/gen/arendegang/v1/account_pb";
import { mayAs, useAccount } from "./session";

// The register and the minutes are kept by the secretariat.
const kSecretariat = [AccountRole.REGISTRATOR, AccountRole.SEKRETERARE];
const kOfficers = [...kSecretariat, AccountRole.HANDLAGGARE, AccountRole.FORVALTNINGSCHEF];

// `committee` is "committees/hvn".
export function useIsSecretariat(committee: string): boolean {
  return mayAs(useAccount(), committee, ...kSecretariat);
}

export function useIsOfficer(committee: string): boolean {
  return mayAs(useAccount(), committee, ...kOfficers);
}

// Those who decide on delegation record it themselves.
export function useIsDecider(committee: string): boolean {
  return mayAs(useAccount(), committee, ...kOfficers, AccountRole.ORDFORANDE);
}
