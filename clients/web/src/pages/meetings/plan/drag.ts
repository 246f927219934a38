// A day is dragged to another with mouse, pen or finger. Pointer events and not the browser's own dragging, which
// fingers cannot do.
import { useEffect, useRef, useState } from "react";

const kSlack = 6; // pixels that a press may wander before it is a drag

export interface Drag {
  id: string;
  day: string; // under the pointer; empty: no day
}

function dayAt(x: number, y: number): string {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-day]")?.dataset["day"] ?? "";
}

export function useDrag(onDrop: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag>();
  const dropped = useRef(onDrop);
  dropped.current = onDrop;
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const begin = (id: string, event: React.PointerEvent) => {
    if (event.button !== 0) return;
    const { clientX, clientY } = event;
    let now: Drag | undefined;
    const move = (to: PointerEvent) => {
      if (!now && Math.hypot(to.clientX - clientX, to.clientY - clientY) < kSlack) return;
      const day = dayAt(to.clientX, to.clientY);
      if (now?.day === day) return;
      now = { id, day };
      setDrag(now);
    };
    const end = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== "Escape") return;
      stop.current?.();
      if (event.type === "pointerup" && now?.day) dropped.current(now);
    };
    stop.current?.();
    const listening = new AbortController();
    stop.current = () => {
      listening.abort();
      setDrag(undefined);
    };
    const { signal } = listening;
    window.addEventListener("pointermove", move, { signal });
    for (const type of ["pointerup", "pointercancel", "keydown"]) window.addEventListener(type, end, { signal });
  };
  return { drag, begin };
}
