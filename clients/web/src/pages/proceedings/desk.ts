// A meeting as it is worked with: what the service tells of it as it changes, and what is typed here.
import { createClient } from "@connectrpc/connect";
import { create, fromJson, toJson, type JsonObject } from "@bufbuild/protobuf";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { reasonOf } from "@/api/errors";
import { onContactChange, isInContact } from "@/api/contact";
import { isUnanswered, transport } from "@/api/transport";
import { ItemSchema, MeetingSchema, MeetingService, type Item, type Meeting, type WatchMeetingResponse } from "@/gen/arendegang/v1/meeting_pb";
import { ParagraphSchema, type ParagraphJson } from "@/gen/arendegang/v1/minutes_pb";
import { RollSchema, type RollJson } from "@/gen/arendegang/v1/people_pb";
import { Ledger, type Saved } from "./sync/ledger";

const meetings = createClient(MeetingService, transport);

const kAliveMs = 60_000; // the service tells at least every twenty seconds that it is there
const kAgainMs = 1000;

function micros(time: Timestamp | undefined): bigint {
  return time ? time.seconds * 1_000_000n + BigInt(Math.floor(time.nanos / 1000)) : 0n;
}

function savedItem(item: Item): Saved {
  const facts = item.facts ? (toJson(ParagraphSchema, item.facts) as ParagraphJson as JsonObject) : {};
  return { etag: item.etag, facts, changed: micros(item.updateTime) };
}

function savedRoll(meeting: Meeting): Saved {
  const roll = meeting.roll ? (toJson(RollSchema, meeting.roll) as RollJson as JsonObject) : {};
  return { etag: meeting.etag, facts: roll, changed: micros(meeting.updateTime) };
}

const office = {
  isStale: (error: unknown) => reasonOf(error) === "ETAG_MISMATCH",
  isUnanswered,
};

export class Desk {
  meeting: Meeting | undefined;
  order: string[] = [];
  watchers: string[] = [];
  failure: unknown;
  readonly items = new Map<string, Item>();

  readonly paragraphs = new Ledger(
    {
      ...office,
      save: async (name, etag, facts) => this.keep(await this.saveItem(name, etag, facts)),
      read: async (name) => {
        const { items } = await meetings.listItems({ parent: this.name });
        items.forEach((item) => this.items.set(item.name, item));
        return savedItem(this.items.get(name)!);
      },
    },
    ParagraphSchema,
    localStorage,
  );

  readonly rolls = new Ledger(
    {
      ...office,
      save: async (name, etag, roll) => {
        const meeting = create(MeetingSchema, { name, etag, roll: fromJson(RollSchema, roll) });
        return savedRoll((this.meeting = await meetings.updateMeeting({ meeting, updateMask: { paths: ["roll"] } })));
      },
      read: async (name) => savedRoll((this.meeting = await meetings.getMeeting({ name }))),
    },
    RollSchema,
    localStorage,
  );

  private readonly listeners = new Set<() => void>();
  private version = 0;

  constructor(readonly name: string) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): number => this.version;

  // Watches until it is stopped.
  start(): () => void {
    const stop = new AbortController();
    const forget = [
      this.paragraphs.subscribe(this.changed),
      this.rolls.subscribe(this.changed),
      onContactChange(() => isInContact() && this.retry()),
    ];
    void this.watch(stop.signal);
    return () => {
      stop.abort();
      forget.forEach((each) => each());
      this.paragraphs.close();
      this.rolls.close();
    };
  }

  retry(): void {
    this.paragraphs.retry();
    this.rolls.retry();
  }

  get roll(): RollJson {
    return (this.rolls.get(this.meeting?.name ?? "")?.facts ?? {}) as RollJson;
  }

  // Takes in an item that the service gave as the answer of an act.
  keep(item: Item): Saved {
    this.items.set(item.name, item);
    const saved = savedItem(item);
    this.changed();
    return saved;
  }

  take(item: Item): void {
    this.paragraphs.receive(item.name, this.keep(item));
  }

  private async saveItem(name: string, etag: string, facts: JsonObject): Promise<Item> {
    const item = create(ItemSchema, { name, etag, facts: fromJson(ParagraphSchema, facts) });
    return meetings.updateItem({ item, updateMask: { paths: ["facts"] } });
  }

  private async watch(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const call = new AbortController();
      const end = () => call.abort();
      stop.addEventListener("abort", end);
      let alive = setTimeout(end, kAliveMs);
      try {
        for await (const change of meetings.watchMeeting({ name: this.name }, { signal: call.signal, timeoutMs: 0 })) {
          clearTimeout(alive);
          alive = setTimeout(end, kAliveMs);
          this.tell(change);
        }
      } catch (error) {
        if (stop.aborted) return;
        // What cannot get better is told; the rest is tried again.
        if (!isUnanswered(error) && !call.signal.aborted && !this.meeting) this.failure = error;
        this.changed();
      } finally {
        clearTimeout(alive);
        stop.removeEventListener("abort", end);
      }
      await new Promise((done) => setTimeout(done, kAgainMs));
    }
  }

  private tell(change: WatchMeetingResponse): void {
    this.failure = undefined;
    if (change.meeting) {
      this.meeting = change.meeting;
      this.rolls.receive(change.meeting.name, savedRoll(change.meeting));
    }
    change.items.forEach((item) => this.take(item));
    this.order = change.order;
    this.watchers = change.watchers;
    this.changed();
  }

  private changed = (): void => {
    ++this.version;
    this.listeners.forEach((listener) => listener());
  };
}
