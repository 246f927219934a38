// The board itself.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import { committeeOf } from "@/api/names";
import { AnslagService, AnslagState, type Anslag } from "@/gen/arendegang/v1/anslag_pb";
import { hrefOf } from "@/shell/addresses";
import { Answered, Badge, Empty, Page as Frame, Panel, Select } from "@/ui";
import { dayText } from "@/ui/days";
import { useHelp, useKeeps } from "./keeper";
import { kStates, titleOf } from "./texts";
import { UpDay } from "./up_day";

const kAll = "alla";
const kHanging = new Set([AnslagState.UP, AnslagState.TIME_OVER]);

function Entry({ anslag }: { anslag: Anslag }) {
  const hangs = kHanging.has(anslag.state);
  return (
    <li className="anslag">
      <h2>
        <Link href={hrefOf(anslag.name)}>{titleOf(anslag)}</Link>
      </h2>
      <p>
        {anslag.committeeTitle}{" "}
        {!hangs && <Badge tone={kStates[anslag.state].tone}>{kStates[anslag.state].text}</Badge>}
      </p>
      <p className="soft">
        <UpDay anslag={anslag} />
        {anslag.appealUntil && `, går att överklaga till och med ${dayText(anslag.appealUntil)}`}
      </p>
      {anslag.advice && <p>{anslag.advice}</p>}
    </li>
  );
}

function Entries({ label, anslag }: { label: string; anslag: Anslag[] }) {
  return (
    <ul className="anslag-list" aria-label={label}>
      {anslag.map((each) => (
        <Entry key={each.name} anslag={each} />
      ))}
    </ul>
  );
}

function titlesOf(anslag: Anslag[]): { id: string; text: string }[] {
  const titles = new Map(anslag.map((each) => [committeeOf(each.name), each.committeeTitle]));
  return [...titles].map(([id, text]) => ({ id, text })).sort((a, b) => a.text.localeCompare(b.text, "sv"));
}

function Board({ anslag }: { anslag: Anslag[] }) {
  const keeps = useKeeps();
  const [committee, setCommittee] = useState(kAll);
  const seen = anslag.filter((each) => committee === kAll || committeeOf(each.name) === committee);
  const hanging = seen.filter((each) => kHanging.has(each.state));
  const others = seen.filter((each) => !kHanging.has(each.state) && keeps(committeeOf(each.name)));
  const titles = titlesOf(anslag);
  const shown = committee === kAll && titles.length === 1 ? titles[0]?.id : committee;
  return (
    <>
      {titles.length > 1 && (
        <div className="board-filter">
          <Select
            label="Nämnd"
            choices={[{ id: kAll, text: "Alla nämnder" }, ...titles]}
            value={committee}
            onChange={setCommittee}
          />
        </div>
      )}
      {hanging.length === 0 ? (
        <Empty>
          <p>Inget är anslaget just nu.</p>
        </Empty>
      ) : (
        <Entries label="Anslag" anslag={hanging} />
      )}
      {shown && shown !== kAll && (
        <p>
          <a href={`/kalender/${shown.split("/")[1]}.ics`}>Nämndens sammanträden som kalender</a>
        </p>
      )}
      {others.length > 0 && (
        <Panel title="Kommande, nedtagna och ersatta">
          <p className="soft">Det här ser bara nämndens sekretariat.</p>
          <Entries label="Kommande, nedtagna och ersatta" anslag={others} />
        </Panel>
      )}
    </>
  );
}

export function List() {
  const query = useQuery(AnslagService.method.listAnslag, {});
  const help = useHelp();
  return (
    <Frame
      title="Anslagstavla"
      help={help}
      actions={
        <>
          <a href="/anslagstavla.atom">Följ tavlan (Atom)</a>
          <a href="/arkiv">Justerade protokoll</a>
        </>
      }
    >
      <Answered query={query}>{(data) => <Board anslag={data.anslag} />}</Answered>
    </Frame>
  );
}
