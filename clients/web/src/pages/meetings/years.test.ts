import { expect, test } from "vitest";
import { nextOf, yearsOf } from "./years";

const meetings = [
  { meetingDate: "2026-11-24", cancelledReason: "" },
  { meetingDate: "2026-12-15", cancelledReason: "För få ärenden" },
  { meetingDate: "2027-01-26", cancelledReason: "" },
];

test("the latest year stands first", () => expect(yearsOf(meetings)).toEqual(["2027", "2026"]));

test.each([
  ["2026-11-01", "2026-11-24"],
  ["2026-11-24", "2026-11-24"], // today's is not over
  ["2026-11-25", "2027-01-26"], // a cancelled one is not held
  ["2027-02-01", undefined],
])("on %s the next meeting is that of %s", (day, next) => expect(nextOf(meetings, day)?.meetingDate).toBe(next));
