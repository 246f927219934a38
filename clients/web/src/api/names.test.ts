import { expect, test } from "vitest";
import { committeeName, committeeOf, idOf, itemOf, itemsAmong, meetingName, meetingOf } from "./names";

test("names are made of ids", () => {
  expect(committeeName("hvn")).toBe("committees/hvn");
  expect(meetingName("hvn", "7")).toBe("committees/hvn/meetings/7");
});

test.each([
  ["committees/hvn", "hvn", "committees/hvn", "", ""],
  ["committees/hvn/cases/2026-0102", "2026-0102", "committees/hvn", "", ""],
  ["committees/hvn/meetings/7", "7", "committees/hvn", "committees/hvn/meetings/7", ""],
  ["committees/hvn/meetings/7/justeringar/2", "2", "committees/hvn", "committees/hvn/meetings/7", ""],
  [
    "committees/hvn/meetings/7/items/4",
    "4",
    "committees/hvn",
    "committees/hvn/meetings/7",
    "committees/hvn/meetings/7/items/4",
  ],
])("%s has its parts", (name, id, committee, meeting, item) => {
  expect(idOf(name)).toBe(id);
  expect(committeeOf(name)).toBe(committee);
  expect(meetingOf(name)).toBe(meeting);
  expect(itemOf(name)).toBe(item);
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
