// The envelopes of the Connect protocol, for what goes past its own client: a flag and a length before each message.
import { create, fromBinary, toBinary, type DescMessage, type MessageShape } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { endStreamFlag, endStreamFromJson, errorFromJsonBytes } from "@connectrpc/connect/protocol-connect";
import { UploadDocumentRequestSchema, type UploadHead } from "@/gen/arendegang/v1/document_pb";

const kHead = 5;
// What the service takes in one message.
const kPiece = 1 << 20;

// What is sent to upload a file: the head, then its bytes in pieces.
export async function uploadBody(head: UploadHead, file: Blob): Promise<Blob> {
  const enclose = (part: MessageShape<typeof UploadDocumentRequestSchema>["part"]) =>
    encodeEnvelope(0, toBinary(UploadDocumentRequestSchema, create(UploadDocumentRequestSchema, { part })));
  const envelopes = [enclose({ case: "head", value: head })];
  for (let at = 0; at < file.size; at += kPiece) {
    const bytes = new Uint8Array(await file.slice(at, at + kPiece).arrayBuffer());
    envelopes.push(enclose({ case: "bytes", value: bytes }));
  }
  return new Blob(envelopes as BlobPart[]);
}

// The one message of an answer in envelopes. Throws the ConnectError that ends it.
export function onlyMessage<Schema extends DescMessage>(schema: Schema, body: Uint8Array): MessageShape<Schema> {
  let message: MessageShape<Schema> | undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  for (let at = 0; at + kHead <= body.length;) {
    const end = at + kHead + view.getUint32(at + 1);
    const content = body.subarray(at + kHead, end);
    if (end > body.length) break;
    if (view.getUint8(at) & endStreamFlag) {
      const { error } = endStreamFromJson(content);
      if (error) throw error;
      if (message) return message;
    } else {
      message = fromBinary(schema, content);
    }
    at = end;
  }
  throw new ConnectError("the answer is cut short", Code.Unavailable);
}

// The error of an answer that is no stream: what was refused before it was one. A proxy's own page tells nothing.
export function refusal(status: number, body: Uint8Array): ConnectError {
  const untold = new ConnectError(`HTTP ${status}`, status > 500 ? Code.Unavailable : Code.Unknown);
  try {
    return errorFromJsonBytes(body, undefined, untold);
  } catch {
    return untold;
  }
}
