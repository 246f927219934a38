// Moves on an agenda: shown at once, sent one after the other in the order they were made.
import { useMutation } from "@connectrpc/connect-query";
import { useEffect, useRef, useState } from "react";
import { MeetingService, type Item } from "@/gen/arendegang/v1/meeting_pb";
import { inOrder, placed } from "./order";

export function useAgendaMoves(items: Item[]) {
  // The order as it will be when all moves are done; undefined when none is under way.
  const [order, setOrder] = useState<string[]>();
  const latest = useRef(0);
  const settled = useRef(0);
  const send = useMutation(MeetingService.method.moveItem, { scope: { id: "agenda" } });
  const shown = order ? inOrder(items, order) : items;

  // Every move has the list asked for again. Only that which comes after the latest move tells the order that all gave.
  useEffect(() => {
    if (settled.current === latest.current) setOrder(undefined);
  }, [items]);

  const move = async (name: string, place: number) => {
    const names = shown.map((item) => item.name);
    const after = placed(names, name, place);
    if (after.every((each, at) => each === names[at])) return;
    setOrder(after);
    const own = ++latest.current;
    try {
      await send.mutateAsync({ name, position: after.indexOf(name) + 1 });
    } catch {
      // Told by `error`; the list stands as it did.
      if (latest.current === own) setOrder(undefined);
    }
    settled.current = own;
  };

  return { shown, move, error: send.error };
}
