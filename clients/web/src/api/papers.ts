// Papers come as a stream: how far they have come, what they are, then their bytes.
import type { MessageInitShape } from "@bufbuild/protobuf";
import { createClient } from "@connectrpc/connect";
import {
  PaperService,
  type PaperHead,
  type PaperProgress,
  type RenderPaperRequestSchema,
} from "@/gen/arendegang/v1/papers_pb";
import { transport } from "./transport";

const papers = createClient(PaperService, transport);

export async function renderPaper(
  request: MessageInitShape<typeof RenderPaperRequestSchema>,
  onProgress: (progress: PaperProgress) => void,
  signal: AbortSignal,
): Promise<{ head: PaperHead; blob: Blob }> {
  let head: PaperHead | undefined;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const { part } of papers.renderPaper(request, { signal })) {
    if (part.case === "progress") onProgress(part.value);
    else if (part.case === "head") head = part.value;
    else if (part.case === "bytes") pieces.push(new Uint8Array(part.value));
  }
  if (!head) throw new Error("Pappret kom inte fram helt. Försök igen.");
  return { head, blob: new Blob(pieces, { type: head.mediaType }) };
}
