// Papers come in pieces; here they are put together.
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
  onProgress?: (progress: PaperProgress) => void,
  signal?: AbortSignal,
): Promise<{ head: PaperHead; blob: Blob }> {
  let head: PaperHead | undefined;
  const pieces: BlobPart[] = [];
  for await (const { part } of papers.renderPaper(request, { signal })) {
    if (part.case === "progress") onProgress?.(part.value);
    else if (part.case === "head") head = part.value;
    else if (part.case === "bytes") pieces.push(new Uint8Array(part.value));
  }
  if (!head) throw new Error("Tjänsten lämnade inget dokument. Försök igen.");
  return { head, blob: new Blob(pieces, { type: head.mediaType }) };
}
