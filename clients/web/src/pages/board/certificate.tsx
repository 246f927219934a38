// Anslagsbevis: the certificate of a notice that is down.
import { useEffect, useRef, useState } from "react";
import { renderPaper } from "@/api/papers";
import type { Anslag } from "@/gen/arendegang/v1/anslag_pb";
import { PaperFormat, PaperKind } from "@/gen/arendegang/v1/papers_pb";
import { Button, Failure } from "@/ui";
import { saveFile } from "@/ui/download";

export function Certificate({ anslag }: { anslag: Anslag }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const asked = useRef<AbortController>(undefined);
  useEffect(() => () => asked.current?.abort(), []);
  const download = async () => {
    asked.current = new AbortController();
    setBusy(true);
    setError(undefined);
    try {
      const request = { name: anslag.name, kind: PaperKind.ANSLAGSBEVIS, format: PaperFormat.PDF };
      const { head, blob } = await renderPaper(request, () => undefined, asked.current.signal);
      saveFile(blob, head.fileName);
    } catch (failure) {
      if (!asked.current.signal.aborted) setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button isPending={busy} onPress={() => void download()}>
        {busy ? "Gör PDF …" : "Ladda ner anslagsbeviset"}
      </Button>
      <Failure error={error} />
    </>
  );
}
