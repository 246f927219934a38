// What the service says of a plan as it stands, asked again a moment after each move.
import { useQuery } from "@connectrpc/connect-query";
import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { PlanningService } from "@/gen/arendegang/v1/planning_pb";
import { trialOf, type Draft } from "./wishes";

const kPauseMs = 150;

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), kPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

// The answer to the latest question; the one before while that is asked. A question that nobody waits for any more is
// taken back.
export function useTrial(draft: Draft) {
  const settled = useSettled(draft);
  const query = useQuery(PlanningService.method.planMeetings, trialOf(settled), {
    enabled: settled.planned.length > 0,
    placeholderData: keepPreviousData,
  });
  return { ...query, isSettled: settled === draft && !query.isPlaceholderData && !query.isFetching };
}
