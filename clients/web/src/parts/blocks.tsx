// A draft of the service as it reads: headings, running text, points, rows.
import { BlockKind, type Block } from "@/gen/arendegang/v1/drafting_pb";
import { runsOf, type Run } from "./runs";
import "./blocks.css";

const kHeadings = ["h2", "h3", "h4"] as const;

function Heading({ block, top }: { block: Block; top: 2 | 3 }) {
  const Tag = kHeadings[Math.min(block.level + top - 2, kHeadings.length) - 1] ?? "h4";
  return <Tag>{block.text}</Tag>;
}

function Rows({ blocks }: { blocks: Block[] }) {
  return (
    <table className="rows">
      <tbody>
        {blocks.map((block, index) => (
          <tr key={index}>
            {block.mark ? <th scope="row">{block.mark}</th> : <td />}
            <td>{block.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ blocks }: { blocks: Block[] }) {
  // The marks are the service's own, "1." or "a)": a list of the browser would count anew.
  return (
    <ul className="marked">
      {blocks.map((block, index) => (
        <li key={index}>
          <span className="mark">{block.mark || "–"}</span>
          <span>{block.text}</span>
        </li>
      ))}
    </ul>
  );
}

function RunView({ run, top }: { run: Run; top: 2 | 3 }) {
  if (run.kind === "rows") return <Rows blocks={run.blocks} />;
  if (run.kind !== "alone") return <List blocks={run.blocks} />;
  return run.block.kind === BlockKind.HEADING ? <Heading block={run.block} top={top} /> : <p>{run.block.text}</p>;
}

// `top` is the heading below those that the page has above: 2 where it has the h1 alone.
export function Blocks({ blocks, top }: { blocks: readonly Block[]; top: 2 | 3 }) {
  return (
    <div className="blocks">
      {runsOf(blocks).map((run, index) => (
        <RunView key={index} run={run} top={top} />
      ))}
    </div>
  );
}
