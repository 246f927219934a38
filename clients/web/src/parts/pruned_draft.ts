// A draft of facts that may be half filled in: what the house style cannot write yet is left out, and told.
import type { JsonObject } from "@bufbuild/protobuf";
import { reasonOf, violationsOf } from "@/api/errors";
import type { Block } from "@/gen/arendegang/v1/drafting_pb";
import { isWithin, restored, withoutNearest } from "./prune";

// Facts that are not in the text yet.
export interface Unfinished {
  path: string;
  why: string;
}

export interface Draft {
  blocks: Block[];
  unfinished: Unfinished[];
}

const kMostPrunings = 60;

export async function draftOf(all: JsonObject, draft: (facts: JsonObject) => Promise<Block[]>): Promise<Draft> {
  const unfinished: Unfinished[] = [];
  const pruned: string[] = [];
  let facts = all;
  for (let tries = 0; ; ++tries) {
    try {
      const blocks = await draft(facts);
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
