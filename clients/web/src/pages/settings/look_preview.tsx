// An invented meeting in a look: one that is installed, or one that is tried.
import { create, toJsonString } from "@bufbuild/protobuf";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { renderPaper } from "@/api/papers";
import { LookSchema, type Look } from "@/gen/arendegang/v1/look_pb";
import { PaperFormat, PaperKind } from "@/gen/arendegang/v1/papers_pb";
import { Failure, PaperFrame, Panel } from "@/ui";

export function LookPreview({ name, look }: { name: string; look?: Look }) {
  const sample = useQuery({
    queryKey: ["paper-sample", name, toJsonString(LookSchema, look ?? create(LookSchema))],
    queryFn: async ({ signal }) => {
      const request = { name, look, kind: PaperKind.SAMPLE, format: PaperFormat.HTML };
      return (await renderPaper(request, () => undefined, signal)).blob;
    },
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Så ser ett påhittat protokoll ut">
      <Failure error={sample.error} />
      {sample.data !== undefined && <PaperFrame title="Påhittat protokoll i utseendet" paper={sample.data} />}
      {sample.isPending && (
        <p className="waiting" role="status">
          Skriver …
        </p>
      )}
    </Panel>
  );
}
