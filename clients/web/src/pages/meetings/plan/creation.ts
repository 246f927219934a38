// The meetings of a plan created one by one. Each has a request_id of its own, so that it may be begun again after any
// failure, and a day that has a meeting already is left as it is.
import { createClient } from "@connectrpc/connect";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { transport } from "@/api/transport";
import { MeetingService } from "@/gen/arendegang/v1/meeting_pb";
import { hourOf } from "@/ui/hours";
import type { Draft } from "./wishes";

const meetings = createClient(MeetingService, transport);

export interface Creation {
  done: number;
  of: number;
  created: number;
}

// "committees/hvn 2027-01-26" of every meeting that the planned committees have that year.
async function existing(draft: Draft): Promise<Set<string>> {
  const lists = await Promise.all(
    draft.wishes.map(async ({ committee }) => {
      const span = { fromDate: `${draft.year}-01-01`, toDate: `${draft.year}-12-31` };
      const answer = await meetings.listMeetings({ parent: committee, ...span });
      return answer.meetings.filter((each) => !each.cancelledReason).map((each) => `${committee} ${each.meetingDate}`);
    }),
  );
  return new Set(lists.flat());
}

export function useCreation(draft: Draft) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Creation>();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  const run = async () => {
    setRunning(true);
    setError(undefined);
    let created = 0;
    const tell = (done: number) => setProgress({ done, of: draft.planned.length, created });
    try {
      const there = await existing(draft);
      for (const [at, { committee, date, requestId }] of draft.planned.entries()) {
        tell(at);
        if (there.has(`${committee} ${date}`)) continue;
        const wish = draft.wishes.find((each) => each.committee === committee);
        const meeting = { meetingDate: date, startHour: hourOf(wish?.hour ?? ""), place: wish?.place.trim() };
        await meetings.createMeeting({ parent: committee, meeting, requestId });
        created += 1;
      }
      tell(draft.planned.length);
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
      await queries.invalidateQueries();
    }
  };
  return { run, progress, isRunning, error };
}
