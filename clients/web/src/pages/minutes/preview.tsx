// The minutes as they are printed.
import { useEffect, useRef, useState } from "react";
import { PaperFormat, PaperKind } from "@/gen/arendegang/v1/papers_pb";
import { Button, Dialog, Failure } from "@/ui";
import { usePaper } from "./use_paper";

// The paper brings its look in a <style>, which the page's policy lets no document of its use. A sheet that is made
// from the same text may be: so the policy stays as strict as it is.
function dress(frame: HTMLIFrameElement) {
  const { contentDocument: paper, contentWindow: itself } = frame;
  if (!paper || !itself) return;
  const sheet = new (itself as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync([...paper.querySelectorAll("style")].map((each) => each.textContent ?? "").join("\n"));
  paper.adoptedStyleSheets = [sheet];
}

function Paper({ blob, onClose }: { blob: Blob; onClose(): void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [address, setAddress] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (!address) return null;
  return (
    <>
      <iframe
        ref={frame}
        className="paper-preview"
        title="Protokollet som det skrivs ut"
        src={address}
        // No script runs in it; the page may dress it and print it.
        sandbox="allow-same-origin allow-modals"
        onLoad={(event) => dress(event.currentTarget)}
      />
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

function Preparing({ meeting, onClose }: { meeting: string; onClose(): void }) {
  const { state, make } = usePaper();
  const ask = () => void make({ name: meeting, kind: PaperKind.PROTOCOL, format: PaperFormat.HTML });
  useEffect(ask, [meeting]);
  if (state.kind === "failed") return <Failure error={state.error} retry={ask} />;
  if (state.kind !== "here") return <p role="status">{state.kind === "coming" ? state.step : "Skriver …"}</p>;
  return <Paper blob={state.paper.blob} onClose={onClose} />;
}

export function Preview(props: { meeting: string; isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Förhandsgranskning" isOpen={props.isOpen} onClose={props.onClose} wide>
      <Preparing meeting={props.meeting} onClose={props.onClose} />
    </Dialog>
  );
}
