// Föredragningslistan: the points in order, moved by drag, by keys and from a menu, and taken off.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { DropIndicator, GridList, GridListItem, ListLayout, Virtualizer, useDragAndDrop } from "react-aria-components";
import { MeetingService, type Item } from "@/gen/arendegang/v1/meeting_pb";
import { Empty, Failure, toast } from "@/ui";
import { useAgendaMoves } from "./agenda_moves";
import { AgendaContext, AgendaRow, type RowAction } from "./agenda_row";
import { ItemTitle } from "./item_title";
import { useMoveKeys } from "./move_keys";
import { dropPlace } from "./order";

const kItemType = "text/plain";
// A longer agenda scrolls within itself, and only what is in sight of it is made: it has to stay quick.
const kMostWhole = 40;
const kRowHeight = 56; // pixels, until it is measured

// Keeps the focus in the list when the point that had it is taken off.
function focusNear(place: number) {
  requestAnimationFrame(() => {
    const rows = document.querySelectorAll<HTMLElement>(".agenda [role=row]");
    rows[Math.min(place, rows.length - 1)]?.focus();
  });
}

function useActions(shown: Item[], move: (name: string, place: number) => Promise<void>) {
  const [titled, setTitled] = useState<Item>();
  const takeOff = useMutation(MeetingService.method.moveItem);
  const update = useMutation(MeetingService.method.updateItem);
  const act = (item: Item, action: RowAction) => {
    const place = shown.indexOf(item);
    switch (action) {
      case "up":
        return void move(item.name, place - 1);
      case "down":
        return void move(item.name, place + 1);
      case "first":
        return void move(item.name, 0);
      case "last":
        return void move(item.name, shown.length - 1);
      case "title":
        return setTitled(item);
      case "late":
        return update.mutate({ item: { name: item.name, etag: item.etag, late: !item.late }, updateMask: { paths: ["late"] } });
      case "off":
        return takeOff.mutate(
          { name: item.name, position: 0, etag: item.etag },
          {
            onSuccess: () => {
              toast(`Borttagen från listan: ${item.facts?.title}`);
              focusNear(place);
            },
          },
        );
    }
  };
  return { act, titled, setTitled, error: takeOff.error ?? update.error };
}

export function Agenda(props: { items: Item[]; isFixed: boolean; showProposed: boolean }) {
  const { shown, move, error } = useAgendaMoves(props.items);
  const { act, titled, setTitled, error: actionError } = useActions(shown, move);
  const names = shown.map((item) => item.name);
  const isLong = shown.length > kMostWhole;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [kItemType]: shown.find((item) => item.name === key)?.facts?.title ?? "" })),
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-indicator" />,
    onReorder: ({ keys, target }) => {
      const [name] = [...keys];
      if (target.dropPosition === "on") return;
      void move(String(name), dropPlace(names, String(name), String(target.key), target.dropPosition));
    },
  });
  useMoveKeys(names, props.isFixed, move);
  const list = (
    <GridList
      aria-label="Föredragningslista"
      className={isLong ? "agenda long" : "agenda"}
      items={shown}
      dragAndDropHooks={props.isFixed ? undefined : dragAndDropHooks}
      renderEmptyState={() => (
        <Empty>
          <p>Inget på föredragningslistan än. Lägg till de vanliga punkterna, eller sök upp ett ärende.</p>
        </Empty>
      )}
    >
      {(item) => (
        <GridListItem id={item.name} textValue={item.facts?.title ?? ""} className="agenda-row">
          <AgendaRow item={item} />
        </GridListItem>
      )}
    </GridList>
  );
  return (
    <AgendaContext value={{ names, isFixed: props.isFixed, showProposed: props.showProposed, onAction: act }}>
      <Failure error={error ?? actionError} />
      {isLong ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: kRowHeight, padding: 4 }}>
          {list}
        </Virtualizer>
      ) : (
        list
      )}
      {titled && <ItemTitle item={titled} onClose={() => setTitled(undefined)} />}
    </AgendaContext>
  );
}
