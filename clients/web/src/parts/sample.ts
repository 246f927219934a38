// The invented meeting that styles are shown by and that beginners try: Astrid Wallmark and the others do not exist.
import { fromJson, type JsonObject, type JsonValue } from "@bufbuild/protobuf";
import { ParagraphSchema, type Paragraph } from "@/gen/arendegang/v1/minutes_pb";
import { RollSchema, type Roll } from "@/gen/arendegang/v1/people_pb";

const kChair = { role: "ROLE_CHAIR", name: "Astrid Wallmark", party: "S" };
const kViceChair = { role: "ROLE_VICE_CHAIR", name: "Gösta Ekvall", party: "M" };

function group(...participants: JsonObject[]): JsonObject {
  return { participants };
}

const kConsensus = { consensus: { proposedBy: group(kChair), proposal: "PROPOSAL_KIND_ADMINISTRATION" } };

// Those who sit in the invented committee, one a line, as they are pasted.
export const kSampleMembers = `Ordförande Astrid Wallmark (S)
Vice ordförande Gösta Ekvall (M)
Ingegerd Torstedt (S)
Folke Brandelius (V)
Solveig Hamnqvist (L)
Birgitta Stensjö (M)
Ersättare
Torvald Nyhagen (M)
Rune Alvskog (MP)`;

export function sampleRoll(): Roll {
  return fromJson(RollSchema, {
    chair: { name: "Astrid Wallmark", party: "S" },
    viceChairs: [{ name: "Gösta Ekvall", party: "M" }],
    members: [
      { name: "Ingegerd Torstedt", party: "S" },
      { name: "Folke Brandelius", party: "V" },
      { name: "Solveig Hamnqvist", party: "L" },
    ],
    serving: [
      {
        ersattare: { name: "Torvald Nyhagen", party: "M" },
        servesFor: { name: "Birgitta Stensjö", party: "M" },
      },
    ],
    ersattare: [{ name: "Rune Alvskog", party: "MP" }],
    absences: [{ role: "ROLE_MEMBER", name: "Birgitta Stensjö", party: "M" }],
    presenters: [{ title: "förvaltningschef", name: "Majlis Kronvik" }],
  });
}

const kPier: JsonObject = {
  points: [
    { decided: "godkänna förvaltningens förslag till gästbrygga" },
    { assignment: { assignee: "förvaltningen", task: "upphandla bryggan" } },
  ],
  summary: [{ text: "Förvaltningen föreslår en gästbrygga med trettio platser i Norra viken." }],
  yrkanden: [
    { movers: group({ ...kChair, andOthers: true }), proposal: "PROPOSAL_KIND_ADMINISTRATION" },
    { movers: group({ ...kViceChair, andOthers: true }), proposal: "PROPOSAL_KIND_OWN" },
  ],
  procedures: [
    {
      acclamation: {
        form: "PROPOSITION_FORM_AGAINST_EACH_OTHER",
        prevailing: group({ ...kChair, andOthers: true }),
      },
    },
  ],
  attachments: [
    {
      kind: "ATTACHMENT_KIND_RESERVATION",
      authors: group({ ...kViceChair, andOthers: true }),
      ownProposal: true,
      headed: true,
      decides: true,
      text: [
        { mark: "1.", text: "Att avslå förvaltningens förslag." },
        { mark: "2.", text: "Att därutöver anföra följande." },
        { text: "Bryggan bör stå i södra viken, där vattnet är djupare." },
      ],
    },
  ],
};

// A point of the sample's agenda. `subject` is that of the case it is about; standing items have none.
export interface SamplePoint {
  subject?: string;
  facts: Paragraph;
}

function point(facts: JsonObject, subject?: string): SamplePoint {
  return { subject, facts: fromJson(ParagraphSchema, facts as JsonValue) };
}

// What happened, at a meeting whose minutes are certified on `justeringDate`. Nothing but what every house style has
// words for: some fix the headings of other standing items.
export function sampleAgenda(tjansteutlatandeDate: string, justeringDate: string): SamplePoint[] {
  const decided = (what: string) => ({
    points: [{ decided: what }],
    tjansteutlatandeDate,
    procedures: [kConsensus],
  });
  return [
    point({
      title: "Sammanträdets öppnande och godkännande av föredragningslista",
      opening: { openedBy: group(kChair), agendaApproved: true },
    }),
    point({
      title: "Val av protokolljusterare och tid för justering av protokollet",
      justerareChoice: { justerare: group(kChair, kViceChair), day: { date: justeringDate } },
    }),
    point({ handling: { ...kPier, tjansteutlatandeDate } }, "Ny gästbrygga i Norra viken"),
    point({ handling: decided("fastställa taxan för båtplatser") }, "Taxa för båtplatser"),
    point(
      {
        handling: {
          points: [{ laidToFiles: "månadsrapporten" }],
          summary: [{ text: "Förvaltningen redovisar månadsrapporten." }],
          tjansteutlatandeDate,
          procedures: [kConsensus],
        },
      },
      "Månadsrapport",
    ),
  ];
}

// The paragraph that a style is shown by: it has most of what minutes are made of.
export function sampleParagraph(): Paragraph {
  return fromJson(ParagraphSchema, {
    number: 4,
    title: "Ny gästbrygga i Norra viken",
    diarienummer: ["HVN 2026-0087-1.1"],
    handling: { ...kPier, tjansteutlatandeDate: "2026-05-05" },
  });
}
