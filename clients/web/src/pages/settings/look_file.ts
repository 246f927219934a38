// A look as the file the service reads: protobuf text, with the picture in a file beside it.
import type { Look } from "@/gen/arendegang/v1/look_pb";

function quoted(text: string): string {
  return `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n")}"`;
}

export function lookFile(look: Look): string {
  const lines: string[] = [];
  if (look.logo) {
    const { file, widthMm, alternative } = look.logo;
    const width = widthMm ? [`  width_mm: ${widthMm}`] : [];
    lines.push("logo {", `  file: ${quoted(file)}`, ...width, `  alternative: ${quoted(alternative)}`, "}");
  }
  lines.push(...look.letterhead.map((each) => `letterhead: ${quoted(each)}`));
  lines.push(...look.foot.map((each) => `foot: ${quoted(each)}`));
  if (look.bodyFont) lines.push(`body_font: ${quoted(look.bodyFont)}`);
  if (look.headingFont) lines.push(`heading_font: ${quoted(look.headingFont)}`);
  if (look.bodySize) lines.push(`body_size: ${look.bodySize}`);
  if (look.headingColour) lines.push(`heading_colour: ${quoted(look.headingColour)}`);
  if (look.margins) {
    const { top, right, bottom, left } = look.margins;
    lines.push(`margins { top: ${top} right: ${right} bottom: ${bottom} left: ${left} }`);
  }
  if (look.pagePerParagraph) lines.push("page_per_paragraph: true");
  return lines.map((each) => `${each}\n`).join("");
}
