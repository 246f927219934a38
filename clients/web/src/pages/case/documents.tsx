// The documents of a case: fetched, added, struck.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { saveDocument } from "@/api/download";
import { committeeOf } from "@/api/names";
import { useIsOfficer, useIsSecretariat } from "@/api/roles";
import { DocumentService, type Document } from "@/gen/arendegang/v1/document_pb";
import type { Marking } from "@/gen/arendegang/v1/marking_pb";
import { MarkDialog, Marks } from "@/parts/marks";
import { kDocumentRoles } from "@/texts/case";
import { Badge, Button, Empty, Failure, FileButton, Panel, ReasonDialog, sizeText, useWork } from "@/ui";
import { dayText, instantText } from "@/ui/days";

function Fetch({ name, version, title }: { name: string; version: number; title: string }) {
  const { error, busy, run } = useWork();
  return (
    <>
      <Button small isPending={busy} onPress={() => void run(() => saveDocument(name, version))}>
        {busy ? "Hämtar …" : "Hämta"}
        <span className="visually-hidden"> {title}</span>
      </Button>
      <Failure error={error} />
    </>
  );
}

function Versions({ document }: { document: Document }) {
  const earlier = document.versions.slice(0, -1).reverse();
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>Tidigare versioner ({earlier.length})</summary>
      <ul className="plain-list">
        {earlier.map((each) => (
          <li key={each.version} className="actions">
            Version {each.version}, {instantText(each.createTime)}, {sizeText(Number(each.size))}
            <Fetch name={document.name} version={each.version} title={`${document.title}, version ${each.version}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry(props: { document: Document; marks: readonly Marking[]; isSecretariat: boolean }) {
  const { document, marks, isSecretariat } = props;
  const [doing, setDoing] = useState<"strike" | "mark">();
  const strike = useMutation(DocumentService.method.strikeDocument);
  const last = document.versions.at(-1);
  return (
    <li className="entry">
      <div>
        <div>
          <Badge>{kDocumentRoles[document.role]}</Badge> <strong>{document.title}</strong>{" "}
          {document.struckReason && <Badge tone="bad">Makulerad: {document.struckReason}</Badge>}
        </div>
        <div className="soft">
          {document.documentDate && `${dayText(document.documentDate)}. `}
          {last && `${last.fileName}, ${sizeText(Number(last.size))}, inlagd ${instantText(last.createTime)}`}
        </div>
        <Versions document={document} />
        <Marks marks={marks} what={document.title} />
      </div>
      <div className="actions">
        <Fetch name={document.name} version={0} title={document.title} />
        {isSecretariat && (
          <Button small look="quiet" onPress={() => setDoing("mark")}>
            Markera<span className="visually-hidden"> {document.title}</span>
          </Button>
        )}
        {isSecretariat && !document.struckReason && (
          <Button small look="quiet" onPress={() => setDoing("strike")}>
            Makulera<span className="visually-hidden"> {document.title}</span>
          </Button>
        )}
      </div>
      {doing === "mark" && <MarkDialog target={document.name} what={document.title} onClose={() => setDoing(undefined)} />}
      {doing === "strike" && (
        <ReasonDialog
          title={`Makulera ${document.title}?`}
          action="Makulera"
          explanation="Handlingen står kvar i ärendet, med skälet."
          onClose={() => setDoing(undefined)}
          onSubmit={(reason) => strike.mutateAsync({ name: document.name, reason, etag: document.etag })}
        />
      )}
    </li>
  );
}

export function DocumentsPanel(props: {
  parent: string;
  documents: Document[];
  marks: readonly Marking[];
  isOpen: boolean;
  onFile(file: File): void;
}) {
  const committee = committeeOf(props.parent);
  const mayAdd = useIsOfficer(committee) && props.isOpen;
  const isSecretariat = useIsSecretariat(committee);
  return (
    <Panel
      title="Handlingar"
      actions={
        mayAdd && (
          <FileButton small onFile={props.onFile}>
            Lägg till
          </FileButton>
        )
      }
    >
      {props.documents.length === 0 ? (
        <Empty>
          <p>{mayAdd ? "Inga handlingar än. Släpp en fil här, eller tryck på Lägg till." : "Inga handlingar."}</p>
        </Empty>
      ) : (
        <ul className="plain-list">
          {props.documents.map((each) => (
            <Entry
              key={each.name}
              document={each}
              marks={props.marks.filter((mark) => mark.target === each.name)}
              isSecretariat={isSecretariat}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
