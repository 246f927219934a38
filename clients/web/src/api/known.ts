// Names that the register of a committee has already, to suggest when somebody is to be named.
import { useQuery } from "@connectrpc/connect-query";
import { CaseService } from "@/gen/arendegang/v1/case_pb";

// The latest cases name whoever is likely to be named next.
const kCases = 200;

function distinct(names: string[]): string[] {
  return [...new Set(names.filter(Boolean))].sort((a, b) => a.localeCompare(b, "sv"));
}

// `committee` is "committees/hvn".
export function useKnown(committee: string): { officers: string[]; senders: string[]; classifications: string[] } {
  const { data } = useQuery(
    CaseService.method.listCases,
    { parent: committee, pageSize: kCases },
    { enabled: committee !== "", staleTime: 60_000 },
  );
  const cases = data?.cases ?? [];
  return {
    officers: distinct(cases.map((each) => each.officer)),
    senders: distinct(cases.map((each) => each.sender)),
    classifications: distinct(cases.map((each) => each.classification)),
  };
}
