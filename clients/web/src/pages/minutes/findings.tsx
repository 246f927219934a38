// What the review found: all of it in a list, and each beside the paragraph that it is of.
import { Link } from "wouter";
import { Severity, type Finding } from "@/gen/arendegang/v1/drafting_pb";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { Badge, Panel, type Tone } from "@/ui";
import { indexOf } from "./draft";
import { anchorOf } from "./draft_view";

const kSeverities: Record<Severity, { text: string; tone: Tone }> = {
  [Severity.ERROR]: { text: "Allvarligt", tone: "bad" },
  [Severity.WARNING]: { text: "Troligen fel", tone: "warn" },
  [Severity.NOTICE]: { text: "Värt en titt", tone: "plain" },
  [Severity.UNSPECIFIED]: { text: "", tone: "plain" },
};

function SeverityBadge({ severity }: { severity: Severity }) {
  return <Badge tone={kSeverities[severity].tone}>{kSeverities[severity].text}</Badge>;
}

// The findings of one paragraph, each with the way to where it is mended.
export function FindingsOf({ findings, item }: { findings: Finding[]; item: Item | undefined }) {
  return findings.map((finding, index) => (
    <aside key={index} className={`finding ${kSeverities[finding.severity].tone}`}>
      <p>
        <SeverityBadge severity={finding.severity} /> <span className="soft">{finding.source}</span>
      </p>
      <p>{finding.message}</p>
      {finding.mend && <p>{finding.mend}</p>}
      <p className="soft">Regel: {finding.rule}</p>
      {item && <Link href={hrefOf(item.name)}>Ändra i mötesläget</Link>}
    </aside>
  ));
}

export function graveOf(findings: Finding[]): number {
  return findings.filter((each) => each.severity === Severity.ERROR).length;
}

// All that was found, the gravest first.
export function FindingList({ findings }: { findings: Finding[] }) {
  const sorted = [...findings].sort((a, b) => b.severity - a.severity);
  if (sorted.length === 0) return <p className="soft">Granskningen hittade inget att anmärka på.</p>;
  return (
    <Panel label="Granskning">
      <details className="finding-list" open={graveOf(findings) > 0}>
        <summary>
          Granskningen har {findings.length} {findings.length === 1 ? "anmärkning" : "anmärkningar"}
          {graveOf(findings) > 0 && `, varav ${graveOf(findings)} allvarliga`}
        </summary>
        <ul>
          {sorted.map((finding, index) => (
            <li key={index}>
              <SeverityBadge severity={finding.severity} />{" "}
              <a href={`#${anchorOf(indexOf(finding.place))}`}>
                {finding.paragraph > 0 ? `§ ${finding.paragraph}` : "Inledningen"}
              </a>{" "}
              {finding.message}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
