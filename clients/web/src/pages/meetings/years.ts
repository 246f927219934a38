// Which meeting is next, and which years there are.
import type { Meeting } from "@/gen/arendegang/v1/meeting_pb";

export function yearOf(meeting: Pick<Meeting, "meetingDate">): string {
  return meeting.meetingDate.slice(0, 4);
}

// The years with meetings, the latest first.
export function yearsOf(meetings: Pick<Meeting, "meetingDate">[]): string[] {
  return [...new Set(meetings.map(yearOf))].sort().reverse();
}

// The first one that is not over on a day and is held.
export function nextOf<M extends Pick<Meeting, "meetingDate" | "cancelledReason">>(
  meetings: M[],
  day: string,
): M | undefined {
  return meetings.find((each) => each.meetingDate >= day && !each.cancelledReason);
}
