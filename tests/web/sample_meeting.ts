// The sample's meeting of 26 May, held in Hamnviksnämnden: its agenda, its roll, what was decided.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Daemon, sample } from "./harness";

export const kMeeting = "committees/hvn/meetings/1";
export const kMeetingPath = "/hvn/sammantraden/1";

async function addItem(daemon: Daemon, paragraph: any): Promise<void> {
  const { number: _, diarienummer, ...facts } = paragraph;
  let caseName = "";
  if (diarienummer) {
    const registeredCase = { subject: facts.title, kind: "CASE_KIND_OWN", registerDate: "2026-04-01" };
    caseName = (await daemon.call("CaseService/CreateCase", { parent: "committees/hvn", registeredCase })).name;
  }
  const item = { caseName, facts: { title: facts.title } };
  const { name, etag } = await daemon.call("MeetingService/CreateItem", { parent: kMeeting, item });
  await daemon.call("MeetingService/UpdateItem", { item: { name, etag, facts }, updateMask: "facts" });
}

export async function holdMeeting(daemon: Daemon): Promise<void> {
  const file = join(daemon.folder, "sample.yaml");
  writeFileSync(file, sample("meeting.yaml"));
  const draft = join(daemon.folder, "sample.txt");
  writeFileSync(draft, daemon.arende("draft", file));
  const { roll, paragraphs } = JSON.parse(daemon.arende("read", draft, "--format=json"));
  const meeting = { meetingDate: "2026-05-26", startHour: "16.00", roll };
  await daemon.call("MeetingService/CreateMeeting", { parent: "committees/hvn", meeting });
  for (const paragraph of paragraphs) await addItem(daemon, paragraph);
}
