// Something to take along: shown whole, copied by one press.
import { useRef, useState } from "react";
import { Button } from "@/ui";

export function Copyable(props: { label: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setCopied("Kopierat");
    } catch {
      // The browser keeps its clipboard to itself: what is selected is one key press away.
      field.current?.select();
      setCopied("Tryck Ctrl C");
    }
  };
  return (
    <div className="copyable">
      <textarea
        ref={field}
        className="input"
        aria-label={props.label}
        readOnly
        rows={Math.min(4, Math.ceil(props.text.length / 60))}
        value={props.text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onPress={() => void copy()} aria-label={`Kopiera: ${props.label}`}>
        Kopiera
      </Button>
      <span role="status">{copied}</span>
    </div>
  );
}
