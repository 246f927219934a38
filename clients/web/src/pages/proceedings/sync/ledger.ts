// What is on the screen, what the service has, and how the one becomes the other. Every change is kept in the browser at
// once and sent soon after, one save at a time for each resource; what others change meanwhile is merged in. While the
// service is away everything waits, and goes on by itself.
import type { DescMessage, JsonObject } from "@bufbuild/protobuf";
import { isObject, merge, equal, type Conflict } from "./merge";

// A resource as the service has it.
export interface Saved {
  etag: string;
  facts: JsonObject;
  // When it was last changed, in microseconds: of two answers the later one counts.
  changed: bigint;
}

// The service, as far as the ledger needs it.
export interface Office {
  save(name: string, etag: string, facts: JsonObject): Promise<Saved>;
  read(name: string): Promise<Saved>;
  // Somebody else changed it meanwhile; nobody answered; the session has ended.
  isStale(error: unknown): boolean;
  isUnanswered(error: unknown): boolean;
}

// Where changes are kept until the service has them; localStorage, but for tests.
export type Journal = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type State = "saved" | "unsaved" | "saving" | "waiting" | "refused";

export interface Entry {
  facts: JsonObject;
  state: State;
  // Why the service did not take it.
  refusal?: unknown;
  conflicts: Conflict[];
}

interface Record extends Entry {
  saved: Saved;
  sent?: JsonObject; // sent last, while nobody has said whether it came through
  timer?: ReturnType<typeof setTimeout>;
  sending: boolean;
  arrived?: Saved; // came while a save was under way
}

// What the journal holds of a resource.
interface Kept {
  base: JsonObject;
  sent?: JsonObject;
  facts: JsonObject;
}

const kPauseMs = 400; // of typing, before it is sent
const kPrefix = "arendegang.utkast/";

export class Ledger {
  private readonly records = new Map<string, Record>();
  private readonly listeners = new Set<() => void>();
  private version = 0;

