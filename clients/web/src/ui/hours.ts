// "16.00" of what people type: "16", "1600", "16:00"; what is no hour as it is, for the service to refuse.
export function hourOf(typed: string): string {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim());
  if (!found) return typed.trim();
  return `${found[1]!.padStart(2, "0")}.${found[2] ?? "00"}`;
}
