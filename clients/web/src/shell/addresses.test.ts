import { expect, test } from "vitest";
import { hrefOf } from "./addresses";

test.each([
  ["committees/hvn/cases/2026-0102", "/hvn/arenden/2026-0102"],
  ["committees/hvn/cases/2026-0102/documents/3", "/hvn/arenden/2026-0102"],
  ["committees/hvn/meetings/7", "/hvn/sammantraden/7"],
  ["committees/hvn/meetings/7/items/4", "/hvn/sammantraden/7/mote#4"],
  ["committees/hvn/meetings/7/justeringar/1", "/hvn/sammantraden/7/justering/1"],
  ["committees/hvn/anslag/12", "/anslagstavla/hvn/12"],
  ["serviceTokens/3", "/att-gora"],
])("%s is shown at %s", (resource, address) => expect(hrefOf(resource)).toBe(address));
