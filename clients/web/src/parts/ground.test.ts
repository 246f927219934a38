import { expect, test } from "vitest";
import { groundOf } from "./ground";

test.each([
  ["21:1", "OSL 21:1"],
  [" 21 kap. 1 § ", "OSL 21 kap. 1 §"],
  ["osl 19:3", "osl 19:3"],
  ["26 kap. 1 § OSL", "26 kap. 1 § OSL"],
])("%s is a ground of the act on secrecy: %s", (typed, ground) => expect(groundOf("secret", typed)).toBe(ground));

test("personal data have no provision", () => expect(groundOf("personal", "21:1")).toBe("GDPR"));
