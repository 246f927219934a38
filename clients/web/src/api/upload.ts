// Sends a file to the register. The client's own transport cannot send a stream, nor tell how far it has come:
// XMLHttpRequest does both.
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { DocumentSchema, DocumentService, UploadHeadSchema, type Document } from "@/gen/arendegang/v1/document_pb";
import { lost, regained } from "./contact";
import { onlyMessage, refusal, uploadBody } from "./envelopes";

const kPath = `/${DocumentService.typeName}/${DocumentService.method.uploadDocument.name}`;

export interface Upload {
  // The case it is added to, or the document that gets a version.
  parent: string;
  document?: MessageInitShape<typeof DocumentSchema>;
  file: File;
  // The same for every try of one upload.
  requestId: string;
  // From 0 to 1.
  onProgress?(share: number): void;
}

function send(body: Blob, onProgress: Upload["onProgress"]): Promise<XMLHttpRequest> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", kPath);
    request.setRequestHeader("Content-Type", "application/connect+proto");
    request.setRequestHeader("Connect-Protocol-Version", "1");
    request.responseType = "arraybuffer";
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => done(request);
    request.onerror = () => fail(new ConnectError("nobody answers", Code.Unavailable));
    request.send(body);
  });
}

// Errors: ConnectError, as of every call.
export async function upload({ parent, document, file, requestId, onProgress }: Upload): Promise<Document> {
  const head = create(UploadHeadSchema, { parent, document, fileName: file.name, size: BigInt(file.size), requestId });
  try {
    const answer = await send(uploadBody(head, file), onProgress);
    regained();
    const body = new Uint8Array(answer.response as ArrayBuffer);
    if (answer.status !== 200) throw refusal(answer.status, body);
    return onlyMessage(DocumentSchema, body);
  } catch (error) {
    if (error instanceof ConnectError && error.code === Code.Unavailable) lost();
    throw error;
  }
}
