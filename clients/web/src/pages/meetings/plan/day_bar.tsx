// The planned day that is chosen or dragged: what is known of it, what is in its way, and another day for it.
import type { PlanConflict, PlannedMeeting } from "@/gen/arendegang/v1/planning_pb";
import { Button, DateField } from "@/ui";
import { addDays } from "@/ui/calendar";
import { dayText } from "@/ui/days";

interface DayBarProps {
  title: string;
  date: string;
  why: string;
  facts: PlannedMeeting | undefined; // undefined while it is asked for
  conflicts: PlanConflict[];
  onMove(date: string): void;
  onClose(): void;
}

function factsText(facts: PlannedMeeting): string {
  const parts = [
    facts.startHour && `klockan ${facts.startHour}`,
    facts.place,
    ...facts.themes,
    facts.stopDate && `stoptid ${dayText(facts.stopDate)}`,
    facts.dispatchDate && `kallelse senast ${dayText(facts.dispatchDate)}`,
    facts.latestJusteringDate && `justering senast ${dayText(facts.latestJusteringDate)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

export function DayBar({ title, date, why, facts, conflicts, onMove, onClose }: DayBarProps) {
  return (
    <section className="day-bar" aria-label="Vald dag">
      <div className="day-bar-head">
        <strong>
          {title} {dayText(date)}
        </strong>
        <div className="actions">
          <DateField label="Flytta till" hideLabel value={date} onChange={onMove} />
          <Button small onPress={() => onMove(addDays(date, -7))}>
            En vecka tidigare
          </Button>
          <Button small onPress={() => onMove(addDays(date, 7))}>
            En vecka senare
          </Button>
          <Button small look="quiet" onPress={onClose}>
            Stäng
          </Button>
        </div>
      </div>
      {facts && <div className="soft">{factsText(facts)}</div>}
      {why && <div className="soft">{why}</div>}
      {conflicts.map((conflict, at) => (
        <div key={at} className="clash-text">
          {conflict.text}
        </div>
      ))}
    </section>
  );
}
