import { expect, test } from "vitest";
import type { ParticipantJson } from "@/gen/arendegang/v1/people_pb";
import { voteOf, withVotes } from "./votes";

const voter = (name: string): ParticipantJson => ({ role: "ROLE_MEMBER", name });
const kVoters = ["a", "b", "c"].map(voter);
const [a, b, c] = kVoters as [ParticipantJson, ParticipantJson, ParticipantJson];

test("votes are counted, in the order of the roll, and more votes win", () => {
  let division = withVotes({ yesMeans: "bifall" }, [c], "yes", kVoters);
  division = withVotes(division, [a], "yes", kVoters);
  division = withVotes(division, [b], "no", kVoters);
  expect(division).toEqual({
    yesMeans: "bifall",
    yes: { participants: [a, c] },
    no: { participants: [b] },
    yesCount: 2,
    noCount: 1,
    winner: "SIDE_YES",
  });
});

test("who votes again has changed her vote", () => {
  const first = withVotes({}, kVoters, "yes", kVoters);
  const changed = withVotes(first, [a], "abstained", kVoters);
  expect(voteOf(changed, a)).toBe("abstained");
  expect(changed.yesCount).toBe(2);
  expect(changed.abstainedCount).toBe(1);
});

test("a tie leaves the winner to the chair", () => {
  const tie = withVotes(withVotes({ winner: "SIDE_NO" }, [a], "yes", [a, b]), [b], "no", [a, b]);
  expect(tie.winner).toBe("SIDE_YES");
  expect(withVotes({ winner: "SIDE_NO" }, [], "yes", []).winner).toBe("SIDE_NO");
});
