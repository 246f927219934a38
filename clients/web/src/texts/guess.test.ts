import { expect, test } from "vitest";
import { CaseKind } from "@/gen/arendegang/v1/case_pb";
import { DocumentRole } from "@/gen/arendegang/v1/document_pb";
import { documentRoleOf, kindOf, subjectOf } from "./guess";

test.each([
  ["Gästbrygga i Norra viken.pdf", "Gästbrygga i Norra viken"],
  ["gästbrygga_i_Norra_viken.docx", "Gästbrygga i Norra viken"],
  ["2026-05-12 båtplatser.pdf", "Båtplatser"],
  ["20260512_båtplatser (2).PDF", "Båtplatser"],
  ["taxa-för-båtplatser.odt", "Taxa för båtplatser"],
  ["VA-plan för skärgården.pdf", "VA-plan för skärgården"],
  ["a\u0308ldreboende.pdf", "Äldreboende"],
  ["Punkt 3.2 i avtalet", "Punkt 3.2 i avtalet"],
  [".pdf", ""],
])("%s is about %s", (file, subject) => expect(subjectOf(file)).toBe(subject));

test.each([
  ["Remiss om hamnordning.pdf", CaseKind.REMISS],
  ["medborgarförslag brygga.pdf", CaseKind.MEDBORGARFORSLAG],
  ["brev.pdf", CaseKind.SKRIVELSE],
])("%s is of the kind %i", (file, kind) => expect(kindOf(file)).toBe(kind));

test.each([
  ["Tjänsteutlåtande gästbrygga.docx", DocumentRole.TJANSTEUTLATANDE],
  ["tjut_brygga.docx", DocumentRole.TJANSTEUTLATANDE],
  ["Yttrande från Båtklubben.pdf", DocumentRole.YTTRANDE],
  ["svar 2026.pdf", DocumentRole.ANSWER],
  ["Ansvarsfrågan.pdf", DocumentRole.BILAGA],
  ["karta.png", DocumentRole.BILAGA],
])("%s seems to be of the role %i", (file, role) => expect(documentRoleOf(file)).toBe(role));
