// In whose name one acts: an adjuster in her own, the secretary in that of whom she records for.
import { useState } from "react";
import { isUnaccounted, mayAs, useAccount } from "@/api/session";
import { AccountRole } from "@/gen/arendegang/v1/account_pb";
import type { Justering } from "@/gen/arendegang/v1/justering_pb";

export interface Acting {
  // Empty: in nobody's.
  person: string;
  // Those that may be chosen; none where it is her own name only.
  choices: string[];
  choose(person: string): void;
  secretary: boolean;
  // She is one of those who certify, and logged in.
  herself: string;
  // In whose name she may sign: nobody signs for somebody else, once people have accounts.
  signs: string;
}

export function useActing(justering: Justering, committee: string): Acting {
  const account = useAccount();
  const names = justering.justerare.map((each) => each.person);
  const secretary = mayAs(account, committee, AccountRole.SEKRETERARE);
  const anybody = isUnaccounted(account);
  const herself = !anybody && names.includes(account.person) ? account.person : "";
  const [chosen, choose] = useState(herself);
  return {
    person: secretary ? chosen : herself,
    choices: secretary ? names : [],
    choose,
    secretary,
    herself,
    signs: anybody ? chosen : herself,
  };
}
