import { expect, test } from "vitest";
import { committeeOf, itemsAmong, meetingOf } from "./names";

test("names have parts", () => {
  expect(committeeOf("committees/hvn/cases/2026-0102")).toBe("committees/hvn");
  expect(meetingOf("committees/hvn/meetings/7/items/4")).toBe("committees/hvn/meetings/7");
});

test("each item that handled a case is found once", () => {
  const names = [
    "committees/hvn/cases/2026-0102",
    "committees/hvn/meetings/7/items/4",
    "committees/hvn/cases/2026-0102/documents/1",
    "committees/hvn/meetings/8/items/2",
    "committees/hvn/meetings/7/items/4",
  ];
  expect(itemsAmong(names)).toEqual(["committees/hvn/meetings/7/items/4", "committees/hvn/meetings/8/items/2"]);
});
