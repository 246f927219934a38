// The draft as it reads: headings, running text, points, rows.
import type { ReactNode } from "react";
import { BlockKind, type Block } from "@/gen/arendegang/v1/drafting_pb";
import { runsOf, type Run, type Section } from "./draft";

function Heading({ block }: { block: Block }) {
  // The page has the h1.
  const Tag = (["h2", "h3", "h4"] as const)[Math.min(block.level, 3) - 1] ?? "h4";
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

function RunView({ run }: { run: Run }) {
  if (run.kind === "rows") return <Rows blocks={run.blocks} />;
  if (run.kind !== "alone") return <List blocks={run.blocks} />;
  return run.block.kind === BlockKind.HEADING ? <Heading block={run.block} /> : <p>{run.block.text}</p>;
}

export function anchorOf(index: number | undefined): string {
  return index === undefined ? "inledning" : `p${index + 1}`;
}

// A section of the draft with what is said of it beside it. A browser lays it out when it comes into sight.
export function SectionView({ section, beside }: { section: Section; beside: ReactNode }) {
  return (
    <section className="minutes-section" id={anchorOf(section.index)} tabIndex={-1}>
      <div className="minutes-text">
        {runsOf(section.blocks).map((run, index) => (
          <RunView key={index} run={run} />
        ))}
      </div>
      <div className="minutes-beside">{beside}</div>
    </section>
  );
}
