// The paragraph as it will stand in the protocol, beside its facts. A press on a sentence leads to the facts it comes
// from; the facts that are worked with are marked in it.
import { BlockKind, Severity, type Block, type Finding } from "@/gen/arendegang/v1/drafting_pb";
import { Failure, Notice } from "@/ui";
import type { Draft } from "@/parts/pruned_draft";
import { placeWithin } from "./findings";
import { litSources } from "@/parts/prune";
import "./draft_panel.css";

function Words({ block }: { block: Block }) {
  return (
    <>
      {block.mark && <span className="mark">{block.mark} </span>}
      {block.text}
    </>
  );
}

function BlockView(props: { block: Block; lit: true | undefined; onGo(path: string): void }) {
  const { block, lit, onGo } = props;
  if (block.kind === BlockKind.HEADING) {
    const Heading = `h${Math.min(6, block.level + 2)}` as "h3";
    return (
      <Heading data-lit={lit} data-level={block.level}>
        {block.text}
      </Heading>
    );
  }
  return (
    <p data-lit={lit} className={block.kind === BlockKind.POINT || block.kind === BlockKind.ITEM ? "point" : undefined}>
      {block.source ? (
        <button type="button" className="sentence" onClick={() => onGo(block.source)}>
          <Words block={block} />
        </button>
      ) : (
        <Words block={block} />
      )}
    </p>
  );
}

const kTones = { [Severity.ERROR]: "bad", [Severity.WARNING]: "warn" } as const;

export function FindingList(props: { findings: Finding[]; onGo(path: string): void }) {
  return (
    <ul className="findings">
      {props.findings.map((each) => (
        <li key={`${each.rule} ${each.place}`}>
          <Notice tone={kTones[each.severity as Severity.ERROR] ?? "plain"}>
            <p>
              {each.message} {each.mend} <span className="soft">{each.source}</span>
            </p>
            {placeWithin(each) && (
              <div>
                <button type="button" className="link" onClick={() => props.onGo(placeWithin(each))}>
                  Visa uppgiften
                </button>
              </div>
            )}
          </Notice>
        </li>
      ))}
    </ul>
  );
}

export function DraftPanel(props: {
  draft: Draft | undefined;
  error: unknown;
  findings: Finding[];
  active: string;
  onGo(path: string): void;
}) {
  const { draft, error, findings, active, onGo } = props;
  const lit = litSources(draft?.blocks.map((block) => block.source) ?? [], active);
  return (
    <section aria-label="Protokolltexten" className="draft-panel">
      <Failure error={error} />
      <div className="draft-text" lang="sv">
        {draft?.blocks.map((block, i) => <BlockView key={i} block={block} lit={lit.has(block.source) || undefined} onGo={onGo} />)}
      </div>
      {draft && draft.unfinished.length > 0 && (
        <Notice>
          <p>Inte i texten än:</p>
          <ul>
            {draft.unfinished.map((each) => (
              <li key={each.path}>
                <button type="button" className="link" onClick={() => onGo(each.path)}>
                  {each.why || "Uppgifterna räcker inte."}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h3>{findings.length === 0 ? "Inga anmärkningar" : `Att se över (${findings.length})`}</h3>
      <FindingList findings={findings} onGo={onGo} />
    </section>
  );
}
