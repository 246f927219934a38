// Whether the service answers. While it does not, it is asked again every few seconds, so that work goes on by itself.
import { useSyncExternalStore } from "react";

const kAskAgainMs = 2000;

let inContact = true;
let asking: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(value: boolean) {
  if (inContact === value) return;
  inContact = value;
  listeners.forEach((listener) => listener());
}

async function ask() {
  asking = undefined;
  try {
    if ((await fetch("/healthz", { cache: "no-store" })).ok) return regained();
  } catch {
    // Still away.
  }
  if (!inContact) asking = setTimeout(ask, kAskAgainMs);
}

export function lost() {
  set(false);
  asking ??= setTimeout(ask, kAskAgainMs);
}

export function regained() {
  if (asking !== undefined) clearTimeout(asking);
  asking = undefined;
  set(true);
}

export function isInContact(): boolean {
  return inContact;
}

export function onContactChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useContact(): boolean {
  return useSyncExternalStore(onContactChange, isInContact);
}
