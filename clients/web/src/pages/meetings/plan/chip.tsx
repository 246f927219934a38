import { dayText } from "@/ui/days";
import type { Planned } from "./wishes";

export interface ChipProps {
  meeting: Planned;
  title: string; // of the committee
  short: string;
  tone: number;
  conflicts: number;
  isChosen: boolean;
  isDragged: boolean;
  onChoose(): void;
  onDrag(event: React.PointerEvent): void;
  onKey(key: string): boolean; // whether it was for the chip
}

// A planned day of a committee in the calendar: pressed it is chosen, dragged or by arrow keys it moves.
export function Chip(props: ChipProps) {
  const { meeting, conflicts } = props;
  const trouble = conflicts ? `, ${conflicts} ${conflicts === 1 ? "krock" : "krockar"}` : "";
  const classes = ["chip", `tone-${props.tone}`, conflicts && "clash", props.isDragged && "dragged"];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(" ")}
      data-meeting={meeting.id}
      aria-label={`${props.title} ${dayText(meeting.date)}${meeting.moved ? ", flyttad för hand" : ""}${trouble}`}
      aria-describedby="plan-keys"
      aria-current={props.isChosen ? "true" : undefined}
      onClick={props.onChoose}
      onFocus={props.onChoose}
      onPointerDown={props.onDrag}
      onKeyDown={(event) => {
        if (props.onKey(event.key)) event.preventDefault();
      }}
    >
      {conflicts > 0 && <span aria-hidden="true">!</span>}
      {props.short}
    </button>
  );
}
