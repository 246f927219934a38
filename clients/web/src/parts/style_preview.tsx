// What a house style makes of an invented paragraph.
import { useQuery } from "@connectrpc/connect-query";
import { useMemo } from "react";
import { DraftingService } from "@/gen/arendegang/v1/drafting_pb";
import { Answered, Panel } from "@/ui";
import { Blocks } from "./blocks";
import { sampleParagraph } from "./sample";

export function useStyles() {
  return useQuery(DraftingService.method.listPhrasebooks, {});
}

export function StylePreview({ phrasebook }: { phrasebook: string }) {
  const paragraph = useMemo(sampleParagraph, []);
  const draft = useQuery(DraftingService.method.draftParagraph, {
    paragraph,
    committee: "Hamnviksnämnden",
    phrasebook,
  });
  return (
    <Panel title="Så skrivs en påhittad paragraf">
      <Answered query={draft}>
        {({ blocks }) => (
          <article aria-label="Påhittad paragraf">
            <Blocks blocks={blocks} top={3} />
          </article>
        )}
      </Answered>
    </Panel>
  );
}
