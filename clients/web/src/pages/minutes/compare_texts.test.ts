import { expect, test } from "vitest";
import { placeText } from "./compare_texts";

test.each([
  ["paragraphs[3].handling.points[0].decided", "Beslutspunkt 1"],
  ["paragraphs[3].handling.yrkanden[1].proposal", "Yrkande 2"],
  ["paragraphs[0].title", "Rubriken"],
  ["roll.members[2].name", "Närvaron"],
  ["paragraphs[3].information.speaker", "Annat"],
])("%s is %s", (path, text) => expect(placeText(path)).toBe(text));
