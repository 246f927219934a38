// The minutes as they are printed.
import { useEffect, useRef } from "react";
import { usePaper } from "@/api/papers";
import { PaperFormat, PaperKind } from "@/gen/arendegang/v1/papers_pb";
import { Button, Dialog, Failure, PaperFrame } from "@/ui";

function Preparing({ meeting, onClose }: { meeting: string; onClose(): void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { paper, progress, error, render } = usePaper();
  const ask = () => void render({ name: meeting, kind: PaperKind.PROTOCOL, format: PaperFormat.HTML });
  useEffect(ask, [render, meeting]);
  if (!paper) return error ? <Failure error={error} retry={ask} /> : <p role="status">{progress}</p>;
  return (
    <>
      <PaperFrame title="Protokollet som det skrivs ut" paper={paper.blob} frame={frame} />
      <div className="actions">
        <Button look="primary" onPress={() => frame.current?.contentWindow?.print()}>
          Skriv ut
        </Button>
        <Button look="quiet" onPress={onClose}>
          Stäng
        </Button>
      </div>
    </>
  );
}

export function Preview(props: { meeting: string; isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Förhandsgranskning" isOpen={props.isOpen} onClose={props.onClose} wide>
      <Preparing meeting={props.meeting} onClose={props.onClose} />
    </Dialog>
  );
}
