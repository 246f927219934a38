// A paper on its way: what is done to it, what came of it. It is given up when whoever asked goes away.
import { useEffect, useRef, useState } from "react";
import type { MessageInitShape } from "@bufbuild/protobuf";
import { renderPaper } from "@/api/papers";
import { PaperStep, type PaperHead, type RenderPaperRequestSchema } from "@/gen/arendegang/v1/papers_pb";

export interface Paper {
  head: PaperHead;
  blob: Blob;
}

type State =
  | { kind: "none" }
  | { kind: "coming"; step: string }
  | { kind: "here"; paper: Paper }
  | { kind: "failed"; error: unknown };

const kSteps: Record<PaperStep, string> = {
  [PaperStep.UNSPECIFIED]: "Väntar …",
  [PaperStep.WRITING]: "Skriver …",
  [PaperStep.CONVERTING]: "Gör PDF …",
  [PaperStep.JOINING]: "Sätter ihop delarna …",
};

export function usePaper() {
  const [state, setState] = useState<State>({ kind: "none" });
  const asked = useRef<AbortController>(undefined);
  useEffect(() => () => asked.current?.abort(), []);

  const make = async (request: MessageInitShape<typeof RenderPaperRequestSchema>): Promise<Paper | undefined> => {
    asked.current?.abort();
    const { signal } = (asked.current = new AbortController());
    setState({ kind: "coming", step: kSteps[PaperStep.UNSPECIFIED] });
    try {
      const paper = await renderPaper(request, ({ step }) => setState({ kind: "coming", step: kSteps[step] }), signal);
      setState({ kind: "here", paper });
      return paper;
    } catch (error) {
      if (!signal.aborted) setState({ kind: "failed", error });
      return undefined;
    }
  };
  const clear = () => {
    asked.current?.abort();
    setState({ kind: "none" });
  };
  return { state, make, clear };
}
