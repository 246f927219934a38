// Fetches a file that the service streams, its head first, and saves it as the browser saves downloads.
import { createClient } from "@connectrpc/connect";
import { DocumentService } from "@/gen/arendegang/v1/document_pb";
import { transport } from "./transport";

interface Head {
  fileName: string;
  mediaType: string;
}

// What RenderPaper, DownloadDocument and their like stream. Other parts, such as progress, are left to the caller.
interface Piece {
  part:
    | { case: "head"; value: Head }
    | { case: "bytes"; value: Uint8Array }
    | { case: string | undefined; value?: unknown };
}

// The head as the method has it: of a paper it tells more than of a document.
type HeadOf<P extends Piece> = Extract<P["part"], { case: "head" }>["value"] & Head;

export interface Fetched<Head> {
  head: Head;
  blob: Blob;
}

// All of a stream as one file. `onPart` sees each part as it comes.
export async function collect<P extends Piece>(
  pieces: AsyncIterable<P>,
  onPart?: (part: P["part"]) => void,
): Promise<Fetched<HeadOf<P>>> {
  let head: HeadOf<P> | undefined;
  const bytes: BlobPart[] = [];
  for await (const { part } of pieces) {
    onPart?.(part);
    if (part.case === "head") head = part.value as HeadOf<P>;
    if (part.case === "bytes") bytes.push(part.value as Uint8Array<ArrayBuffer>);
  }
  if (!head) throw new Error("Filen kom inte fram. Försök igen.");
  return { head, blob: new Blob(bytes, { type: head.mediaType }) };
}

const kKeptMs = 60_000; // browsers begin a download late

// Gives the browser a file to keep.
export function save(content: Blob | string, fileName: string) {
  const blob = typeof content === "string" ? new Blob([content], { type: "text/plain;charset=utf-8" }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kKeptMs);
}

const documents = createClient(DocumentService, transport);

// Version 0: the last.
export async function saveDocument(name: string, version = 0): Promise<void> {
  const { head, blob } = await collect(documents.downloadDocument({ name, version }));
  save(blob, head.fileName);
}
