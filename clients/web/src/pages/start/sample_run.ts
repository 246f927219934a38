// The sample: an invented meeting in a committee of its own, made by the same calls as a real one. It may be run again
// after a failure: what was made is not made twice.
import { create } from "@bufbuild/protobuf";
import { createClient } from "@connectrpc/connect";
import { transport } from "@/api/transport";
import { CaseKind, CaseService } from "@/gen/arendegang/v1/case_pb";
import { CommitteeService } from "@/gen/arendegang/v1/committee_pb";
import { MeetingService } from "@/gen/arendegang/v1/meeting_pb";
import { ParagraphSchema } from "@/gen/arendegang/v1/minutes_pb";
import { namesIn } from "@/parts/pasted_names";
import { kSampleMembers, sampleAgenda, sampleRoll, type SamplePoint } from "@/parts/sample";
import { startRequestId } from "@/parts/start_state";
import { addDays } from "@/ui/calendar";
import { today } from "@/ui/days";

const committees = createClient(CommitteeService, transport);
const cases = createClient(CaseService, transport);
const meetings = createClient(MeetingService, transport);

const kCommittee = "committees/exempel";
const kUntilJustering = 7;
const kSinceTjansteutlatande = -14;

async function makeCommittee(ownCommittee: string) {
  const all = (await committees.listCommittees({})).committees;
  if (all.some((each) => each.name === kCommittee)) return;
  const phrasebook = all.find((each) => each.name === ownCommittee)?.phrasebook ?? "";
  await committees.createCommittee({
    committeeId: "exempel",
    committee: { title: "Exempelnämnden", shortTitle: "EXN", municipality: "Hamnviks kommun (påhittad)", phrasebook },
    requestId: startRequestId(`committee in ${phrasebook}`),
  });
}

async function makeMember(person: ReturnType<typeof namesIn>[number], fromDate: string) {
  const { rank, ...facts } = person;
  await committees.createMember({
    parent: kCommittee,
    member: { ...facts, substitutionRank: rank, fromDate },
    requestId: startRequestId(`${person.person} from ${fromDate}`),
  });
}

async function makeItem(meeting: string, index: number, { subject, facts }: SamplePoint, day: string) {
  const made = subject
    ? await cases.createCase({
        parent: kCommittee,
        registeredCase: { kind: CaseKind.OWN, subject, registerDate: day, officer: "Majlis Kronvik" },
        requestId: startRequestId(`case ${index} of ${day}`),
      })
    : undefined;
  const item = await meetings.createItem({
    parent: meeting,
    item: made ? { caseName: made.name } : { facts: create(ParagraphSchema, { title: facts.title, kind: facts.kind }) },
    requestId: startRequestId(`item ${index} of ${meeting}`),
  });
  // What came before a failure is written again over itself, so the etag is that of now.
  const now = (await meetings.listItems({ parent: meeting })).items.find((each) => each.name === item.name) ?? item;
  await meetings.updateItem({ item: { name: item.name, etag: now.etag, facts }, updateMask: { paths: ["facts"] } });
}

// Makes the sample in the house style of one's own committee; gives the name of its meeting.
export async function makeSample(
  ownCommittee: string,
  onProgress: (done: number, all: number) => void,
): Promise<string> {
  const day = today();
  const agenda = sampleAgenda(addDays(day, kSinceTjansteutlatande), addDays(day, kUntilJustering));
  const people = namesIn(kSampleMembers);
  const all = agenda.length + 3;
  let done = 0;
  const step = async <Result>(work: Promise<Result>): Promise<Result> => {
    onProgress(done, all);
    const result = await work;
    ++done;
    return result;
  };

  await step(makeCommittee(ownCommittee));
  const { members } = await committees.listMembers({ parent: kCommittee });
  const missing = people.filter((each) => !members.some((member) => member.person === each.person));
  await step(
    missing.reduce(
      (before, each) => before.then(() => makeMember(each, `${day.slice(0, 4)}-01-01`)),
      Promise.resolve(),
    ),
  );
  const meeting = await step(
    meetings.createMeeting({
      parent: kCommittee,
      meeting: { meetingDate: day, startHour: "16.00", place: "Hamnkontoret", roll: sampleRoll() },
      requestId: startRequestId(`meeting of ${day}`),
    }),
  );
  for (const [index, point] of agenda.entries()) {
    await step(makeItem(meeting.name, index, point, addDays(day, kSinceTjansteutlatande)));
  }
  return meeting.name;
}
