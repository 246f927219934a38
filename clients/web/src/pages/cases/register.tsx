// The register: the cases that the filter leaves, the latest first.
import { useInfiniteQuery } from "@connectrpc/connect-query";
import { Link } from "wouter";
import { committeeName } from "@/api/names";
import { kPaged } from "@/api/paged";
import { CaseService, type Case } from "@/gen/arendegang/v1/case_pb";
import { hrefOf } from "@/shell/addresses";
import { kCaseKinds, kStages } from "@/texts/case";
import { Answered, Badge, Button, Empty, More, Table } from "@/ui";
import { dayText } from "@/ui/days";
import type { Filter } from "./filter";

const kPage = 50;

function Row({ each }: { each: Case }) {
  const stage = kStages[each.stage];
  const from = each.sender || each.recipient;
  return (
    <tr>
      <td className="number">{each.diarienummer}</td>
      <td className="what">
        <Link href={hrefOf(each.name)} className="subject">
          {each.subject}
        </Link>
        <div className="soft">
          {kCaseKinds[each.kind]}
          {from && `, ${each.sender ? "från" : "till"} ${from}`}
        </div>
      </td>
      <td>
        <Badge tone={stage.tone}>{stage.text}</Badge>
      </td>
      <td>{each.officer}</td>
      <td>{each.dueDate && !each.closedDate && <>Svar senast {dayText(each.dueDate)}</>}</td>
    </tr>
  );
}

export function Register({ committee, filter }: { committee: string; filter: Filter }) {
  const query = useInfiniteQuery(
    CaseService.method.listCases,
    {
      parent: committeeName(committee),
      pageSize: kPage,
      pageToken: "",
      stage: filter.stage,
      kind: filter.kind,
      officer: filter.officer,
      year: filter.year,
      openOnly: filter.openOnly,
    },
    kPaged,
  );
  return (
    <Answered query={query}>
      {({ pages }) => {
        const cases = pages.flatMap((page) => page.cases);
        if (cases.length === 0) return <None filter={filter} />;
        return (
          <>
            <Table label="Ärenden" stacks heads={["Diarienummer", "Ärende", "Skede", "Handläggare", "Svar"]}>
              {cases.map((each) => (
                <Row key={each.name} each={each} />
              ))}
            </Table>
            <More query={query} />
          </>
        );
      }}
    </Answered>
  );
}

function None({ filter }: { filter: Filter }) {
  return (
    <Empty>
      {filter.isAny ? (
        <>
          <p>Inget ärende passar urvalet.</p>
          <Button onPress={filter.clear}>Visa alla ärenden</Button>
        </>
      ) : (
        <p>Registret är tomt. Släpp en fil här, eller tryck på Nytt ärende.</p>
      )}
    </Empty>
  );
}
