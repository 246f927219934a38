// A page of HTML from the service, shown as it is printed, shut in: no script of it runs.
import { useEffect, useState, type RefObject, type SyntheticEvent } from "react";
import "./paper_frame.css";

interface Parted {
  address: string;
  sheet: string;
}

// The page without its sheet. A sheet within a page is refused by the client's policy, which a blob inherits, so it is
// handed over apart: the policy stays as strict as it is.
function parted(html: string): Parted {
  const page = new DOMParser().parseFromString(html, "text/html");
  const sheets = [...page.querySelectorAll("style")];
  const sheet = sheets.map((each) => each.textContent).join("\n");
  sheets.forEach((each) => each.remove());
  const plain = `<!doctype html>${page.documentElement.outerHTML}`;
  return { address: URL.createObjectURL(new Blob([plain], { type: "text/html;charset=utf-8" })), sheet };
}

function useParted(paper: Blob): Parted | undefined {
  const [shown, setShown] = useState<Parted>();
  useEffect(() => {
    let isGone = false;
    let made: Parted | undefined;
    void paper.text().then((html) => {
      if (isGone) return;
      made = parted(html);
      setShown(made);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made.address);
    };
  }, [paper]);
  return shown;
}

// Paper is white in both themes.
const kPaper = "html { background: white; color: black; color-scheme: light; }";

// Whoever gives `frame` may print what is in it.
export function PaperFrame(props: { title: string; paper: Blob; frame?: RefObject<HTMLIFrameElement | null> }) {
  const shown = useParted(props.paper);
  const dress = (event: SyntheticEvent<HTMLIFrameElement>) => {
    const view = event.currentTarget.contentWindow as (Window & typeof globalThis) | null;
    if (!view || !shown) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(kPaper + shown.sheet);
    view.document.adoptedStyleSheets = [sheet];
  };
  if (!shown) return null;
  return (
    <iframe
      ref={props.frame}
      className="paper-frame"
      title={props.title}
      src={shown.address}
      // Of our origin, for us to dress it; the window for printing counts as one that it opens.
      sandbox={props.frame ? "allow-same-origin allow-modals" : "allow-same-origin"}
      onLoad={dress}
    />
  );
}
