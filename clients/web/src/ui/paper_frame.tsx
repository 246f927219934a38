// A page of HTML from the service, shown as it is printed, shut in: no script of it runs.
import { useEffect, useState, type SyntheticEvent } from "react";
import "./paper_frame.css";

// The page without its sheet. A sheet within a page is refused by the client's policy, which a blob inherits, so it is
// handed over apart.
function parted(html: string): { page: string; sheet: string } {
  const page = new DOMParser().parseFromString(html, "text/html");
  const sheets = [...page.querySelectorAll("style")];
  const sheet = sheets.map((each) => each.textContent).join("\n");
  sheets.forEach((each) => each.remove());
  return { page: `<!doctype html>${page.documentElement.outerHTML}`, sheet };
}

// Paper is white in both themes.
const kPaper = "html { background: white; color: black; color-scheme: light; }";

export function PaperFrame(props: { title: string; html: string }) {
  const [shown, setShown] = useState<{ address: string; sheet: string }>();
  useEffect(() => {
    const { page, sheet } = parted(props.html);
    const address = URL.createObjectURL(new Blob([page], { type: "text/html;charset=utf-8" }));
    setShown({ address, sheet });
    return () => URL.revokeObjectURL(address);
  }, [props.html]);

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
      className="paper-frame"
      title={props.title}
      src={shown.address}
      sandbox="allow-same-origin"
      onLoad={dress}
    />
  );
}
