// Att göra: everything due, overdue and coming, across committees. Each has the one action that does it.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { idOf } from "@/api/names";
import { isUnaccounted, useAccount } from "@/api/session";
import { ResumeStart } from "@/parts/resume_start";
import { DeadlineService, DeadlineState, type Deadline } from "@/gen/arendegang/v1/deadline_pb";
import { useCommittees } from "@/shell/committee";
import { Answered, Badge, Button, Empty, LinkButton, Page as Frame, Panel, Select, TextField } from "@/ui";
import { aheadText, dayText, today } from "@/ui/days";
import { actionOf } from "./actions";
import { ofPerson, personsIn, usePerson } from "./person";
import { kDeadlineTexts } from "./texts";
import "./todo.css";

const kAll = "alla";

// What is listed under one heading.
const kGroups = [
  { state: DeadlineState.OVERDUE, title: "Försenat", tone: "bad" },
  { state: DeadlineState.DUE, title: "Att göra nu", tone: "warn" },
  { state: DeadlineState.COMING, title: "Kommande", tone: "plain" },
] as const;

function Row({ deadline }: { deadline: Deadline }) {
  const action = actionOf(deadline);
  return (
    <li className="todo">
      <div className="todo-what">
        <div>
          <Badge>{kDeadlineTexts[deadline.kind]}</Badge> <strong>{deadline.title}</strong>
        </div>
        <div className="soft">
          {deadline.why} {deadline.source && `(${deadline.source})`}
        </div>
        {deadline.person && <div>{deadline.person}</div>}
      </div>
      <LinkButton href={action.href} small>
        {action.text}
        <span className="visually-hidden"> {deadline.title}</span>
      </LinkButton>
    </li>
  );
}

function Day({ date, deadlines }: { date: string; deadlines: Deadline[] }) {
  return (
    <div className="todo-day">
      <h3>
        <time dateTime={date}>{dayText(date)}</time> <span className="soft">{aheadText(date, today())}</span>
      </h3>
      <ul className="plain-list">
        {deadlines.map((each) => (
          <Row key={`${each.kind} ${each.resource} ${each.person} ${each.why}`} deadline={each} />
        ))}
      </ul>
    </div>
  );
}

function Group(props: { title: string; tone: "bad" | "warn" | "plain"; deadlines: Deadline[] }) {
  if (props.deadlines.length === 0) return null;
  const days = [...new Set(props.deadlines.map((each) => each.date))];
  return (
    <Panel
      title={
        <>
          {props.title} <Badge tone={props.tone}>{props.deadlines.length}</Badge>
        </>
      }
    >
      {days.map((date) => (
        <Day key={date} date={date} deadlines={props.deadlines.filter((each) => each.date === date)} />
      ))}
    </Panel>
  );
}

// What is left of the deadlines for a person.
function Groups({ all, person, onAll }: { all: Deadline[]; person: string; onAll(): void }) {
  const shown = ofPerson(all, person);
  if (all.length === 0) {
    return (
      <Empty>
        <p>Inget att göra de närmaste trettio dagarna.</p>
      </Empty>
    );
  }
  if (shown.length === 0) {
    return (
      <Empty>
        <p>{person} har inget att göra de närmaste trettio dagarna.</p>
        <Button onPress={onAll}>Visa allas</Button>
      </Empty>
    );
  }
  return kGroups.map((group) => (
    <Group
      key={group.state}
      title={group.title}
      tone={group.tone}
      deadlines={shown.filter((each) => each.state === group.state)}
    />
  ));
}

export function Page() {
  const [parent, setParent] = useState(kAll);
  const [person, setPerson] = usePerson();
  const account = useAccount();
  const own = isUnaccounted(account) ? "" : account.person;
  const committees = useCommittees().data?.committees ?? [];
  const query = useQuery(DeadlineService.method.listDeadlines, { parent: parent === kAll ? "" : parent });
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
        <TextField
          label="Bara det som en person ska göra"
          value={person}
          onChange={setPerson}
          suggestions={personsIn(query.data?.deadlines ?? [])}
        />
      </div>
      {(person || own) && (
        <div className="actions">
          {own && person !== own && (
            <Button small onPress={() => setPerson(own)}>
              Bara mitt
            </Button>
          )}
          {person && (
            <Button small onPress={() => setPerson("")}>
              Allas
            </Button>
          )}
        </div>
      )}
      <Answered query={query}>
        {({ deadlines }) => <Groups all={deadlines} person={person} onAll={() => setPerson("")} />}
      </Answered>
    </Frame>
  );
}
