// The meeting of the address: "/hvn/sammantraden/7/protokoll" is of "committees/hvn/meetings/7".
import { useParams } from "wouter";
import { committeeName, meetingName } from "@/api/names";

export interface MeetingPlace {
  parent: string;
  name: string;
  href: string;
}

export function useMeetingPlace(): MeetingPlace {
  const { committee = "", meeting = "" } = useParams<{ committee: string; meeting: string }>();
  const parent = committeeName(committee);
  return { parent, name: meetingName(committee, meeting), href: `/${committee}/sammantraden/${meeting}` };
}
