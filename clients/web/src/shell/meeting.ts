// The meeting of the address: "/hvn/sammantraden/7/protokoll" is of "committees/hvn/meetings/7".
import { useParams } from "wouter";

export interface MeetingPlace {
  parent: string;
  name: string;
  href: string;
}

export function useMeetingPlace(): MeetingPlace {
  const { committee = "", meeting = "" } = useParams<{ committee: string; meeting: string }>();
  const parent = `committees/${committee}`;
  return { parent, name: `${parent}/meetings/${meeting}`, href: `/${committee}/sammantraden/${meeting}` };
}

// The same of a meeting's name.
export function meetingHref(name: string): string {
  const [, committee = "", , meeting = ""] = name.split("/");
  return `/${committee}/sammantraden/${meeting}`;
}
