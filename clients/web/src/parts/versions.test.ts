import { expect, test } from "vitest";
import { differing, rebased } from "./versions";

const kFields = ["subject", "days"] as const;
const base = { subject: "Brygga", days: 7, etag: "1" };

test("the fields that differ come in their order, and no other", () => {
  expect(differing(kFields, base, { subject: "Gästbrygga", days: 14, etag: "2" })).toEqual(["subject", "days"]);
  expect(differing(kFields, base, { ...base, etag: "2" })).toEqual([]);
});

test("what both changed is as it was changed here, and what no field names is theirs", () => {
  const mine = { ...base, subject: "Gästbrygga" };
  const theirs = { subject: "Bryggan", days: 14, etag: "2" };
  expect(rebased(kFields, base, mine, theirs)).toEqual({ subject: "Gästbrygga", days: 14, etag: "2" });
});
