// Twelve months with the planned days of all committees.
import { weekdayOf, weekOf, weeksOf } from "@/ui/calendar";
import { Chip, type ChipProps } from "./chip";
import { kMonths } from "./wish_form";
import { closedOn, type Draft, type Planned } from "./wishes";

const kHeads = ["må", "ti", "on", "to", "fr", "lö", "sö"];
const kSaturday = 6;

export interface CalendarProps {
  draft: Draft;
  free: ReadonlySet<string>;
  chipOf(meeting: Planned): Omit<ChipProps, "meeting">;
  over: string; // the day that something is dragged over
}

// What a day is besides a day, in words: it is told by colour too.
function noteOf(draft: Draft, free: ReadonlySet<string>, day: string): string {
  const notes = [
    free.has(day) && "fri dag",
    closedOn(draft, day)?.title,
    draft.council.includes(day) && "fullmäktige",
  ];
  return notes.filter(Boolean).join(", ");
}

function classOf({ draft, free, over }: CalendarProps, day: string): string {
  const marks = [
    weekdayOf(day) >= kSaturday && "weekend",
    (free.has(day) || weekdayOf(day) > kSaturday) && "free",
    closedOn(draft, day) && "closed",
    draft.council.includes(day) && "council",
    over === day && "over",
  ];
  return marks.filter(Boolean).join(" ");
}

function Day(props: CalendarProps & { day: string }) {
  const { day, draft } = props;
  const note = noteOf(draft, props.free, day);
  return (
    <td data-day={day} className={classOf(props, day)} title={note || undefined}>
      <span className="date">
        {Number(day.slice(8))}
        {note && <span className="visually-hidden">, {note}</span>}
      </span>
      {draft.planned
        .filter((each) => each.date === day)
        .map((meeting) => (
          <Chip key={meeting.id} meeting={meeting} {...props.chipOf(meeting)} />
        ))}
    </td>
  );
}

function Month(props: CalendarProps & { month: number }) {
  return (
    <table className="month">
      <caption>{kMonths[props.month - 1]}</caption>
      <thead>
        <tr>
          <th scope="col" className="week">
            v<span className="visually-hidden">ecka</span>
          </th>
          {kHeads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.draft.year, props.month).map((week) => {
          const number = weekOf(week.find((day) => day !== undefined)!);
          return (
            <tr key={number}>
              <th scope="row" className="week">
                {number}
              </th>
              {week.map((day, at) => (day ? <Day key={day} {...props} day={day} /> : <td key={at} className="outside" />))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function Calendar(props: CalendarProps) {
  return (
    <div className="year">
      {kMonths.map((name, at) => (
        <Month key={name} {...props} month={at + 1} />
      ))}
    </div>
  );
}
