import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { DecisionPointSchema } from "@/gen/arendegang/v1/handling_pb";
import type { Item, UpdateItemRequestSchema } from "@/gen/arendegang/v1/meeting_pb";
import type { CommitteePlan } from "@/gen/arendegang/v1/planning_pb";

// The change that puts the days of a plan first among the points of an item, in place of days that are there.
export function withDates(item: Item, plan: CommitteePlan): MessageInitShape<typeof UpdateItemRequestSchema> {
  const kind = item.facts?.kind;
  const before = kind?.case === "handling" ? kind.value.points : [];
  const points = [
    ...plan.meetingDates.map((dates) =>
      create(DecisionPointSchema, { content: { case: "meetingDates", value: dates } }),
    ),
    ...before.filter((point) => point.content.case !== "meetingDates"),
  ];
  return {
    item: { name: item.name, etag: item.etag, facts: { kind: { case: "handling", value: { points } } } },
    updateMask: { paths: ["facts.handling.points"] },
  };
}
