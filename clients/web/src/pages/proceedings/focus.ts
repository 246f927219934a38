// Where things stand in the form of a paragraph, by the paths of the API.

// The element of a path, or of the nearest thing around it.
function placeOf(root: ParentNode | null, path: string): HTMLElement | null {
  for (let now = path; now !== ""; now = now.replace(/(\[\d+\]|\.?[^.[\]]+)$/, "")) {
    const found = root?.querySelector<HTMLElement>(`[data-path="${CSS.escape(now)}"]`);
    if (found) return found;
  }
  return null;
}

// Leads to a place: its first field has the focus, and it is in sight.
export function focusPlace(root: ParentNode | null, path: string): void {
  const place = placeOf(root, path);
  if (!place) return;
  place.querySelector<HTMLElement>("input, textarea, .select-button")?.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}
