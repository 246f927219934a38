// Fetches a file that the service streams, its head first, and saves it as the browser saves downloads.
import { createClient } from "@connectrpc/connect";
import { DocumentService } from "@/gen/arendegang/v1/document_pb";
import { transport } from "./transport";

interface Head {
  fileName: string;
  mediaType: string;
}

// What RenderPaper, DownloadDocument and their like stream. Other parts, such as progress, are left to the caller.
export interface Piece {
  part:
    | { case: "head"; value: Head }
    | { case: "bytes"; value: Uint8Array }
    | { case: string | undefined; value?: unknown };
}

export interface Fetched extends Head {
  blob: Blob;
}

// All of a stream as one file. `onPart` sees each part as it comes.
export async function collect<P extends Piece>(
  pieces: AsyncIterable<P>,
  onPart?: (piece: P) => void,
): Promise<Fetched> {
  let head: Head = { fileName: "fil", mediaType: "application/octet-stream" };
  const bytes: BlobPart[] = [];
  for await (const piece of pieces) {
    onPart?.(piece);
    if (piece.part.case === "head") head = piece.part.value as Head;
    if (piece.part.case === "bytes") bytes.push(piece.part.value as Uint8Array<ArrayBuffer>);
  }
  return { fileName: head.fileName, mediaType: head.mediaType, blob: new Blob(bytes, { type: head.mediaType }) };
}

export function save({ blob, fileName }: Fetched) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has begun to read it once the press is handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

const documents = createClient(DocumentService, transport);

// Version 0: the last.
export async function saveDocument(name: string, version = 0): Promise<void> {
  save(await collect(documents.downloadDocument({ name, version })));
}
