// The text of a paragraph while its facts are filled in. What is half filled in is left out of the text, and said, so that
// the rest is there to read.
import { createClient } from "@connectrpc/connect";
import { fromJson, type JsonObject } from "@bufbuild/protobuf";
import { useEffect, useRef, useState } from "react";
import { useContact } from "@/api/contact";
import { reasonOf, violationsOf } from "@/api/errors";
import { isUnanswered, transport } from "@/api/transport";
import { DraftingService, type Block } from "@/gen/arendegang/v1/drafting_pb";
import { ParagraphSchema } from "@/gen/arendegang/v1/minutes_pb";
import { isWithin, restored, withoutNearest } from "./prune";

const drafting = createClient(DraftingService, transport);
const kMostPrunings = 20;

export interface Unfinished {
  path: string;
  why: string;
}

export interface Draft {
  blocks: Block[];
  unfinished: Unfinished[];
}

export interface DraftRequest {
  facts: JsonObject;
  committee: string;
  phrasebook: string;
}

export async function draftOf(request: DraftRequest, signal?: AbortSignal): Promise<Draft> {
  const unfinished: Unfinished[] = [];
  const pruned: string[] = [];
  let facts = request.facts;
  for (let tries = 0; ; ++tries) {
    try {
      const paragraph = fromJson(ParagraphSchema, facts);
      const { committee, phrasebook } = request;
      const { blocks } = await drafting.draftParagraph({ paragraph, committee, phrasebook }, { signal });
      blocks.forEach((block) => (block.source = restored(block.source, pruned)));
      return { blocks, unfinished };
    } catch (error) {
      const [violation] = violationsOf(error);
      const left = violation && reasonOf(error) === "FACTS_INCOMPLETE" ? withoutNearest(facts, violation.field) : undefined;
      if (!violation || !left || tries === kMostPrunings) throw error;
      const path = restored(violation.field, pruned);
      // What is left of something that was told of is not told of again.
      if (!unfinished.some((each) => isWithin(each.path, path))) unfinished.push({ path, why: violation.description });
      pruned.push(left.path);
      facts = left.facts;
    }
  }
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
          const draft = await draftOf(now);
          setState({ draft, error: undefined });
        } catch (error) {
          // Without contact the last text stays.
          setState((before) => ({ draft: before.draft, error: isUnanswered(error) ? undefined : error }));
        }
      }
      isBusy.current = false;
    })();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  return state;
}
