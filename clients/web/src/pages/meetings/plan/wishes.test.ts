import { describe, expect, test } from "vitest";
import { create } from "@bufbuild/protobuf";
import { PlanMeetingsResponseSchema } from "@/gen/arendegang/v1/planning_pb";
import { emptyDraft, emptyWish, moved, proposalOf, takeOver, trialOf, type Draft, type Planned } from "./wishes";

function planned(id: string, date: string, byHand = false): Planned {
  return { id, committee: "committees/hvn", date, moved: byHand, why: "", requestId: `request ${id}` };
}

const draft: Draft = {
  ...emptyDraft(2027),
  wishes: [emptyWish("committees/hvn"), emptyWish("committees/kaj")],
  planned: [planned("a", "2027-01-26"), planned("b", "2027-02-23", true)],
};

test("a proposal keeps the days that were moved by hand, and no others", () =>
  expect(proposalOf(draft).pins).toEqual([{ committee: "committees/hvn", date: "2027-02-23" }]));

test("a trial pins every day, asks for no more, and leaves out committees without days", () => {
  const trial = trialOf(draft);
  expect(trial.pins).toHaveLength(2);
  expect(trial.committees?.map((each) => [each.committee, each.meetings])).toEqual([["committees/hvn", 2]]);
});

test("rows that are not filled in are not asked about", () => {
  const typed = {
    ...draft,
    closed: [{ title: "Sportlov", from: "2027-03-01", to: "" }],
    council: ["", "2027-02-22"],
    wishes: [{ ...emptyWish("committees/hvn"), themes: [{ title: " ", from: "5", to: "5" }] }],
  };
  const request = proposalOf(typed);
  expect(request.closed).toEqual([]);
  expect(request.councilDates).toEqual(["2027-02-22"]);
  expect(request.committees?.[0]?.themes).toEqual([]);
});

test("the months of a theme are told one by one", () => {
  const wish = { ...emptyWish("committees/hvn"), themes: [{ title: "Budget", from: "5", to: "7" }] };
  expect(proposalOf({ ...draft, wishes: [wish] }).committees?.[0]?.themes?.[0]?.months).toEqual([5, 6, 7]);
});

describe("a meeting that is moved", () => {
  test("keeps who it is and is by hand from then on", () => {
    const after = moved(draft, "a", "2027-01-27")?.planned[0];
    expect(after).toMatchObject({ id: "a", date: "2027-01-27", moved: true });
    expect(after?.requestId).not.toBe("request a");
  });
  test("does not land on another of its committee", () => expect(moved(draft, "a", "2027-02-23")).toBeUndefined());
  test("does not leave the year", () => expect(moved(draft, "a", "2026-12-31")).toBeUndefined());
});

test("days proposed again are the same meetings where they are the same days", () => {
  const plan = create(PlanMeetingsResponseSchema, {
    committees: [{ committee: "committees/hvn", meetings: [{ date: "2027-02-23", pinned: true }, { date: "2027-03-23" }] }],
  });
  const after = takeOver(draft, plan).planned;
  expect(after[0]?.id).toBe("b");
  expect(after[1]).toMatchObject({ date: "2027-03-23", moved: false });
});
