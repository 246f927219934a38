// One justering: its text is read paragraph by paragraph, certified, signed, announced.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import { mayAs, useAccount } from "@/api/session";
import { AccountRole } from "@/gen/arendegang/v1/account_pb";
import { JusteringService, JusteringState, Verdict, type Justering } from "@/gen/arendegang/v1/justering_pb";
import { kJusteringStates } from "@/shell/justering";
import { useMeetingPlace } from "@/shell/meeting";
import { Answered, Badge, Button, Notice, Page as Frame, Panel, Select } from "@/ui";
import { dayText } from "@/ui/days";
import { useActing, type Acting } from "./acting";
import { Announce } from "./announce";
import { Certify } from "./certify";
import { CertifiedText, Paragraph } from "./paragraph";
import { People } from "./people";
import { Signed } from "./signed";
import { cut } from "./text";
import { kTones, numbersText } from "./texts";
import { Withdraw } from "./withdraw";

function Head({ justering, acting }: { justering: Justering; acting: Acting }) {
  const sealed = justering.state === JusteringState.SEALED;
  const open = !sealed && justering.state !== JusteringState.WITHDRAWN;
  return (
    <Panel label="Läget">
      <p>
        <Badge tone={kTones[justering.state]}>{kJusteringStates[justering.state]}</Badge>{" "}
        {numbersText(justering.paragraphs.map((each) => each.number))}
        {justering.immediate && ", omedelbar justering"}
      </p>
      <p className="soft">
        {sealed
          ? `Justerat ${dayText(justering.justeringDate)}`
          : `Bestämd dag ${dayText(justering.plannedDate)}, senast ${dayText(justering.latestDate)}`}
        {justering.late && " (sent)"}
      </p>
      <People justerare={justering.justerare} />
      {acting.choices.length > 0 && (open || (sealed && acting.signs !== acting.herself)) && (
        <Select
          label={sealed ? "Skriv under som" : "Anteckna för"}
          hint="Den som har ett eget konto loggar in och gör det själv."
          placeholder="Välj justerare"
          choices={acting.choices.map((each) => ({ id: each, text: each }))}
          value={acting.person}
          onChange={acting.choose}
        />
      )}
      {open && !acting.person && acting.choices.length === 0 && (
        <p className="soft">Du är inte justerare av det här. Du kan läsa det.</p>
      )}
    </Panel>
  );
}

// The paragraphs that she must accept before she certifies: their words are others than those confirmed.
function unaccepted(justering: Justering, person: string): number[] {
  return justering.paragraphs
    .filter((paragraph) => paragraph.differs)
    .filter(
      ({ views }) =>
        !views.some((each) => each.person === person && each.verdict === Verdict.ACCEPTED && !each.earlierText),
    )
    .map((paragraph) => paragraph.number);
}

// The act itself, always at hand at the foot of a phone.
function Foot(props: { justering: Justering; acting: Acting; sha256: string; onTextChanged(): void }) {
  const { justering, acting } = props;
  const [certifying, setCertifying] = useState(false);
  const done = justering.justerare.some((each) => each.person === acting.person && each.certifyDate);
  if (!acting.person || done) return null;
  const waits = unaccepted(justering, acting.person);
  return (
    <div className="certify-foot">
      {waits.map((number) => (
        <a key={number} href={`#p${number}`}>
          Godta § {number} först
        </a>
      ))}
      <Button look="primary" onPress={() => setCertifying(true)}>
        {acting.herself === acting.person ? "Justera" : `Justera för ${acting.person}`}
      </Button>
      <Certify
        justering={justering}
        sha256={props.sha256}
        person={acting.person}
        byHand={acting.herself !== acting.person}
        isOpen={certifying}
        onClose={() => setCertifying(false)}
        onTextChanged={() => {
          setCertifying(false);
          props.onTextChanged();
        }}
      />
    </div>
  );
}

function Loaded({ justering, again }: { justering: Justering; again(): void }) {
  const { parent } = useMeetingPlace();
  const acting = useActing(justering, parent);
  const mayAnnounce = mayAs(useAccount(), parent, AccountRole.SEKRETERARE, AccountRole.REGISTRATOR);
  // The text that is read is the one first shown: that it is another now must be seen before it is certified.
  const [read, setRead] = useState(justering.sha256);
  const sealed = justering.state === JusteringState.SEALED;
  const open = !sealed && justering.state !== JusteringState.WITHDRAWN;
  const pieces = cut(
    justering.text,
    justering.paragraphs.map((each) => each.number),
  );
  return (
    <>
      <Head justering={justering} acting={acting} />
      {sealed && <Announce justering={justering} committee={parent} may={mayAnnounce} />}
      {sealed && <Signed justering={justering} acting={acting} />}
      {open && read !== justering.sha256 && (
        <Notice tone="warn">
          <p>Texten har ändrats sedan du öppnade sidan. Läs den igen.</p>
          <div>
            <Button small onPress={() => setRead(justering.sha256)}>
              Jag har läst den nya texten
            </Button>
          </div>
        </Notice>
      )}
      {(!pieces || pieces.before.trim()) && (
        <Panel label="Text">
          <CertifiedText text={pieces?.before ?? justering.text} />
        </Panel>
      )}
      {justering.paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.item}
          justering={justering.name}
          paragraph={paragraph}
          text={pieces?.paragraphs.get(paragraph.number)}
          person={open ? acting.person : ""}
          mayResolve={open && acting.secretary}
        />
      ))}
      {acting.secretary && justering.state === JusteringState.OPEN && (
        <div>
          <Withdraw justering={justering} />
        </div>
      )}
      {open && <Foot justering={justering} acting={acting} sha256={read} onTextChanged={again} />}
    </>
  );
}

export function One({ id }: { id: string }) {
  const { name, href } = useMeetingPlace();
  const query = useQuery(JusteringService.method.getJustering, { name: `${name}/justeringar/${id}` });
  return (
    <Frame title="Justera protokollet" help="protokoll" above={<Link href={`${href}/justering`}>Sammanträdets justeringar</Link>}>
      <Answered query={query}>
        {(justering) => <Loaded justering={justering} again={() => void query.refetch()} />}
      </Answered>
    </Frame>
  );
}
