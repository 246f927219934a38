import type { JsonObject } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { litSources, restored, stepsOf, without, withoutNearest } from "./prune";

test.each([
  ["handling.yrkanden[1]", ["handling", "yrkanden", 1]],
  ["handling.attachments[0].own_proposal", ["handling", "attachments", 0, "ownProposal"]],
  ["title", ["title"]],
])("%s leads to %j", (path, steps) => expect(stepsOf(path)).toEqual(steps));

const kFacts: JsonObject = { handling: { yrkanden: [{ a: 1 }, { b: { c: 2 } }], points: [] } };

test.each([
  ["handling.yrkanden[0]", { handling: { yrkanden: [{ b: { c: 2 } }], points: [] } }],
  ["handling.yrkanden[1].b.c", { handling: { yrkanden: [{ a: 1 }, { b: {} }], points: [] } }],
  ["handling", {}],
  ["handling.yrkanden[7]", undefined],
  ["handling.jav[0].persons", undefined],
  ["", undefined],
])("the facts without %j", (path, rest) => expect(without(kFacts, path)).toEqual(rest));

test.each([
  ["handling.yrkanden[0]", ["handling.yrkanden[0]"], "handling.yrkanden[1]"],
  ["handling.yrkanden[1].text[0]", ["handling.yrkanden[0]", "handling.yrkanden[1]"], "handling.yrkanden[3].text[0]"],
  ["handling.yrkanden[0]", ["handling.yrkanden[2]"], "handling.yrkanden[0]"],
  ["handling.points[0]", ["handling.yrkanden[0]"], "handling.points[0]"],
  ["handling", ["handling.points[0]"], "handling"],
])("%s after %j were taken out was %s", (path, pruned, before) => expect(restored(path, pruned)).toBe(before));

const kSources = ["title", "handling", "handling.yrkanden[0]", "handling.yrkanden[1]", "handling.yrkanden[1].text[0]"];

test.each([
  ["handling.yrkanden[0].movers", ["handling.yrkanden[0]"]],
  ["handling.yrkanden[1]", ["handling.yrkanden[1]", "handling.yrkanden[1].text[0]"]],
  ["handling.yrkanden", ["handling.yrkanden[0]", "handling.yrkanden[1]", "handling.yrkanden[1].text[0]"]],
  ["handling.points[0]", []],
  ["", []],
])("the facts at %j light %j", (active, lit) => expect([...litSources(kSources, active)]).toEqual(lit));

test("a fact that is missing takes with it what it is missing in", () => {
  const { facts, path } = withoutNearest(kFacts, "handling.yrkanden[0].proposal")!;
  expect(path).toBe("handling.yrkanden[0]");
  expect(facts).toEqual(without(kFacts, "handling.yrkanden[0]"));
});
