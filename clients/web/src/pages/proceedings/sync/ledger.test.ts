import type { JsonObject } from "@bufbuild/protobuf";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HandlingSchema } from "@/gen/arendegang/v1/handling_pb";
import { Ledger, put, type Journal, type Office, type Saved } from "./ledger";

const kName = "committees/hvn/meetings/1/items/1";

class Stale extends Error {}
class Away extends Error {}

// A service with one resource, which may be away.
class Service implements Office {
  saved: Saved = { etag: "0", facts: {}, changed: 0n };
  isAway = false;
  losesAnswer = false; // the next save comes through, and nobody says so
  saves = 0;

  async save(_: string, etag: string, facts: JsonObject): Promise<Saved> {
    await this.answer();
    if (etag !== this.saved.etag) throw new Stale();
    const changed = this.saved.changed + 1n;
    ++this.saves;
    this.saved = { etag: String(changed), facts, changed };
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new Away();
    }
    return this.saved;
  }
  async read(): Promise<Saved> {
    await this.answer();
    return this.saved;
  }
  isStale = (error: unknown) => error instanceof Stale;
  isUnanswered = (error: unknown) => error instanceof Away;

  private async answer() {
    await new Promise((done) => setTimeout(done, 10));
    if (this.isAway) throw new Away();
  }
}

class Memory implements Journal {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

function open(service: Service, journal: Journal = new Memory()): Ledger {
  const ledger = new Ledger(service, HandlingSchema, journal);
  ledger.receive(kName, service.saved);
  return ledger;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const later = () => vi.advanceTimersByTimeAsync(1000);

describe("what is typed", () => {
  test("is at the service when typing pauses, in one save", async () => {
    const service = new Service();
    const ledger = open(service);
    for (const text of ["2", "20", "2026"]) ledger.edit(kName, { tjansteutlatandeDate: text });
    expect(ledger.get(kName)?.state).toBe("unsaved");
    await later();
    expect(service.saved.facts).toEqual({ tjansteutlatandeDate: "2026" });
    expect(service.saves).toBe(1);
    expect(ledger.get(kName)?.state).toBe("saved");
  });

  test("while a save is under way is sent after it", async () => {
    const service = new Service();
    const ledger = open(service);
    ledger.edit(kName, { a: "1" });
    await vi.advanceTimersByTimeAsync(405);
    expect(ledger.get(kName)?.state).toBe("saving");
    ledger.edit(kName, { a: "2" });
    await later();
    expect(service.saved.facts).toEqual({ a: "2" });
  });

  test("is kept through a page that is closed before it was sent", async () => {
    const service = new Service();
    const journal = new Memory();
    open(service, journal).edit(kName, { a: "1" });
    vi.clearAllTimers();
    const ledger = open(service, journal);
    expect(ledger.get(kName)?.facts).toEqual({ a: "1" });
    await later();
    expect(service.saved.facts).toEqual({ a: "1" });
    expect(journal.kept.size).toBe(0);
  });

  test("waits while the service is away, and goes on when it is back", async () => {
    const service = new Service();
    const ledger = open(service);
    service.isAway = true;
    ledger.edit(kName, { a: "1" });
    await later();
    expect(ledger.get(kName)?.state).toBe("waiting");
    ledger.edit(kName, { a: "12" });
    service.isAway = false;
    ledger.retry();
    await later();
    expect(service.saved.facts).toEqual({ a: "12" });
  });

  test("that the service refuses stays, with why", async () => {
    const service = new Service();
    const ledger = open(service);
    service.save = () => Promise.reject(new Error("sealed"));
    ledger.edit(kName, { a: "1" });
    await later();
    expect(ledger.get(kName)).toMatchObject({ state: "refused", facts: { a: "1" } });
    expect(ledger.isDirty).toBe(true);
  });
});

describe("a save whose answer is lost", () => {
  test.each(["on the same page", "through a page that is closed"])("is not made twice, %s", async (where) => {
    const service = new Service();
    const journal = new Memory();
    let ledger = open(service, journal);
    service.losesAnswer = true;
    ledger.edit(kName, { summary: [{ text: "Först" }] });
    await later();
    ledger.edit(kName, { summary: [{ text: "Först, sedan mer" }] });
    if (where !== "on the same page") {
      vi.clearAllTimers();
      ledger = open(service, journal);
    }
    ledger.retry();
    await later();
    await later();
    expect(service.saved.facts).toEqual({ summary: [{ text: "Först, sedan mer" }] });
    expect(ledger.get(kName)).toMatchObject({ state: "saved", conflicts: [] });
  });
});

describe("two secretaries", () => {
  test("who fill in different fields see both", async () => {
    const service = new Service();
    const [one, other] = [open(service), open(service)];
    one.edit(kName, { tjansteutlatandeDate: "2026-05-12" });
    other.edit(kName, { exerciseOfAuthority: true });
    await later();
    await later();
    expect(service.saved.facts).toEqual({ tjansteutlatandeDate: "2026-05-12", exerciseOfAuthority: true });
  });

  test("who write different things in one place choose", async () => {
    const service = new Service();
    const [one, other] = [open(service), open(service)];
    one.edit(kName, { a: "mitt" });
    await later();
    other.edit(kName, { a: "ditt" });
    await later();
    const [conflict] = other.get(kName)!.conflicts;
    expect(conflict).toEqual({ path: ["a"], mine: "ditt", theirs: "mitt" });
    other.resolve(kName, conflict!, "theirs");
    await later();
    expect(service.saved.facts).toEqual({ a: "mitt" });
  });

  test("never lose a word, in whatever order they type, save and lose contact", async () => {
    const step = fc.record({
      who: fc.nat(1),
      act: fc.constantFrom("type", "wait", "away", "back", "tell", "lose"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const service = new Service();
        const desks = [open(service), open(service)];
        const typed: string[] = [];
        for (const [i, { who, act }] of steps.entries()) {
          const desk = desks[who]!;
          const facts = desk.get(kName)!.facts;
          if (act === "type") {
            const text = `ord${i}`;
            typed.push(text);
            desk.edit(kName, { ...facts, summary: [...((facts["summary"] as JsonObject[]) ?? []), { text }] });
          }
          if (act === "wait") await vi.advanceTimersByTimeAsync(405);
          if (act === "away") service.isAway = true;
          if (act === "lose") service.losesAnswer = true;
          if (act === "back") service.isAway = false;
          if (act === "tell") desk.receive(kName, service.saved);
        }
        service.isAway = service.losesAnswer = false;
        for (let i = 0; i < 6; ++i) {
          desks.forEach((desk) => desk.retry());
          await later();
          desks.forEach((desk) => desk.receive(kName, service.saved));
        }
        const kept = ((service.saved.facts["summary"] as JsonObject[]) ?? []).map((each) => each["text"]);
        expect([...kept].sort()).toEqual([...typed].sort());
        desks.forEach((desk) => expect(desk.get(kName)).toMatchObject({ state: "saved", facts: service.saved.facts }));
      }),
      { numRuns: 200 },
    );
  });
});

test.each<[unknown, (string | number)[], unknown, unknown]>([
  [{ a: [{ b: 1 }, { b: 2 }] }, ["a", 1, "b"], 3, { a: [{ b: 1 }, { b: 3 }] }],
  [{ a: [1, 2] }, ["a", 0], undefined, { a: [2] }],
  [{ a: 1 }, ["b", "c"], 2, { a: 1, b: { c: 2 } }],
  [{ a: 1, b: 2 }, ["b"], undefined, { a: 1 }],
])("%j with %j put to %j", (value, path, at, after) => expect(put(value, path, at)).toEqual(after));
