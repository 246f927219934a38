import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { CommitteeSchema, ParagraphNumbering } from "@/gen/arendegang/v1/committee_pb";
import { changedFields, merged } from "./changes";

const before = create(CommitteeSchema, { title: "Hamnviksnämnden", shortTitle: "HVN", etag: "1" });
const mine = { ...before, shortTitle: "HN", kallelseDays: 7 };
const theirs = { ...before, municipality: "Hamnviks kommun", numbering: ParagraphNumbering.PER_YEAR, etag: "2" };

test("tells what was changed, by the paths that updates take", () => {
  expect(changedFields(before, mine).map((each) => each.path)).toEqual(["short_title", "kallelse_days"]);
  expect(changedFields(before, before)).toEqual([]);
});

test("tells what it is now, in words", () => {
  expect(changedFields(before, theirs).map((each) => each.now)).toEqual(["Hamnviks kommun", "per år"]);
  expect(changedFields(theirs, before).map((each) => each.now)).toEqual(["(tomt)", "per sammanträde"]);
});

test("what two changed apart is kept of both", () => {
  const both = merged(before, mine, theirs);
  expect(both).toMatchObject({ shortTitle: "HN", kallelseDays: 7, municipality: "Hamnviks kommun", etag: "2" });
});