  constructor(
    private readonly office: Office,
    private readonly desc: DescMessage,
    private readonly journal: Journal,
    private readonly pauseMs = kPauseMs,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  // Changes whenever anything does.
  snapshot = (): number => this.version;

  get(name: string): Entry | undefined {
    return this.records.get(name);
  }

  entries(): IterableIterator<[string, Entry]> {
    return this.records.entries();
  }

  // What was typed is here now, and in the journal; it is sent when typing pauses.
  edit(name: string, facts: JsonObject): void {
    const record = this.records.get(name);
    if (!record || equal(record.facts, facts)) return;
    record.facts = facts;
    record.refusal = undefined;
    this.keep(name, record);
    if (!record.sending) record.state = "unsaved";
    this.schedule(name, record, this.pauseMs);
    this.changed();
  }

  // The service tells how a resource is.
  receive(name: string, saved: Saved): void {
    const record = this.records.get(name);
    if (!record) return this.open(name, saved);
    if (saved.etag === record.saved.etag || saved.changed < record.saved.changed) return;
    if (record.sending) {
      record.arrived = saved;
      return;
    }
    this.rebase(name, record, record.saved.facts, saved);
    this.changed();
  }

  // Takes theirs in place of mine where both wrote, or leaves mine.
  resolve(name: string, conflict: Conflict, take: "mine" | "theirs"): void {
    const record = this.records.get(name);
    if (!record) return;
    record.conflicts = record.conflicts.filter((each) => each !== conflict);
    if (take === "theirs") this.edit(name, put(record.facts, conflict.path, conflict.theirs) as JsonObject);
    this.changed();
  }

  // Tries again what waits for the service.
  retry(): void {
    for (const [name, record] of this.records) {
      if (record.state === "waiting" || record.state === "unsaved") this.schedule(name, record, 0);
    }
  }

  // Whether something is not at the service yet.
  get isDirty(): boolean {
    return [...this.records.values()].some((record) => record.state !== "saved");
  }

  close(): void {
    for (const record of this.records.values()) clearTimeout(record.timer);
  }

  // First sight of a resource. What the journal still has was typed here before and never got to the service.
  private open(name: string, saved: Saved): void {
    const record: Record = { facts: saved.facts, state: "saved", conflicts: [], saved, sending: false };
    this.records.set(name, record);
    const kept = this.kept(name);
    if (kept) {
      record.facts = kept.facts;
      record.sent = kept.sent;
      this.rebase(name, record, kept.base, saved);
    }
    this.changed();
  }

  private schedule(name: string, record: Record, ms: number): void {
    clearTimeout(record.timer);
    record.timer = setTimeout(() => void this.send(name, record), ms);
  }

  private async send(name: string, record: Record): Promise<void> {
    if (record.sending || equal(record.facts, record.saved.facts)) return;
    record.sending = true;
    record.state = "saving";
    this.changed();
    try {
      // Nobody knows whether the last one came through: that is asked first.
      if (record.sent) this.rebase(name, record, record.saved.facts, await this.office.read(name));
      const sent = record.facts;
      record.sent = sent;
      this.keep(name, record);
      const saved = await this.office.save(name, record.saved.etag, sent);
      record.sending = false;
      this.rebase(name, record, sent, saved);
      if (record.arrived && record.arrived.changed > saved.changed) this.rebase(name, record, saved.facts, record.arrived);
      record.arrived = undefined;
    } catch (error) {
      record.sending = false;
      await this.fail(name, record, error);
    }
    this.changed();
  }

  private async fail(name: string, record: Record, error: unknown): Promise<void> {
    if (this.office.isStale(error)) {
      try {
        const theirs = await this.office.read(name);
        record.arrived = undefined;
        return this.rebase(name, record, record.saved.facts, theirs);
      } catch (again) {
        error = again;
      }
    }
    if (this.office.isUnanswered(error)) {
      record.state = "waiting";
    } else {
      record.state = "refused";
      record.refusal = error;
    }
  }

  // What is on the screen grew from `base`; the service has `saved` now. If that is what was sent without an answer, it
  // is what the screen grew from.
  private rebase(name: string, record: Record, base: JsonObject, saved: Saved): void {
    const own = record.sent !== undefined && equal(record.sent, saved.facts);
    const merged = merge(own ? record.sent : base, record.facts, saved.facts, this.desc);
    record.sent = undefined;
    record.facts = merged.value as JsonObject;
    record.conflicts = [...record.conflicts, ...merged.conflicts];
    record.saved = saved;
    this.settle(name, record);
  }

  // Everything typed is at the service, or is to be sent.
  private settle(name: string, record: Record): void {
    if (equal(record.facts, record.saved.facts)) {
      record.state = "saved";
      this.journal.removeItem(kPrefix + name);
      return;
    }
    record.state = "unsaved";
    this.keep(name, record);
    this.schedule(name, record, this.pauseMs);
  }

  private keep(name: string, record: Record): void {
    this.journal.setItem(kPrefix + name, JSON.stringify({ base: record.saved.facts, sent: record.sent, facts: record.facts }));
  }

  private kept(name: string): Kept | undefined {
    const text = this.journal.getItem(kPrefix + name);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  }

  private changed(): void {
    ++this.version;
    this.listeners.forEach((listener) => listener());
  }
}

// The value with something else at a path; undefined takes it away.
export function put(value: unknown, path: (string | number)[], at: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return at;
  if (Array.isArray(value)) {
    const copy = [...value];
    const made = put(copy[first as number], rest, at);
    if (made === undefined) copy.splice(first as number, 1);
    else copy[first as number] = made;
    return copy;
  }
  const copy: { [key: string]: unknown } = isObject(value as JsonObject) ? { ...(value as JsonObject) } : {};
  const made = put(copy[first], rest, at);
  if (made === undefined) delete copy[first];
  else copy[first] = made;
  return copy;
}
