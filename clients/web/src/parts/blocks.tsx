// A draft of the service, block by block, as a page reads it.
import { BlockKind, type Block } from "@/gen/arendegang/v1/drafting_pb";
import "./blocks.css";

function One({ block }: { block: Block }) {
  switch (block.kind) {
    case BlockKind.HEADING:
      // The page has its own h1 and h2 above.
      return block.level <= 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case BlockKind.ROW:
      return (
        <p className="row">
          <span className="mark">{block.mark}</span> {block.text}
        </p>
      );
    case BlockKind.POINT:
    case BlockKind.ITEM:
      return (
        <p className="point">
          <span className="mark">{block.mark || "–"}</span>
          {block.text}
        </p>
      );
    default:
      return <p>{block.text}</p>;
  }
}

export function Blocks(props: { label: string; blocks: Block[] }) {
  return (
    <article className="blocks" aria-label={props.label}>
      {props.blocks.map((block, index) => (
        <One key={index} block={block} />
      ))}
    </article>
  );
}
