// Registers a case and its files in one go. What is done is not done again when the rest is tried anew.
import { createClient } from "@connectrpc/connect";
import type { MessageInitShape } from "@bufbuild/protobuf";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { committeeName } from "@/api/names";
import { useRequestId } from "@/api/request_id";
import { transport } from "@/api/transport";
import { upload } from "@/api/upload";
import { CaseService, type Case, type CaseSchema } from "@/gen/arendegang/v1/case_pb";
import { DocumentRole } from "@/gen/arendegang/v1/document_pb";

const cases = createClient(CaseService, transport);

// The first file begins the case; the others are attached to it.
interface Enclosed {
  file: File;
  requestId: string;
}

export function useRegistering(committee: string, files: File[]) {
  const queries = useQueryClient();
  const { requestId } = useRequestId();
  const waiting = useRef<Enclosed[]>(files.map((file) => ({ file, requestId: crypto.randomUUID() })));
  const [registered, setRegistered] = useState<Case>();
  const [sending, setSending] = useState<{ file: string; share: number }>();

  const enclose = async (parent: string, firstRole: DocumentRole) => {
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      const { file } = next;
      const role = file === files[0] ? firstRole : DocumentRole.BILAGA;
      const onProgress = (share: number) => setSending({ file: file.name, share });
      onProgress(0);
      await upload({ ...next, parent, document: { role }, onProgress });
      waiting.current.shift();
    }
  };

  // The case, when it and all its files are in.
  const run = async (fields: MessageInitShape<typeof CaseSchema>, firstRole: DocumentRole): Promise<Case> => {
    try {
      const parent = committeeName(committee);
      const made =
        registered ?? (await cases.createCase({ parent, registeredCase: fields, requestId }));
      setRegistered(made);
      await enclose(made.name, firstRole);
      return made;
    } finally {
      setSending(undefined);
      void queries.invalidateQueries();
    }
  };
  return { run, registered, sending };
}
