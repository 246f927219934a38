// What is wished for a year, as it is typed and kept in the browser, and as the service takes it. Pure.
import type { MessageInitShape } from "@bufbuild/protobuf";
import type { PlanMeetingsRequestSchema, PlanMeetingsResponse } from "@/gen/arendegang/v1/planning_pb";
import { hourOf } from "@/ui/hours";

export interface Theme {
  title: string;
  from: string; // month, "5"
  to: string;
}

export interface Wish {
  committee: string; // "committees/hvn"
  weekdays: number[]; // the best one first
  hour: string;
  place: string;
  meetings: string;
  stopDays: string;
  themes: Theme[];
}

export interface Span {
  title: string;
  from: string;
  to: string;
}

// A planned meeting. Its id stays while its day is moved.
export interface Planned {
  id: string;
  committee: string;
  date: string;
  moved: boolean; // by hand: it stays when days are proposed again
  why: string; // this day and not the one wished for
  requestId: string; // of its creation: a repeated one creates nothing more
}

export interface Draft {
  year: number;
  wishes: Wish[];
  closed: Span[];
  council: string[];
  planned: Planned[];
}

export function emptyDraft(year: number): Draft {
  return { year, wishes: [], closed: [], council: [], planned: [] };
}

export function emptyWish(committee: string): Wish {
  return { committee, weekdays: [2], hour: "16.00", place: "", meetings: "10", stopDays: "", themes: [] };
}

function monthsOf(theme: Theme): number[] {
  const from = Number(theme.from);
  const to = Math.max(from, Number(theme.to));
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

type Request = MessageInitShape<typeof PlanMeetingsRequestSchema>;

// What the service is asked. Rows that are not filled in are no wishes yet.
function requestOf(draft: Draft, pinned: Planned[], countOf: (wish: Wish) => number): Request {
  return {
    fromDate: `${draft.year}-01-01`,
    toDate: `${draft.year}-12-31`,
    committees: draft.wishes.map((wish) => ({
      committee: wish.committee,
      weekdays: wish.weekdays,
      startHour: hourOf(wish.hour),
      place: wish.place.trim(),
      meetings: countOf(wish),
      stopDays: Number(wish.stopDays),
      themes: wish.themes
        .filter((theme) => theme.title.trim())
        .map((theme) => ({ title: theme.title.trim(), months: monthsOf(theme) })),
    })),
    closed: draft.closed
      .filter((span) => span.from && span.to)
      .map((span) => ({ title: span.title.trim() || "Stängt", fromDate: span.from, toDate: span.to })),
    councilDates: draft.council.filter(Boolean),
    pins: pinned.map(({ committee, date }) => ({ committee, date })),
  };
}

// Asks for days; those moved by hand stay.
export function proposalOf(draft: Draft): Request {
  return requestOf(draft, draft.planned.filter((each) => each.moved), (wish) => Number(wish.meetings));
}

// Asks what is in the way of the days as they are.
export function trialOf(draft: Draft): Request {
  const count = (wish: Wish) => draft.planned.filter((each) => each.committee === wish.committee).length;
  const wishes = draft.wishes.filter((wish) => count(wish) > 0);
  return requestOf({ ...draft, wishes }, draft.planned, count);
}

// The days that were proposed, in place of those there were. What is on the same day as before is the same meeting.
export function takeOver(draft: Draft, plan: PlanMeetingsResponse): Draft {
  const planned = plan.committees.flatMap(({ committee, meetings }) =>
    meetings.map(({ date, pinned, why }): Planned => {
      const before = draft.planned.find((each) => each.committee === committee && each.date === date);
      if (before?.moved) return before;
      const { id, requestId } = before ?? { id: crypto.randomUUID(), requestId: crypto.randomUUID() };
      return { id, committee, date, moved: pinned, why, requestId };
    }),
  );
  return { ...draft, planned };
}

// The draft with a meeting on another day; undefined where it cannot be: outside the year, or where it meets already.
export function moved(draft: Draft, id: string, date: string): Draft | undefined {
  const meeting = draft.planned.find((each) => each.id === id);
  if (!meeting || !date.startsWith(`${draft.year}-`)) return undefined;
  if (draft.planned.some((each) => each.id !== id && each.committee === meeting.committee && each.date === date)) {
    return undefined;
  }
  // Another day is another request: what was created on the day before stays created.
  const after = { ...meeting, date, moved: true, why: "", requestId: crypto.randomUUID() };
  return { ...draft, planned: draft.planned.map((each) => (each.id === id ? after : each)) };
}

export function closedOn(draft: Draft, day: string): Span | undefined {
  return draft.closed.find((span) => span.from && span.to && span.from <= day && day <= span.to);
}
