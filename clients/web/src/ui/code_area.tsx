// A text of lines with their numbers, as source files are edited.
import { useId, useImperativeHandle, useRef, type Ref } from "react";
import "./code_area.css";

export interface CodeAreaHandle {
  // Puts the cursor there; both are counted from 1.
  goTo(line: number, column: number): void;
}

interface CodeAreaProps {
  label: string;
  value: string;
  onChange(value: string): void;
  rows: number;
  ref?: Ref<CodeAreaHandle>;
}

export function CodeArea({ label, value, onChange, rows, ref }: CodeAreaProps) {
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  const count = value.split("\n").length;

  useImperativeHandle(ref, () => ({
    goTo(line, column) {
      const area = text.current;
      if (!area) return;
      const before = area.value.split("\n").slice(0, line - 1).join("\n");
      const at = (line > 1 ? before.length + 1 : 0) + Math.max(0, column - 1);
      area.focus();
      area.setSelectionRange(at, at);
      // Some lines above it are seen too.
      area.scrollTop = Math.max(0, (line - 4) * (area.scrollHeight / Math.max(1, area.value.split("\n").length)));
    },
  }));

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="code-area">
        <pre ref={numbers} aria-hidden="true">
          {Array.from({ length: count }, (_, index) => index + 1).join("\n")}
        </pre>
        <textarea
          id={id}
          ref={text}
          rows={rows}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => {
            if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
    </div>
  );
}
