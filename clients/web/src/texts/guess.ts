// What the name of a file says of what is in it. Only guesses, to be read before they are taken.
import { CaseKind } from "@/gen/arendegang/v1/case_pb";
import { DocumentRole } from "@/gen/arendegang/v1/document_pb";

const kWords: [RegExp, CaseKind][] = [
  [/remiss/i, CaseKind.REMISS],
  [/medborgarf[öo]rslag/i, CaseKind.MEDBORGARFORSLAG],
  [/initiativ/i, CaseKind.INITIATIV],
  [/ans[öo]kan/i, CaseKind.APPLICATION],
  [/uppdrag/i, CaseKind.UPPDRAG],
  [/rapport/i, CaseKind.REPORT],
];

// "Gästbrygga i Norra viken" of "2026-05-12_gästbrygga-i-Norra_viken (1).pdf".
export function subjectOf(fileName: string): string {
  const words = fileName
    .normalize("NFC") // a Mac gives letters and their dots apart
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/\s*\(\d+\)$/, "")
    .replace(/^\d{4}-?\d{2}-?\d{2}(?=[\s_.-])/, "")
    .replace(/[_\s]+/g, " ")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, fileName.includes(" ") ? "-" : " ")
    .replace(/^[\s.-]+|[\s.-]+$/g, "");
  return words.charAt(0).toLocaleUpperCase("sv") + words.slice(1);
}

export function kindOf(fileName: string): CaseKind {
  const name = fileName.normalize("NFC");
  return kWords.find(([word]) => word.test(name))?.[1] ?? CaseKind.SKRIVELSE;
}

// What the document is with which a case of that kind begins.
export function roleOf(kind: CaseKind): DocumentRole {
  if (kind === CaseKind.SKRIVELSE) return DocumentRole.SKRIVELSE;
  return kind === CaseKind.REMISS ? DocumentRole.REMISS : DocumentRole.OTHER;
}

const kRoleWords: [RegExp, DocumentRole][] = [
  [/tj[äa]nsteutl[åa]tande|(^|[^a-zåäö])tj?ut([^a-zåäö]|$)/i, DocumentRole.TJANSTEUTLATANDE],
  [/protokollsutdrag|utdrag/i, DocumentRole.EXTRACT],
  [/bilaga/i, DocumentRole.BILAGA],
  [/yttrande/i, DocumentRole.YTTRANDE],
  [/remiss/i, DocumentRole.REMISS],
  [/skrivelse/i, DocumentRole.SKRIVELSE],
  [/(^|[^a-zåäö])svar/i, DocumentRole.ANSWER],
];

// What a file that is added to a case seems to be.
export function documentRoleOf(fileName: string): DocumentRole {
  const name = fileName.normalize("NFC");
  return kRoleWords.find(([word]) => word.test(name))?.[1] ?? DocumentRole.BILAGA;
}
