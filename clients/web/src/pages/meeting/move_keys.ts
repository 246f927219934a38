// Alt and an arrow move the point that has the focus: faster than lifting and dropping it.
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";

const kSteps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

function rowOf(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.agenda [data-key="${CSS.escape(name)}"]`);
}

// Where the focus falls when the row that had it is moved in the page.
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.matches(".agenda");
}

function focusAgain(name: string) {
  if (isNowhere(document.activeElement)) rowOf(name)?.focus();
}

// `move` takes a point to a place, from 0. The keys are heard by the window: a row that is moved in the page loses the
// focus until it has it again, and a key that is held down does not wait.
export function useMoveKeys(names: string[], isOff: boolean, move: (name: string, place: number) => Promise<void>) {
  const now = useRef({ names, move });
  now.current = { names, move };
  useEffect(() => {
    if (isOff) return undefined;
    let last = "";
    const onKey = (event: KeyboardEvent) => {
      const step = kSteps[event.key];
      if (!event.altKey || !step || !(event.target instanceof Element)) return;
      const row = event.target.closest<HTMLElement>(".agenda [role=row]");
      const name = row?.dataset["key"] ?? (isNowhere(event.target) ? last : "");
      const place = now.current.names.indexOf(name);
      if (place < 0) return;
      event.preventDefault();
      event.stopPropagation();
      last = name;
      flushSync(() => void now.current.move(name, place + step));
      focusAgain(name);
      requestAnimationFrame(() => focusAgain(name));
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [isOff]);
}
