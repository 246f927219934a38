// Files: choosing them, dropping them, and how far one has come on its way.
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "./controls";
import "./files.css";

// The same by a press as by a drop. `accept` is as in an input of files; empty: any file.
export function FileButton(props: {
  children: ReactNode;
  onFile(file: File): void;
  look?: "plain" | "primary" | "quiet";
  small?: boolean;
  accept?: string[];
}) {
  return (
    <FileTrigger
      acceptedFileTypes={props.accept}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) props.onFile(file);
      }}
    >
      <Button look={props.look} small={props.small}>
        {props.children}
      </Button>
    </FileTrigger>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}

// A file that misses is not opened by the browser in place of the page, with all that is typed there.
function useNothingOpened() {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (!event.defaultPrevented && event.dataTransfer?.types.includes("Files")) {
        event.preventDefault();
        event.dataTransfer.dropEffect = "none";
      }
    };
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}

// Takes files that are dropped anywhere on what it holds, and says so while one is held over it.
export function FileDrop(props: { invitation: string; onFiles(files: File[]): void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  // Entered and left things within: the pointer leaves one as it enters another.
  const within = useRef(0);
  useNothingOpened();
  const move = (change: number) => {
    within.current = Math.max(0, within.current + change);
    setOver(within.current > 0);
  };
  return (
    <div
      className={over ? "file-drop over" : "file-drop"}
      onDragEnter={(event) => carriesFiles(event) && move(1)}
      onDragLeave={(event) => carriesFiles(event) && move(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        within.current = 0;
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) props.onFiles(files);
      }}
    >
      {props.children}
      {over && (
        <div className="file-drop-sign" aria-hidden="true">
          {props.invitation}
        </div>
      )}
    </div>
  );
}

// From 0 to 1.
export function Progress(props: { label: string; share: number }) {
  const percent = Math.round(props.share * 100);
  return (
    <div className="progress">
      <label>
        <span>
          {props.label} {percent} %
        </span>
        <progress value={percent} max={100} />
      </label>
    </div>
  );
}

// "1,2 MB", as Swedes write it.
export function sizeText(bytes: number): string {
  const units = ["byte", "kB", "MB", "GB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size.toLocaleString("sv-SE", { maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0 })} ${units[unit]}`;
}
