// Att göra: everything due, overdue and coming, across committees.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import { ResumeStart } from "@/parts/resume_start";
import { useCommittees, idOf } from "@/shell/committee";
import { hrefOf } from "@/shell/addresses";
import { dayText } from "@/ui/days";
import { DeadlineService, DeadlineState, type Deadline } from "@/gen/arendegang/v1/deadline_pb";
import { Answered, Badge, Empty, Page as Frame, Panel, Select, Table, TextField } from "@/ui";
import { kDeadlineTexts } from "./texts";

const kAll = "alla";

// What is listed under one heading.
const kGroups = [
  { state: DeadlineState.OVERDUE, title: "Försenat", tone: "bad" },
  { state: DeadlineState.DUE, title: "Att göra nu", tone: "warn" },
  { state: DeadlineState.COMING, title: "Kommande", tone: "plain" },
] as const;

function Row({ deadline }: { deadline: Deadline }) {
  return (
    <tr>
      <td>
        <time dateTime={deadline.date}>{dayText(deadline.date)}</time>
      </td>
      <td>{kDeadlineTexts[deadline.kind]}</td>
      <td>
        <Link href={hrefOf(deadline.resource)}>{deadline.title}</Link>
        <div className="soft">{deadline.why}</div>
      </td>
      <td>{deadline.person}</td>
      <td className="soft">{deadline.source}</td>
    </tr>
  );
}

function Group(props: { title: string; tone: "bad" | "warn" | "plain"; deadlines: Deadline[] }) {
  if (props.deadlines.length === 0) return null;
  return (
    <Panel
      title={
        <>
          {props.title} <Badge tone={props.tone}>{props.deadlines.length}</Badge>
        </>
      }
    >
      <Table label={props.title} heads={["Dag", "Vad", "Gäller", "Vem", "Stöd"]}>
        {props.deadlines.map((each) => (
          <Row key={`${each.kind} ${each.resource} ${each.date} ${each.why}`} deadline={each} />
        ))}
      </Table>
    </Panel>
  );
}

export function Page() {
  const [parent, setParent] = useState(kAll);
  const [person, setPerson] = useState("");
  const committees = useCommittees().data?.committees ?? [];
  const query = useQuery(DeadlineService.method.listDeadlines, { parent: parent === kAll ? "" : parent, person });
  return (
    <Frame title="Att göra" help="att-gora">
      <ResumeStart />
      <div className="columns">
        <Select
          label="Nämnd"
          value={parent}
          onChange={setParent}
          choices={[
            { id: kAll, text: "Alla nämnder" },
            ...committees.map((each) => ({ id: each.name, text: each.title || idOf(each.name) })),
          ]}
        />
        <TextField label="Bara det som en person ska göra" value={person} onChange={setPerson} />
      </div>
      <Answered query={query}>
        {({ deadlines }) =>
          deadlines.length === 0 ? (
            <Empty>
              <p>Inget att göra de närmaste trettio dagarna.</p>
            </Empty>
          ) : (
            kGroups.map((group) => (
              <Group
                key={group.state}
                title={group.title}
                tone={group.tone}
                deadlines={deadlines.filter((each) => each.state === group.state)}
              />
            ))
          )
        }
      </Answered>
    </Frame>
  );
}
