// The committees there are, and the one that is worked with: that of the address, else the one chosen last.
import { useQuery } from "@connectrpc/connect-query";
import { useLocation } from "wouter";
import { idOf } from "@/api/names";
import { CommitteeService, type Committee } from "@/gen/arendegang/v1/committee_pb";

const kChosen = "arendegang.committee";
// First parts of addresses that are no committee.
const kPlain = new Set(["", "att-gora", "anslagstavla", "arkiv", "hjalp", "installningar", "start", "inbjudan"]);

export function useCommittees() {
  return useQuery(CommitteeService.method.listCommittees, {});
}

export function choose(id: string) {
  localStorage.setItem(kChosen, id);
}

// The id of the committee that is worked with; empty while there is none.
export function useCommittee(): string {
  const [path] = useLocation();
  const { data } = useCommittees();
  const first = path.split("/")[1] ?? "";
  if (!kPlain.has(first)) return first;
  const ids = (data?.committees ?? []).map((each) => idOf(each.name));
  const chosen = localStorage.getItem(kChosen) ?? "";
  return ids.includes(chosen) ? chosen : (ids[0] ?? "");
}

// The same with what is known of it; undefined while that is asked for.
export function useCommitteeFacts(): Committee | undefined {
  const id = useCommittee();
  return useCommittees().data?.committees.find((each) => idOf(each.name) === id);
}
