// Mötesläge: one paragraph at a time, its facts and its text side by side, while the meeting goes on.
import { createClient } from "@connectrpc/connect";
import type { JsonObject } from "@bufbuild/protobuf";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useParams } from "wouter";
import { idOf, meetingName } from "@/api/names";
import { transport } from "@/api/transport";
import { MeetingService, type Item } from "@/gen/arendegang/v1/meeting_pb";
import { useCommitteeFacts } from "@/shell/committee";
import { Button, Failure, LinkButton, Page as Frame, toast } from "@/ui";
import { dayText } from "@/ui/days";
import { textOf } from "@/api/errors";
import { useRequestIds } from "@/api/request_id";
import { AgendaList } from "./agenda_list";
import { Conflicts } from "./conflicts";
import { Desk } from "./desk";
import { useDraft } from "./draft";
import { DraftPanel, FindingList } from "./draft_panel";
import { byParagraph, useFindings } from "./findings";
import { focusPlace } from "./focus";
import { ParagraphForm } from "./paragraph_form";
import { RollPanel } from "./roll_panel";
import { Saving } from "./saving";
import "./proceedings.css";

const meetings = createClient(MeetingService, transport);
const kRollPlace = "upprop";
// From so many paragraphs before it those who acted are suggested in a paragraph.
const kEarlier = 12;

function useDesk(name: string): Desk {
  const desk = useMemo(() => new Desk(name), [name]);
  useEffect(() => desk.start(), [desk]);
  useSyncExternalStore(desk.subscribe, desk.snapshot);
  return desk;
}

// The last part of the item that is worked with, as the address has it after "#".
function usePlace(): [string, (place: string) => void] {
  const hash = useSyncExternalStore(
    (listener) => {
      window.addEventListener("hashchange", listener);
      return () => window.removeEventListener("hashchange", listener);
    },
    () => window.location.hash,
  );
  return [hash.slice(1), (place) => void (window.location.hash = place)];
}

function Sitting({ desk }: { desk: Desk }) {
  const committee = useCommitteeFacts();
  const [place, go] = usePlace();
  const [active, setActive] = useState("");
  const form = useRef<HTMLDivElement>(null);
  const { requestIdOf, made } = useRequestIds();
  const meeting = desk.meeting!;
  const items = desk.order.flatMap((name) => desk.items.get(name) ?? []);
  const at = Math.max(0, items.findIndex((item) => idOf(item.name) === place));
  const item = items[at];
  const factsOf = (each: Item) => desk.paragraphs.get(each.name)?.facts ?? {};
  const facts = item ? factsOf(item) : undefined;
  const phrasebook = committee?.phrasebook ?? "";

  const minutes = useMemo<JsonObject | undefined>(() => {
    if (!committee) return undefined;
    const paragraphs = desk.order.map((name) => desk.paragraphs.get(name)?.facts ?? {});
    return { committee: committee.title, meetingDate: meeting.meetingDate, roll: desk.roll as JsonObject, paragraphs };
  }, [committee, desk, desk.snapshot()]);
  const findings = useFindings(minutes, phrasebook);
  const findingsOf = useMemo(() => byParagraph(findings), [findings]);
  const { draft, error } = useDraft(committee && facts && { facts, committee: committee.title, phrasebook });
  // As they were when the paragraph was come to: they are only suggested from.
  const earlier = useMemo(
    () => items.slice(0, at).reverse().slice(0, kEarlier).map(factsOf),
    [item?.name, at],
  );
  const isRoll = place === kRollPlace || items.length === 0;

  const step = useCallback(
    (by: number) => {
      const next = items[at + by];
      if (next) go(idOf(next.name));
    },
    [items, at, go],
  );
  const confirm = useCallback(async () => {
    if (!item) return;
    try {
      desk.take(await meetings.confirmDecision({ name: item.name, requestId: requestIdOf(item.name) }));
      made(item.name);
      toast(`§ ${item.facts?.number} är klubbad.`);
      step(1);
    } catch (failed) {
      toast(textOf(failed));
    }
  }, [desk, item, step, requestIdOf, made]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
      } else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
        event.preventDefault();
        void confirm();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step, confirm]);

  const base = window.location.pathname.replace(/\/mote$/, "");
  return (
    <Frame
      title={`Mötesläge ${dayText(meeting.meetingDate)}`}
      help="motet"
      above={committee?.title}
      actions={
        <>
          <Saving desk={desk} />
          {desk.watchers.length > 0 && <span className="badge">Här också: {desk.watchers.join(", ")}</span>}
          <Button onPress={() => go(kRollPlace)}>Upprop</Button>
          <LinkButton href={`${base}/protokoll`}>Protokollet</LinkButton>
        </>
      }
    >
      <div className="proceedings">
        <AgendaList
          current={isRoll ? undefined : item?.name}
          rows={items.map((each, i) => ({
            item: each,
            entry: desk.paragraphs.get(each.name),
            findings: findingsOf.get(i)?.length ?? 0,
          }))}
        />
        {isRoll ? (
          <div className="work">
            <RollPanel desk={desk} onDone={() => items[0] && go(idOf(items[0].name))} />
            <FindingList findings={findingsOf.get(-1) ?? []} onGo={() => undefined} />
          </div>
        ) : (
          item &&
          facts && (
            <>
              <div className="work" ref={form}>
                <header className="paragraph-head">
                  <h2>
                    § {item.facts?.number} {item.facts?.title}
                  </h2>
                  <p className="soft">
                    {item.facts?.diarienummer.join(", ")} {item.serving > 0 && `${item.serving} tjänstgör.`}{" "}
                    {item.serving > 0 && !item.quorum && <strong>Nämnden är inte beslutför (KL 6:27).</strong>}
                  </p>
                </header>
                <Conflicts
                  conflicts={desk.paragraphs.get(item.name)?.conflicts ?? []}
                  onResolve={(conflict, take) => desk.paragraphs.resolve(item.name, conflict, take)}
                />
                <ParagraphForm
                  key={item.name}
                  item={item}
                  facts={facts}
                  roll={desk.roll}
                  earlier={earlier}
                  onChange={(now) => desk.paragraphs.edit(item.name, now)}
                  onActive={setActive}
                />
                <div className="actions steps">
                  <Button isDisabled={at === 0} onPress={() => step(-1)}>
                    Föregående <kbd>Alt ↑</kbd>
                  </Button>
                  <Button isDisabled={at === items.length - 1} onPress={() => step(1)}>
                    Nästa <kbd>Alt ↓</kbd>
                  </Button>
                  {item.caseName && !item.confirmedWords && (
                    <Button look="primary" onPress={() => void confirm()}>
                      Klubba <kbd>Ctrl Enter</kbd>
                    </Button>
                  )}
                  {item.confirmedWords && <span className="badge good">Klubbat</span>}
                  {item.decisionChanged && <span className="badge warn">Beslutets ord är ändrade sedan klubbslaget</span>}
                </div>
              </div>
              <DraftPanel
                draft={draft}
                error={error}
                findings={findingsOf.get(at) ?? []}
                active={active}
                onGo={(path) => focusPlace(form.current, path)}
              />
            </>
          )
        )}
      </div>
    </Frame>
  );
}

export function Page() {
  const { committee, meeting } = useParams<{ committee: string; meeting: string }>();
  const desk = useDesk(meetingName(committee, meeting));
  if (desk.meeting) return <Sitting desk={desk} />;
  return (
    <Frame title="Mötesläge" help="motet">
      {desk.failure ? <Failure error={desk.failure} /> : <p className="waiting">Hämtar sammanträdet …</p>}
    </Frame>
  );
}
