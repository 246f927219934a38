// Gives a file to whoever sits at the browser.
const kKeptMs = 60000; // browsers begin a download late

export function saveFile(blob: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kKeptMs);
}

// "12 kB", "1,4 MB".
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1000), "kB"] : [bytes / 1e6, "MB"];
  return `${value.toLocaleString("sv-SE", { maximumFractionDigits: 1 })} ${unit}`;
}
