// Papers as the service writes them: fetched with their progress, to show or to save.
import type { MessageInitShape } from "@bufbuild/protobuf";
import { createClient } from "@connectrpc/connect";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  PaperService,
  PaperStep,
  type PaperHead,
  type PaperProgress,
  type RenderPaperRequestSchema,
} from "@/gen/arendegang/v1/papers_pb";
import { collect, save, type Fetched } from "./download";
import { transport } from "./transport";

const papers = createClient(PaperService, transport);

export type PaperRequest = MessageInitShape<typeof RenderPaperRequestSchema>;

export type Paper = Fetched<PaperHead>;

const kSteps: Record<PaperStep, string> = {
  [PaperStep.UNSPECIFIED]: "Arbetar …",
  [PaperStep.WRITING]: "Skriver …",
  [PaperStep.CONVERTING]: "Gör PDF …",
  [PaperStep.JOINING]: "Lägger ihop …",
};

// "Gör PDF … 3 av 12"
export function stepText(progress: PaperProgress): string {
  const step = kSteps[progress.step] ?? kSteps[PaperStep.UNSPECIFIED];
  return progress.parts > 0 ? `${step} ${progress.part} av ${progress.parts}` : step;
}

export function renderPaper(
  request: PaperRequest,
  onProgress: (progress: PaperProgress) => void,
  signal: AbortSignal,
): Promise<Paper> {
  return collect(papers.renderPaper(request, { signal }), (part) => {
    if (part.case === "progress") onProgress(part.value);
  });
}

export function savePaper({ head, blob }: Paper) {
  save(blob, head.fileName);
}

// One paper at a time: what is done to it now, what came of it, why it failed. Asking for another ends the one before;
// so does leaving.
export function usePaper() {
  const [paper, setPaper] = useState<Paper>();
  const [progress, setProgress] = useState("");
  const [error, setError] = useState<unknown>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  // Ends what is under way and forgets what came of it.
  const cancel = useCallback(() => {
    running.current?.abort();
    setPaper(undefined);
    setError(undefined);
    setProgress("");
  }, []);

  // The paper; undefined if it failed or was not waited for.
  const render = useCallback(async (request: PaperRequest): Promise<Paper | undefined> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const tell = (text: string) => running.current === own && setProgress(text);
    setPaper(undefined);
    setError(undefined);
    tell("Börjar …");
    try {
      const made = await renderPaper(request, (step) => tell(stepText(step)), own.signal);
      setPaper(made);
      return made;
    } catch (failure) {
      if (!own.signal.aborted) setError(failure);
      return undefined;
    } finally {
      tell("");
    }
  }, []);

  return { paper, progress, error, render, cancel };
}
