// What the chair confirmed with the gavel, beside what is written: what differs is marked.
import type { JusteringParagraph } from "@/gen/arendegang/v1/justering_pb";
import { Badge } from "@/ui";
import { compareWords, type Piece } from "./words";

function Words({ side, as: Mark }: { side: Piece[]; as: "del" | "ins" }) {
  return side.map((each, index) =>
    each.changed ? <Mark key={index}>{each.text}</Mark> : <span key={index}>{each.text}</span>,
  );
}

export function Decided({ paragraph }: { paragraph: JusteringParagraph }) {
  if (!paragraph.confirmedWords) return null;
  if (!paragraph.differs) {
    return (
      <details className="decided same">
        <summary>
          <Badge tone="good">Beslutet är skrivet som det bekräftades</Badge>
        </summary>
        <p className="words">{paragraph.confirmedWords}</p>
      </details>
    );
  }
  const { before, after } = compareWords(paragraph.confirmedWords, paragraph.writtenWords);
  return (
    <div className="decided">
      <Badge tone="warn">Beslutet är inte skrivet som det bekräftades</Badge>
      <div className="columns">
        <div>
          <h3>Bekräftat med klubban</h3>
          <p className="words">
            <Words side={before} as="del" />
          </p>
        </div>
        <div>
          <h3>Skrivet i protokollet</h3>
          <p className="words">
            <Words side={after} as="ins" />
          </p>
        </div>
      </div>
    </div>
  );
}
