// An example of a diarienummer, while its form is typed. The numbers themselves are drawn by the service.

const kUsualForm = "{committee} {year}-{number:4}[-{classification}]";
const kSlot = /\{(committee|year:2|year|number(?::([1-9]))?|classification)\}/g;

export interface ExampleParts {
  committee: string;
  year: number;
  number: number;
  // Empty: what is in brackets falls away.
  classification: string;
}

// Empty where the form is none: the service says why when it is saved.
export function exampleOf(form: string, parts: ExampleParts): string {
  const chosen = (form.trim() || kUsualForm).replace(/\[([^\]]*)\]/g, parts.classification ? "$1" : "");
  const text = chosen.replace(kSlot, (_, slot: string, digits?: string) => {
    if (slot === "committee") return parts.committee;
    if (slot === "year:2") return String(parts.year % 100).padStart(2, "0");
    if (slot === "year") return String(parts.year);
    if (slot === "classification") return parts.classification;
    return String(parts.number).padStart(Number(digits ?? 1), "0");
  });
  return /[{}[\]]/.test(text) ? "" : text;
}
