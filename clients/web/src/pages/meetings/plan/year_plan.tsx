// The plan as it stands: the calendar in which days are moved, and what is in their way.
import { useEffect, useMemo, useRef, useState } from "react";
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { Failure } from "@/ui";
import { addDays } from "@/ui/calendar";
import { dayText } from "@/ui/days";
import { Calendar } from "./calendar";
import { concerns, Conflicts } from "./conflicts";
import { DayBar } from "./day_bar";
import { useDrag } from "./drag";
import type { useTrial } from "./trial";
import { moved, type Draft, type Planned } from "./wishes";

const kTones = 6;
const kSteps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface YearPlanProps {
  draft: Draft; // as it is
  shown: Draft; // with the day that is dragged where the pointer is
  committees: Committee[];
  trial: ReturnType<typeof useTrial>;
  drag: ReturnType<typeof useDrag>;
  onChange(draft: Draft): void;
}

// The draft with a meeting so many days away; days that it cannot have are passed over.
function stepped(draft: Draft, id: string, step: number): Draft | undefined {
  const date = draft.planned.find((each) => each.id === id)?.date;
  if (!date) return undefined;
  for (let day = addDays(date, step); day.startsWith(`${draft.year}-`); day = addDays(day, step)) {
    const after = moved(draft, id, day);
    if (after) return after;
  }
  return undefined;
}

// Keeps the focus on a meeting when its chip comes to stand elsewhere.
function useFocusOn() {
  const wanted = useRef("");
  useEffect(() => {
    if (!wanted.current) return;
    document.querySelector<HTMLElement>(`[data-meeting="${wanted.current}"]`)?.focus();
    wanted.current = "";
  });
  return (id: string) => {
    wanted.current = id;
  };
}

export function YearPlan({ draft, shown, committees, trial, drag, onChange }: YearPlanProps) {
  const [chosen, setChosen] = useState({ id: "", from: "" }); // from: its day when it was chosen, for Escape
  const focusOn = useFocusOn();
  const conflicts = trial.data?.conflicts ?? [];
  const free = useMemo(() => new Set(trial.data?.freeDates), [trial.data]);
  const committeeOf = (name: string) => committees.find((each) => each.name === name);
  const choose = (id: string) => {
    const from = draft.planned.find((each) => each.id === id)?.date ?? "";
    setChosen((before) => (before.id === id ? before : { id, from }));
  };
  const change = (id: string, after: Draft | undefined) => {
    if (!after) return;
    focusOn(id);
    onChange(after);
  };
  const onKey = (meeting: Planned, key: string): boolean => {
    const step = kSteps[key];
    if (step) change(meeting.id, stepped(draft, meeting.id, step));
    else if (key === "Escape") change(meeting.id, moved(draft, meeting.id, chosen.from));
    return step !== undefined || key === "Escape";
  };
  const active = shown.planned.find((each) => each.id === (drag.drag?.id ?? chosen.id));
  const facts = trial.data?.committees
    .find((each) => each.committee === active?.committee)
    ?.meetings.find((each) => each.date === active?.date);
  const inTheWay = active ? conflicts.filter((each) => concerns(each, active)) : [];
  const title = committeeOf(active?.committee ?? "")?.title ?? "";
  return (
    <>
      <Failure error={trial.error} retry={() => void trial.refetch()} />
      <p id="plan-keys" className="soft">
        Dra en dag dit den ska, eller gå till den med Tabb och flytta den med piltangenterna: vänster och höger en dag, upp
        och ner en vecka. Escape flyttar tillbaka den.
      </p>
      <Calendar
        draft={shown}
        free={free}
        over={drag.drag?.day ?? ""}
        chipOf={(meeting) => ({
          title: committeeOf(meeting.committee)?.title ?? meeting.committee,
          short: committeeOf(meeting.committee)?.shortTitle ?? "",
          tone: draft.wishes.findIndex((wish) => wish.committee === meeting.committee) % kTones,
          conflicts: conflicts.filter((each) => concerns(each, meeting)).length,
          isChosen: chosen.id === meeting.id,
          isDragged: drag.drag?.id === meeting.id,
          onChoose: () => choose(meeting.id),
          onDrag: (event) => drag.begin(meeting.id, event),
          onKey: (key) => onKey(meeting, key),
        })}
      />
      <p role="status" className="visually-hidden">
        {active && trial.isSettled && `${dayText(active.date)}. ${inTheWay.map((each) => each.text).join(" ") || "Inget i vägen."}`}
      </p>
      {active && (
        <DayBar
          title={title}
          date={active.date}
          why={active.why}
          facts={facts}
          conflicts={inTheWay}
          onMove={(date) => change("", moved(draft, active.id, date))}
          onClose={() => setChosen({ id: "", from: "" })}
        />
      )}
      <Conflicts
        conflicts={conflicts}
        planned={draft.planned}
        onShow={(id) => {
          choose(id);
          document.querySelector<HTMLElement>(`[data-meeting="${id}"]`)?.focus();
        }}
      />
    </>
  );
}
