// The plan that is worked on stays in the browser until it is thrown away: a year is not planned in one sitting.
import { useEffect, useState } from "react";
import { today } from "@/ui/days";
import { emptyDraft, emptyWish, type Draft } from "./wishes";

const kKey = "arendegang.plan";

// The one kept, or one of next year for the committee that one comes from.
function stored(committee: string): Draft {
  const next = { ...emptyDraft(Number(today().slice(0, 4)) + 1), wishes: [emptyWish(committee)] };
  try {
    return { ...next, ...(JSON.parse(localStorage.getItem(kKey) ?? "{}") as Partial<Draft>) };
  } catch {
    return next;  // damaged: begun anew
  }
}

export function useDraft(committee: string): [Draft, React.Dispatch<React.SetStateAction<Draft>>] {
  const [draft, setDraft] = useState(() => stored(committee));
  useEffect(() => localStorage.setItem(kKey, JSON.stringify(draft)), [draft]);
  return [draft, setDraft];
}
