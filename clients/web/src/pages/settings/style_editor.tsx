// The source of a house style, checked by the service as it is written. The service keeps styles as files, which its
// keeper puts there: the result is downloaded.
import { keepPreviousData } from "@tanstack/react-query";
import { useQuery } from "@connectrpc/connect-query";
import { useRef, useState } from "react";
import { save } from "@/api/download";
import {
  DraftingService,
  type CheckPhrasebookResponse,
  type Phrasebook,
  type PhrasebookProblem,
} from "@/gen/arendegang/v1/drafting_pb";
import { Answered, Badge, Button, CodeArea, Failure, Notice, Panel, Select, useDebounced, type CodeAreaHandle } from "@/ui";

// A check is work for the service: it writes and reads back some hundred samples.
const kSettledMs = 800;
// What is being written stays in the browser until it is thrown away.
const kDraftKey = (id: string) => `arendegang.style.${id}`;

// "hamnvik.phrasebook" of a source that begins with `phrasebook hamnvik "..."`.
function fileNameOf(source: string): string {
  const id = /^phrasebook\s+([a-z0-9-]+)/m.exec(source)?.[1] ?? "egen";
  return `${id}.phrasebook`;
}

function Problems(props: { problems: PhrasebookProblem[]; goTo(problem: PhrasebookProblem): void }) {
  return (
    <ul className="problems">
      {props.problems.map((each, index) => (
        <li key={index}>
          <Button small onPress={() => props.goTo(each)}>
            Rad {each.line}
          </Button>{" "}
          {each.message} {each.span && <code>{each.span}</code>}
        </li>
      ))}
    </ul>
  );
}

function Verdict(props: { answer: CheckPhrasebookResponse; goTo(problem: PhrasebookProblem): void }) {
  const { problems, samples } = props.answer;
  if (problems.length > 0) return <Problems problems={problems} goTo={props.goTo} />;
  return <p>Husstilen håller: {samples} prov skrevs och lästes tillbaka utan att ett ord gick förlorat.</p>;
}

function Workshop({ id, original }: { id: string; original: string }) {
  const [source, setSource] = useState(() => localStorage.getItem(kDraftKey(id)) ?? original);
  const settled = useDebounced(source, kSettledMs);
  const area = useRef<CodeAreaHandle>(null);
  const fileName = fileNameOf(source);
  const check = useQuery(
    DraftingService.method.checkPhrasebook,
    { source: settled, fileName },
    { placeholderData: keepPreviousData },
  );
  const write = (text: string) => {
    setSource(text);
    if (text === original) localStorage.removeItem(kDraftKey(id));
    else localStorage.setItem(kDraftKey(id), text);
  };
  const count = check.data?.problems.length;
  const checking = check.isFetching || settled !== source;
  return (
    <>
      <CodeArea ref={area} label="Källtext" rows={24} value={source} onChange={write} />
      <div role="status" aria-live="polite">
        <Badge tone={checking || count === undefined ? "plain" : count === 0 ? "good" : "bad"}>
          {checking ? "Prövas …" : count === undefined ? "Inte prövad" : count === 0 ? "Inga fel" : `${count} fel`}
        </Badge>
      </div>
      <Failure error={check.error} retry={() => void check.refetch()} />
      {check.data && <Verdict answer={check.data} goTo={(each) => area.current?.goTo(each.line, each.column)} />}
      <div className="actions">
        <Button look="primary" onPress={() => save(source, fileName)}>
          Hämta {fileName}
        </Button>
        {source !== original && <Button onPress={() => write(original)}>Släng ändringarna</Button>}
      </div>
    </>
  );
}

export function StyleEditor({ styles, first }: { styles: Phrasebook[]; first: string }) {
  const [id, setId] = useState(first);
  const query = useQuery(DraftingService.method.getPhrasebook, { id });
  return (
    <Panel title="Skriv en egen husstil">
      <Notice>
        <p>
          Utgå från den stil som liknar er mest. Ge den ett eget namn på raden som börjar med <code>phrasebook</code>,
          hämta filen och be den som sköter tjänsten att lägga den i mappen för husstilar och starta om tjänsten. Den
          går inte att spara i tjänsten härifrån; det du skriver finns kvar i den här webbläsaren.
        </p>
      </Notice>
      <Select
        label="Utgå från"
        choices={styles.map((each) => ({ id: each.id, text: each.title }))}
        value={id}
        onChange={setId}
      />
      <Answered query={query}>{({ source }) => <Workshop key={id} id={id} original={source} />}</Answered>
    </Panel>
  );
}
