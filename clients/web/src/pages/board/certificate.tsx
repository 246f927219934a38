// Anslagsbevis: the certificate of a notice that is down.
import { savePaper, usePaper } from "@/api/papers";
import type { Anslag } from "@/gen/arendegang/v1/anslag_pb";
import { PaperFormat, PaperKind } from "@/gen/arendegang/v1/papers_pb";
import { Button, Failure } from "@/ui";

export function Certificate({ anslag }: { anslag: Anslag }) {
  const { progress, error, render } = usePaper();
  const download = async () => {
    const paper = await render({ name: anslag.name, kind: PaperKind.ANSLAGSBEVIS, format: PaperFormat.PDF });
    if (paper) savePaper(paper);
  };
  return (
    <>
      <Button isPending={progress !== ""} onPress={() => void download()}>
        {progress || "Ladda ner anslagsbeviset"}
      </Button>
      <Failure error={error} />
    </>
  );
}
