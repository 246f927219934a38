// How far the guided start has come in this browser, so that it can be left and resumed.
import { useSyncExternalStore } from "react";

const kKey = "arendegang.start";

export interface StartState {
  // "committees/hvn", once it is made.
  committee: string;
  // The address of the step to go on at.
  at: string;
  // "committees/exempel/meetings/1", once the sample is made.
  sample: string;
  // Ids of the calls that make the sample, so that a try after a failure does nothing twice.
  requestIds: Record<string, string>;
}

const kNothing: StartState = { committee: "", at: "/start", sample: "", requestIds: {} };
const listeners = new Set<() => void>();
let known: { text: string | null; state: StartState | undefined } | undefined;

export function startState(): StartState | undefined {
  const text = localStorage.getItem(kKey);
  if (known?.text !== text || !known) {
    known = { text, state: text ? { ...kNothing, ...(JSON.parse(text) as Partial<StartState>) } : undefined };
  }
  return known.state;
}

export function keepStart(fields: Partial<StartState>) {
  localStorage.setItem(kKey, JSON.stringify({ ...kNothing, ...startState(), ...fields }));
  listeners.forEach((listener) => listener());
}

export function endStart() {
  localStorage.removeItem(kKey);
  listeners.forEach((listener) => listener());
}

// Undefined when no start is under way.
export function useStart(): StartState | undefined {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, startState);
}

// The id of the call that makes `what`; the same when it is tried again.
export function startRequestId(what: string): string {
  const kept = startState()?.requestIds ?? {};
  const id = kept[what] ?? crypto.randomUUID();
  if (!kept[what]) keepStart({ requestIds: { ...kept, [what]: id } });
  return id;
}
