// Inställningar: all that is set up once for a committee, each subject at an address of its own.
import type { ComponentType } from "react";
import { useParams } from "wouter";
import { useCommitteeFacts } from "@/shell/committee";
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { Empty, LinkButton, Page as Frame, Tabs } from "@/ui";
import { CommitteeTab } from "./committee_tab";
import { DelegationTab } from "./delegation_tab";
import { LookTab } from "./look_tab";
import { MarkingsTab } from "./markings_tab";
import { MembersTab } from "./members_tab";
import { RemindersTab } from "./reminders_tab";
import { StyleTab } from "./style_tab";
import "./settings.css";

interface Subject {
  part: string;
  text: string;
  Tab: ComponentType<{ committee: Committee }>;
}

const kSubjects: readonly Subject[] = [
  { part: "", text: "Nämnden", Tab: CommitteeTab },
  { part: "ledamoter", text: "Ledamöter", Tab: MembersTab },
  { part: "husstil", text: "Husstil", Tab: StyleTab },
  { part: "utseende", text: "Utseende", Tab: LookTab },
  { part: "delegation", text: "Delegationsordning", Tab: DelegationTab },
  { part: "paminnelser", text: "Påminnelser", Tab: RemindersTab },
  { part: "sekretess", text: "Sekretessmarkeringar", Tab: MarkingsTab },
];

export function Page() {
  const { committee: id = "", part = "" } = useParams<{ committee: string; part?: string }>();
  const committee = useCommitteeFacts();
  const subject = kSubjects.find((each) => each.part === part);
  const hrefOf = (to: string) => (to ? `/${id}/installningar/${to}` : `/${id}/installningar`);
  return (
    <Frame
      title={subject ? subject.text : "Inställningar"}
      above={`Inställningar${committee ? ` för ${committee.title}` : ""}`}
      help="installningar"
    >
      <Tabs
        label="Inställningar"
        here={hrefOf(part)}
        tabs={[
          ...kSubjects.map((each) => ({ href: hrefOf(each.part), text: each.text })),
          { href: "/installningar/konton", text: "Konton" },
        ]}
      />
      {subject && committee && <subject.Tab key={committee.name} committee={committee} />}
      {!subject && (
        <Empty>
          <p>Här finns inga inställningar. Välj ett ämne ovan.</p>
          <LinkButton href={hrefOf("")}>Till nämndens inställningar</LinkButton>
        </Empty>
      )}
    </Frame>
  );
}
