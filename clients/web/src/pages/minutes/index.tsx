// Protokoll: the whole draft, what the review says of it, and what is done with it.
import { useQuery } from "@connectrpc/connect-query";
import { useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import { useIsSecretariat } from "@/api/roles";
import { mayAs, useAccount } from "@/api/session";
import { AccountRole } from "@/gen/arendegang/v1/account_pb";
import type { Finding } from "@/gen/arendegang/v1/drafting_pb";
import { JusteringService, type Justering } from "@/gen/arendegang/v1/justering_pb";
import { MeetingService, type Item, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { useMarks } from "@/parts/marks";
import type { Draft } from "@/parts/pruned_draft";
import { useMeetingPlace } from "@/shell/meeting";
import { Answered, Button, Empty, Failure, LinkButton, Page as Frame } from "@/ui";
import { dayText } from "@/ui/days";
import { Close } from "./close";
import { Compare } from "./compare";
import { Contents } from "./contents";
import { indexOf, sectionsOf } from "./draft";
import { SectionView } from "./draft_view";
import { Export } from "./export";
import { FindingList, FindingsOf, graveOf } from "./findings";
import { Lay } from "./lay";
import { MarkItem } from "./mark_item";
import { Preview } from "./preview";
import { Rattelse } from "./rattelse";
import { Status, allLaid, sealedOf } from "./status";
import { Unfinished } from "./unfinished";
import { useMeetingDraft } from "./use_draft";
import "./minutes.css";

type Doing = "" | "preview" | "export" | "compare" | "close" | "lay";

function useMinutes(name: string) {
  const meeting = useQuery(MeetingService.method.getMeeting, { name });
  const draft = useMeetingDraft(name);
  const review = useQuery(MeetingService.method.reviewMeeting, { name });
  const items = useQuery(MeetingService.method.listItems, { parent: name });
  const justeringar = useQuery(JusteringService.method.listJusteringar, { parent: name });
  return { meeting, draft, review, items, justeringar };
}

function Text(props: { draft: Draft; findings: Finding[]; items: Item[]; sealed: Set<string> }) {
  const { draft, findings, items, sealed } = props;
  const [corrected, setCorrected] = useState<Item>();
  const { name, parent } = useMeetingPlace();
  const may = mayAs(useAccount(), parent, AccountRole.SEKRETERARE);
  const mayMark = useIsSecretariat(parent);
  const marks = useMarks(name, mayMark);
  const sections = useMemo(() => sectionsOf(draft.blocks), [draft]);
  // The address may name a paragraph, which was not there yet when the page opened.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <>
      <Unfinished unfinished={draft.unfinished} items={items} />
      <div className="minutes">
        {sections.map((section, place) => {
          const item = section.index === undefined ? undefined : items[section.index];
          const own = findings.filter((each) => indexOf(each.place) === section.index);
          return (
            <SectionView
              key={section.index ?? `before ${place}`}
              section={section}
              beside={
                <>
                  {own.length > 0 && <FindingsOf findings={own} item={item} />}
                  {item && mayMark && <MarkItem item={item} marks={marks.filter((each) => each.target === item.name)} />}
                  {item && sealed.has(item.name) && may && (
                    <Button small look="quiet" onPress={() => setCorrected(item)}>
                      Rätta § {item.facts?.number}
                    </Button>
                  )}
                </>
              }
            />
          );
        })}
      </div>
      {corrected && <Rattelse item={corrected} onClose={() => setCorrected(undefined)} />}
    </>
  );
}

const kOfficers = [
  AccountRole.REGISTRATOR,
  AccountRole.SEKRETERARE,
  AccountRole.HANDLAGGARE,
  AccountRole.FORVALTNINGSCHEF,
];

// What comes next with the minutes stands out; the rest is at hand.
function Acts(props: { meeting: Meeting; items: Item[]; findings: Finding[]; justeringar: Justering[] }) {
  const { meeting, items, findings, justeringar } = props;
  const { parent, href } = useMeetingPlace();
  const account = useAccount();
  const [doing, setDoing] = useState<Doing>("");
  const done = () => setDoing("");
  const secretary = mayAs(account, parent, AccountRole.SEKRETERARE);
  const mayClose = mayAs(account, parent, AccountRole.SEKRETERARE, AccountRole.ORDFORANDE);
  const mayKeep = mayAs(account, parent, ...kOfficers);
  const closed = meeting.closeTime !== undefined;
  const laid = allLaid(justeringar, items);
  return (
    <>
      <div className="actions">
        {mayClose && !closed && (
          <Button look="primary" onPress={() => setDoing("close")}>
            Avsluta sammanträdet
          </Button>
        )}
        {secretary && !laid && (
          <Button look={closed ? "primary" : "plain"} onPress={() => setDoing("lay")}>
            Lägg fram för justering
          </Button>
        )}
        <Button onPress={() => setDoing("export")}>Exportera</Button>
        <Button onPress={() => setDoing("preview")}>Förhandsgranska</Button>
        <Button onPress={() => setDoing("compare")}>Jämför med redigerat dokument</Button>
        {justeringar.length > 0 && <LinkButton href={`${href}/justering`}>Justering</LinkButton>}
      </div>
      <Preview meeting={meeting.name} isOpen={doing === "preview"} onClose={done} />
      <Export meeting={meeting.name} items={items} mayKeep={mayKeep} isOpen={doing === "export"} onClose={done} />
      <Compare meeting={meeting.name} mayTake={secretary} isOpen={doing === "compare"} onClose={done} />
      {doing === "close" && <Close meeting={meeting} grave={graveOf(findings)} onClose={done} />}
      {doing === "lay" && <Lay meeting={meeting} items={items} onClose={done} />}
    </>
  );
}

function Minutes({ items }: { items: Item[] }) {
  const { name, href } = useMeetingPlace();
  const { meeting, draft, review, justeringar } = useMinutes(name);
  const findings = review.data?.findings ?? [];
  const laid = justeringar.data?.justeringar ?? [];
  if (items.length === 0) {
    return (
      <Empty>
        <p>Föredragningslistan är tom, så det finns inget protokoll än.</p>
        <LinkButton href={href}>Sätt upp punkter</LinkButton>
      </Empty>
    );
  }
  return (
    <>
      <Answered query={meeting}>
        {(data) => (
          <>
            <Status meeting={data} justeringar={laid} />
            <Acts meeting={data} items={items} findings={findings} justeringar={laid} />
          </>
        )}
      </Answered>
      <Failure error={review.error} retry={() => void review.refetch()} />
      {review.data && <FindingList findings={findings} />}
      <div className="minutes-columns">
        <Contents items={items} findings={findings} />
        <Answered query={draft}>
          {(data) => <Text draft={data} findings={findings} items={items} sealed={sealedOf(laid)} />}
        </Answered>
      </div>
    </>
  );
}

export function Page() {
  const { name, href } = useMeetingPlace();
  const { meeting, items } = useMinutes(name);
  return (
    <Frame
      title="Protokoll"
      help="protokoll"
      above={<Link href={href}>Sammanträdet {meeting.data && dayText(meeting.data.meetingDate)}</Link>}
    >
      <Answered query={items}>{(data) => <Minutes items={data.items} />}</Answered>
    </Frame>
  );
}
