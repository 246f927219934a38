import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { describe, expect, test } from "vitest";
import { DocumentSchema, UploadDocumentRequestSchema, UploadHeadSchema } from "@/gen/arendegang/v1/document_pb";
import { onlyMessage, refusal, uploadBody } from "./envelopes";

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

async function messagesOf(body: Blob) {
  const bytes = new Uint8Array(await body.arrayBuffer());
  const messages = [];
  for (let at = 0; at < bytes.length;) {
    const length = new DataView(bytes.buffer).getUint32(at + 1);
    messages.push(fromBinary(UploadDocumentRequestSchema, bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  return messages;
}

describe("what is sent", () => {
  const head = create(UploadHeadSchema, { parent: "committees/hvn/cases/2026-0001", fileName: "brygga.pdf" });

  test.each([
    [0, []],
    [1, [1]],
    [1 << 20, [1 << 20]],
    [(1 << 20) + 1, [1 << 20, 1]],
  ])("a file of %i bytes comes in pieces of at most a mebibyte, after its head", async (size, pieces) => {
    const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251);
    const file = new Blob([bytes]);
    const [first, ...rest] = await messagesOf(uploadBody(head, file));
    expect(first?.part.case === "head" && first.part.value.fileName).toBe("brygga.pdf");
    expect(rest.map((each) => (each.part.case === "bytes" ? each.part.value.length : -1))).toEqual(pieces);
    const sent = rest.flatMap((each) => (each.part.case === "bytes" ? [each.part.value as BlobPart] : []));
    expect(Buffer.from(await new Blob(sent).arrayBuffer()).equals(bytes)).toBe(true);
  });
});

describe("what is answered", () => {
  const message = encodeEnvelope(0, toBinary(DocumentSchema, create(DocumentSchema, { title: "Skrivelse" })));
  const end = encodeEnvelope(2, text({}));

  test("a message and an end are the message", () => {
    expect(onlyMessage(DocumentSchema, joined(message, end)).title).toBe("Skrivelse");
  });

  test("an end with an error throws it", () => {
    const failed = encodeEnvelope(2, text({ error: { code: "failed_precondition", message: "struck" } }));
    expect(() => onlyMessage(DocumentSchema, failed)).toThrow("struck");
  });

  test.each([
    ["nothing", joined()],
    ["no end", message],
    ["no message", end],
    ["half a message", message.subarray(0, 8)],
  ])("%s is an answer that broke off", (_, body) => {
    expect(() => onlyMessage(DocumentSchema, body)).toThrow("cut short");
  });

  test("a refusal tells its own reason, and its number where it has none", () => {
    expect(refusal(413, text({ code: "resource_exhausted", message: "too large" })).rawMessage).toBe("too large");
    expect(refusal(502, new TextEncoder().encode("<html>")).code).toBe(Code.Unavailable);
    expect(refusal(404, new Uint8Array()).rawMessage).toBe("HTTP 404");
  });
});
