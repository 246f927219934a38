// What was signed, file by file: the PDF, the text, the signatures of both, the certificate of who vouches for them.
import { createClient } from "@connectrpc/connect";
import { SignatureService } from "@/gen/arendegang/v1/signature_pb";
import { transport } from "./transport";

export interface SignedFile {
  name: string;
  blob: Blob;
}

const signatures = createClient(SignatureService, transport);

export async function downloadSigned(signature: string, signal: AbortSignal): Promise<SignedFile[]> {
  const files: { name: string; pieces: Uint8Array<ArrayBuffer>[] }[] = [];
  for await (const { part } of signatures.downloadSigned({ name: signature }, { signal })) {
    if (part.case === "fileName") files.push({ name: part.value, pieces: [] });
    else if (part.case === "bytes") files.at(-1)?.pieces.push(new Uint8Array(part.value));
  }
  return files.map(({ name, pieces }) => ({ name, blob: new Blob(pieces) }));
}
