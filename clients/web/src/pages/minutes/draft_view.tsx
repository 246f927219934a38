// A section of the draft, and what is said of it.
import type { ReactNode } from "react";
import { Blocks } from "@/parts/blocks";
import type { Section } from "./draft";

export function anchorOf(index: number | undefined): string {
  return index === undefined ? "inledning" : `p${index + 1}`;
}

// A section of the draft with what is said of it beside it. A browser lays it out when it comes into sight.
export function SectionView({ section, beside }: { section: Section; beside: ReactNode }) {
  return (
    <section className="minutes-section" id={anchorOf(section.index)} tabIndex={-1}>
      <Blocks blocks={section.blocks} top={2} />
      <div className="minutes-beside">{beside}</div>
    </section>
  );
}
