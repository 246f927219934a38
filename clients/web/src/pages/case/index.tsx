// One case: what it is, what is to be done next, and all that happened to it. A file that is dropped on it is added.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { committeeName, itemsAmong } from "@/api/names";
import { useIsOfficer, useIsSecretariat } from "@/api/roles";
import { CaseService, type Case } from "@/gen/arendegang/v1/case_pb";
import { DocumentService } from "@/gen/arendegang/v1/document_pb";
import { useMarks } from "@/parts/marks";
import { kStages } from "@/texts/case";
import { Answered, Badge, Failure, FileDrop, Page as Frame } from "@/ui";
import { AddDocument } from "./add_document";
import { AssignmentsPanel } from "./assignments";
import { DocumentsPanel } from "./documents";
import { FactsPanel } from "./facts";
import { HandledPanel } from "./handled";
import { RelationsPanel } from "./relations";
import { SecrecyPanel } from "./secrecy";
import { StepsPanel } from "./steps";
import { TimelinePanel } from "./timeline";
import "./case.css";

function OneCase({ data, committee }: { data: Case; committee: string }) {
  const [queue, setQueue] = useState<File[]>([]);
  const documents = useQuery(DocumentService.method.listDocuments, { parent: data.name });
  const timeline = useQuery(CaseService.method.listTimeline, { name: data.name });
  const mayMark = useIsSecretariat(committeeName(committee));
  const marks = useMarks(data.name, mayMark);
  const items = itemsAmong(timeline.data?.entries.map((each) => each.resource) ?? []);
  const isOpen = data.struckReason === "";
  const mayAdd = useIsOfficer(committeeName(committee)) && isOpen;
  const stage = kStages[data.stage];
  const listed = documents.data?.documents ?? [];
  return (
    <FileDrop
      invitation="Släpp filen för att lägga den i ärendet"
      onFiles={(files) => mayAdd && documents.data && setQueue((before) => [...before, ...files])}
    >
      <Frame
        title={data.subject}
        help="registrera"
        above={
          <>
            <Link href={`/${committee}/arenden`}>Ärenden</Link> / {data.diarienummer}
          </>
        }
        actions={<Badge tone={stage.tone}>{stage.text}</Badge>}
      >
        <StepsPanel data={data} scheduled={items.at(-1)} />
        <div className="case-columns">
          <div className="case-column">
            <Failure error={documents.error} />
            <DocumentsPanel
              parent={data.name}
              documents={listed}
              marks={marks}
              isOpen={isOpen}
              onFile={(file) => setQueue((before) => [...before, file])}
            />
            <HandledPanel items={items} />
            <AssignmentsPanel name={data.name} />
          </div>
          <div className="case-column">
            <FactsPanel key={data.name} data={data} />
            {mayMark && <SecrecyPanel data={data} marks={marks.filter((each) => each.target === data.name)} />}
            <RelationsPanel data={data} isOpen={isOpen} />
            <TimelinePanel name={data.name} />
          </div>
        </div>
      </Frame>
      {queue[0] && (
        <AddDocument
          key={`${queue.length} ${queue[0].name}`}
          parent={data.name}
          documents={listed}
          file={queue[0]}
          onClose={() => setQueue((before) => before.slice(1))}
        />
      )}
    </FileDrop>
  );
}

export function Page() {
  const { committee, id } = useParams<{ committee: string; id: string }>();
  const query = useQuery(CaseService.method.getCase, { name: `${committeeName(committee)}/cases/${id}` });
  if (query.data) return <OneCase key={query.data.name} data={query.data} committee={committee} />;
  return (
    <Frame title="Ärende" help="registrera" above={<Link href={`/${committee}/arenden`}>Ärenden</Link>}>
      <Answered query={query}>{() => null}</Answered>
    </Frame>
  );
}
