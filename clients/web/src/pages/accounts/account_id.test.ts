import { expect, test } from "vitest";
import { accountIdOf } from "./account_id";

test.each([
  ["Majlis Kronvik", "majlis.kronvik"],
  ["  Åsa Öst-Älv ", "asa.ost.alv"],
  ["René d'Or", "rene.d.or"],
  ["", ""],
])("%j is %j", (person, id) => expect(accountIdOf(person)).toBe(id));
