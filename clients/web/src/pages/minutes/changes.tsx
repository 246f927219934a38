// What differs between the stored minutes and edited ones.
import {
  ComparisonStatus,
  WordChangeKind,
  type FactChange,
  type ParagraphComparison,
} from "@/gen/arendegang/v1/comparison_pb";
import { Button, Notice } from "@/ui";
import { placeText } from "./compare_texts";

const kStatuses: Record<ComparisonStatus, string> = {
  [ComparisonStatus.UNSPECIFIED]: "",
  [ComparisonStatus.CHANGED]: "",
  [ComparisonStatus.SEALED]: "Paragrafen är justerad och ändras inte. Gör en rättelse om den har ett uppenbart fel.",
  [ComparisonStatus.MISSING]: "Dokumentet har inte den här paragrafen. Inget ändras här.",
  [ComparisonStatus.ADDED]: "Sammanträdet har ingen sådan paragraf. Sätt upp punkten på föredragningslistan först.",
  [ComparisonStatus.UNTOLD]:
    "Här är mer antecknat än orden säger, och något skulle gå förlorat. Ändra för hand i mötesläget.",
};

function Words({ change }: { change: FactChange }) {
  if (change.words.length === 0) {
    return (
      <>
        {change.before && <del>{change.before}</del>} {change.after && <ins>{change.after}</ins>}
      </>
    );
  }
  return change.words.map((word, index) => {
    const text = `${word.text} `;
    if (word.kind === WordChangeKind.REMOVED) return <del key={index}>{text}</del>;
    return word.kind === WordChangeKind.ADDED ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
  });
}

export function Changes({ changes }: { changes: FactChange[] }) {
  return (
    <dl className="changes">
      {changes.map((change, index) => (
        <div key={index}>
          <dt title={change.path}>{placeText(change.path)}</dt>
          <dd>
            <Words change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function ComparedParagraph(props: {
  paragraph: ParagraphComparison;
  mayTake: boolean;
  busy: boolean;
  onTake(): void;
}) {
  const { paragraph } = props;
  const changed = paragraph.status === ComparisonStatus.CHANGED;
  return (
    <article className="compared">
      <h3>
        § {paragraph.number} {paragraph.title}
      </h3>
      <Changes changes={paragraph.changes} />
      {changed && props.mayTake && (
        <div>
          <Button small isPending={props.busy} onPress={props.onTake}>
            Ta över § {paragraph.number}
          </Button>
        </div>
      )}
      {!changed && <Notice tone="warn">{kStatuses[paragraph.status]}</Notice>}
    </article>
  );
}
