import { createClient } from "@connectrpc/connect";
import { useQuery } from "@tanstack/react-query";
import { transport } from "@/api/transport";
import { CaseService, type Case } from "@/gen/arendegang/v1/case_pb";

const cases = createClient(CaseService, transport);
const kPage = 1000;
const kFreshMs = 60_000;

// All open cases of a committee, however many pages they are: the field that finds them searches in the browser, so
// that every key answers at once.
export function useOpenCases(parent: string) {
  return useQuery({
    queryKey: ["open cases", parent],
    staleTime: kFreshMs,
    queryFn: async ({ signal }) => {
      const all: Case[] = [];
      let pageToken = "";
      do {
        const page = await cases.listCases({ parent, openOnly: true, pageSize: kPage, pageToken }, { signal });
        all.push(...page.cases);
        pageToken = page.nextPageToken;
      } while (pageToken);
      return all;
    },
  });
}
