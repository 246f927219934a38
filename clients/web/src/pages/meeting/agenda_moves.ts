// Moves on an agenda: shown at once, sent one after the other in the order they were made.
import { useMutation } from "@connectrpc/connect-query";
import { useEffect, useState } from "react";
import { MeetingService, type Item } from "@/gen/arendegang/v1/meeting_pb";
import { inOrder, placed } from "./order";

// How long the moved order is kept when the service's list does not come to be the same: others may have moved too. A
// list that was on its way when the last move was answered is older than it, and must not be counted from.
const kKept = 1500; // milliseconds

export function useAgendaMoves(items: Item[]) {
  // The order as it will be when all moves are done; undefined when it is that of the service.
  const [order, setOrder] = useState<string[]>();
  const [underWay, setUnderWay] = useState(0);
  const send = useMutation(MeetingService.method.moveItem, { scope: { id: "agenda" } });
  const shown = order ? inOrder(items, order) : items;

  useEffect(() => {
    if (!order || underWay > 0) return undefined;
    const arrived = items.every((item, at) => item.name === order[at]);
    const timer = setTimeout(() => setOrder(undefined), arrived ? 0 : kKept);
    return () => clearTimeout(timer);
  }, [items, order, underWay]);

  const move = async (name: string, place: number) => {
    const names = shown.map((item) => item.name);
    const after = placed(names, name, place);
    if (after.every((each, at) => each === names[at])) return;
    setOrder(after);
    setUnderWay((before) => before + 1);
    try {
      await send.mutateAsync({ name, position: after.indexOf(name) + 1 });
    } catch {
      // Told by `error`; the list stands as the service has it.
      setOrder((now) => (now === after ? undefined : now));
    }
    setUnderWay((before) => before - 1);
  };

  return { shown, move, error: send.error };
}
