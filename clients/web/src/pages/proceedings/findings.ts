// What is unsettled in the meeting as it stands on the screen, saved or not.
import { createClient } from "@connectrpc/connect";
import { fromJson, type JsonObject } from "@bufbuild/protobuf";
import { useEffect, useState } from "react";
import { useContact } from "@/api/contact";
import { transport } from "@/api/transport";
import { DraftingService, type Finding } from "@/gen/arendegang/v1/drafting_pb";
import { MinutesSchema } from "@/gen/arendegang/v1/minutes_pb";

const drafting = createClient(DraftingService, transport);
const kPauseMs = 300;

export function useFindings(minutes: JsonObject | undefined, phrasebook: string): Finding[] {
  const [findings, setFindings] = useState<Finding[]>([]);
  const inContact = useContact();
  useEffect(() => {
    if (!minutes || !inContact) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const asked = { minutes: fromJson(MinutesSchema, minutes), phrasebook };
        setFindings((await drafting.reviewMinutes(asked, { signal: stop.signal })).findings);
      } catch {
        // The last ones stay: the page says itself that the service is away.
      }
    }, kPauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [minutes, inContact, phrasebook]);
  return findings;
}

// By the place of the paragraph on the agenda; those of no paragraph at -1.
export function byParagraph(findings: Finding[]): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const each of findings) {
    const place = Number(/^paragraphs\[(\d+)\]/.exec(each.place)?.[1] ?? -1);
    found.set(place, [...(found.get(place) ?? []), each]);
  }
  return found;
}

// The place within the paragraph: "handling.yrkanden[0]" of "paragraphs[3].handling.yrkanden[0]".
export function placeWithin(finding: Finding): string {
  return finding.place.replace(/^paragraphs\[\d+\]\.?/, "");
}
