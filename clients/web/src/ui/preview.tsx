// A paper as a page, in a frame of its own that runs nothing.
import { useEffect, useRef, useState } from "react";
import "./preview.css";

// The paper brings its looks within it, which the policy of our pages forbids; they are given to the frame apart.
async function apart(page: Blob): Promise<{ address: string; looks: string }> {
  const text = await page.text();
  const looks = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((found) => found[1]).join("\n");
  const plain = text.replace(/<style>[\s\S]*?<\/style>/g, "");
  return { address: URL.createObjectURL(new Blob([plain], { type: "text/html; charset=utf-8" })), looks };
}

function dress(frame: HTMLIFrameElement, looks: string) {
  const inner = frame.contentDocument;
  const Sheet = (frame.contentWindow as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  if (!inner || !Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(looks);
  inner.adoptedStyleSheets = [sheet];
}

export function Preview({ page, title }: { page: Blob; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState<{ address: string; looks: string }>();
  useEffect(() => {
    let isGone = false;
    let address = "";
    void apart(page).then((made) => {
      address = made.address;
      if (isGone) URL.revokeObjectURL(address);
      else setShown(made);
    });
    return () => {
      isGone = true;
      URL.revokeObjectURL(address);
    };
  }, [page]);
  if (!shown) return null;
  return (
    <iframe
      ref={frame}
      className="preview"
      title={title}
      // Of our origin, for us to dress it; but nothing in it runs, is sent or opens.
      sandbox="allow-same-origin"
      src={shown.address}
      onLoad={() => frame.current && dress(frame.current, shown.looks)}
    />
  );
}
