// The text of a paragraph while its facts are filled in.
import { createClient } from "@connectrpc/connect";
import { fromJson, type JsonObject } from "@bufbuild/protobuf";
import { useEffect, useRef, useState } from "react";
import { useContact } from "@/api/contact";
import { isUnanswered, transport } from "@/api/transport";
import { DraftingService } from "@/gen/arendegang/v1/drafting_pb";
import { ParagraphSchema } from "@/gen/arendegang/v1/minutes_pb";
import { draftOf, type Draft } from "@/parts/pruned_draft";

const drafting = createClient(DraftingService, transport);
export interface DraftRequest {
  facts: JsonObject;
  committee: string;
  phrasebook: string;
}

function draftRequested({ facts, committee, phrasebook }: DraftRequest): Promise<Draft> {
  return draftOf(facts, async (left) => {
    const paragraph = fromJson(ParagraphSchema, left);
    return (await drafting.draftParagraph({ paragraph, committee, phrasebook })).blocks;
  });
}

// The latest draft there is; while one is asked for, what was typed last waits, and the rest is skipped.
export function useDraft(request: DraftRequest | undefined): { draft: Draft | undefined; error: unknown } {
  const [state, setState] = useState<{ draft: Draft | undefined; error: unknown }>({ draft: undefined, error: undefined });
  const wanted = useRef<DraftRequest | undefined>(undefined);
  const isBusy = useRef(false);
  const inContact = useContact(); // what was typed without is drafted when it is back
  const key = JSON.stringify([request, inContact]);

  useEffect(() => {
    wanted.current = request;
    if (isBusy.current) return;
    isBusy.current = true;
    void (async () => {
      while (wanted.current) {
        const now = wanted.current;
        wanted.current = undefined;
        try {
          const draft = await draftRequested(now);
          setState({ draft, error: undefined });
        } catch (error) {
          // Without contact the last text stays.
          setState((before) => ({ draft: before.draft, error: isUnanswered(error) ? undefined : error }));
        }
      }
      isBusy.current = false;
    })();
  }, [key]);

  return state;
}
