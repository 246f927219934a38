// What the search found, with the words that were looked for marked.
import { useInfiniteQuery } from "@connectrpc/connect-query";
import { useDeferredValue } from "react";
import { Link } from "wouter";
import { kPaged } from "@/api/paged";
import { HitKind, SearchService, type Hit, type TextRange } from "@/gen/arendegang/v1/search_pb";
import { hrefOf } from "@/shell/addresses";
import { Answered, Badge, Empty, More } from "@/ui";
import { dayText } from "@/ui/days";
import { piecesOf } from "./marks";

const kKinds: Record<HitKind, string> = {
  [HitKind.UNSPECIFIED]: "",
  [HitKind.CASE]: "Ärende",
  [HitKind.DOCUMENT]: "Handling",
  [HitKind.PARAGRAPH]: "Paragraf",
  [HitKind.STATEMENT]: "Reservation eller uttalande",
};

function Marked({ text, marks }: { text: string; marks: TextRange[] }) {
  return piecesOf(text, marks).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}

function Found({ hit }: { hit: Hit }) {
  return (
    <li className="hit">
      <div>
        <Badge>{kKinds[hit.kind]}</Badge> <span className="soft">{dayText(hit.date)}</span>
      </div>
      <Link href={hrefOf(hit.resource)} className="subject">
        <Marked text={hit.title} marks={hit.titleMarks} />
      </Link>
      <p className="excerpt">
        <Marked text={hit.excerpt} marks={hit.marks} />
      </p>
    </li>
  );
}

function countText(count: number, more: boolean): string {
  if (count === 0) return "";
  if (more) return `De ${count} första träffarna`;
  return count === 1 ? "1 träff" : `${count} träffar`;
}

export function Hits({ words, parent }: { words: string; parent: string }) {
  const asked = useDeferredValue(words);
  const query = useInfiniteQuery(
    SearchService.method.search,
    { query: asked, parent, pageToken: "" },
    kPaged,
  );
  return (
    <Answered query={query}>
      {({ pages }) => {
        const hits = pages.flatMap((page) => page.hits);
        return (
          <>
            <p role="status" className="soft">
              {countText(hits.length, query.hasNextPage)}
            </p>
            {hits.length === 0 && (
              <Empty>
                <p>Inget hittades. Pröva färre ord, eller början av ett ord med stjärna efter: brygg*</p>
              </Empty>
            )}
            <ul className="plain-list" aria-label="Träffar">
              {hits.map((hit) => (
                <Found key={`${hit.kind} ${hit.resource}`} hit={hit} />
              ))}
            </ul>
            <More query={query} />
          </>
        );
      }}
    </Answered>
  );
}
