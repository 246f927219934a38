// The envelopes of the Connect protocol, for what goes past its own client: a flag and a length before each message.
import { create, fromBinary, toBinary, type DescMessage, type MessageShape } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { Code, ConnectError } from "@connectrpc/connect";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { endStreamFlag, endStreamFromJson, errorFromJsonBytes } from "@connectrpc/connect/protocol-connect";
import { UploadDocumentRequestSchema, type UploadHead } from "@/gen/arendegang/v1/document_pb";

const kHead = 5;
// Of a file in one message: far less than the service takes, so that it holds little at a time.
const kPiece = 1 << 20;

// What stands before the bytes of a piece in its envelope: flag and length, then the tag and length of the field.
function beforeBytes(size: number): Uint8Array {
  const { number } = UploadDocumentRequestSchema.field.bytes;
  const field = new BinaryWriter().tag(number, WireType.LengthDelimited).uint32(size).finish();
  const before = new Uint8Array(kHead + field.length);
  new DataView(before.buffer).setUint32(1, field.length + size);
  before.set(field, kHead);
  return before;
}

// What is sent to upload a file: the head, then its bytes in pieces. They stay where they are until they are sent: a
// file may be larger than what a page has room for.
export function uploadBody(head: UploadHead, file: Blob): Blob {
  const part = { case: "head" as const, value: head };
  const message = toBinary(UploadDocumentRequestSchema, create(UploadDocumentRequestSchema, { part }));
  const parts: BlobPart[] = [encodeEnvelope(0, message) as BlobPart];
  for (let at = 0; at < file.size; at += kPiece) {
    const piece = file.slice(at, at + kPiece);
    parts.push(beforeBytes(piece.size) as BlobPart, piece);
  }
  return new Blob(parts);
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
