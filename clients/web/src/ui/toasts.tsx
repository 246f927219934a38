// Short messages that something was done, read out politely.
import { useSyncExternalStore } from "react";

interface Toast {
  id: number;
  text: string;
}

const kShownMs = 6000;
const kMostShown = 2; // more would hide what is worked on
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  listeners.forEach((listener) => listener());
}

export function toast(text: string) {
  const id = ++last;
  set([...toasts, { id, text }].slice(-kMostShown));
  setTimeout(() => set(toasts.filter((each) => each.id !== id)), kShownMs);
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((each) => (
        <div key={each.id} className="toast">
          {each.text}
        </div>
      ))}
    </div>
  );
}
