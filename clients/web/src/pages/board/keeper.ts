// Who keeps the board of a committee.
import { mayAs, useSession } from "@/api/session";
import { AccountRole } from "@/gen/arendegang/v1/account_pb";

export function useKeeps(): (committee: string) => boolean {
  const { state } = useSession();
  return (committee) =>
    state.kind === "in" && mayAs(state.account, committee, AccountRole.SEKRETERARE, AccountRole.REGISTRATOR);
}

// The chapter of the handbook about the board, for those at the desk: others cannot open it.
export function useHelp(): string | undefined {
  return useSession().state.kind === "in" ? "anslag" : undefined;
}
