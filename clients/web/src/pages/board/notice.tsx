// A notice as it stands on the board, with its days.
import { useQuery } from "@connectrpc/connect-query";
import { Link } from "wouter";
import { committeeOf } from "@/api/names";
import { AnslagService, AnslagState, type Anslag } from "@/gen/arendegang/v1/anslag_pb";
import { hrefOf } from "@/shell/addresses";
import { Answered, Badge, Notice as Told, Page as Frame, Panel } from "@/ui";
import { dayText, instantText } from "@/ui/days";
import { Acts } from "./acts";
import { useHelp, useKeeps } from "./keeper";
import { kStates, titleOf } from "./texts";
import { UpDay } from "./up_day";

// The words of the board, part by part; a part in capitals is a heading.
function Words({ text }: { text: string }) {
  return (
    <div className="anslag-text">
      {text
        .trim()
        .split("\n\n")
        .map((part, index) =>
          part === part.toLocaleUpperCase("sv") ? <h2 key={index}>{part}</h2> : <p key={index}>{part}</p>,
        )}
    </div>
  );
}

function Days({ anslag }: { anslag: Anslag }) {
  return (
    <ul className="row-list">
      {anslag.state !== AnslagState.UP && anslag.state !== AnslagState.PLANNED && (
        <li>
          <Badge tone={kStates[anslag.state].tone}>{kStates[anslag.state].text}</Badge>
        </li>
      )}
      <li>
        <UpDay anslag={anslag} />
      </li>
      {anslag.appealUntil && <li>Går att överklaga till och med {dayText(anslag.appealUntil)}</li>}
      {anslag.removeFrom && !anslag.downTime && <li>Tas ned tidigast {dayText(anslag.removeFrom)}</li>}
      {anslag.downTime && <li>Nedtaget {instantText(anslag.downTime)}</li>}
    </ul>
  );
}

function Loaded({ anslag }: { anslag: Anslag }) {
  const keeps = useKeeps();
  return (
    <>
      <Days anslag={anslag} />
      {anslag.advice && <Told tone="warn">{anslag.advice}</Told>}
      {anslag.supersededBy && (
        <Told>
          <p>
            Anslaget är ersatt av <Link href={hrefOf(anslag.supersededBy)}>ett nytt</Link>.
          </p>
        </Told>
      )}
      <Panel label="Anslagets text">
        {anslag.text ? <Words text={anslag.text} /> : <p className="soft">Texten skrivs när anslaget sätts upp.</p>}
      </Panel>
      {keeps(committeeOf(anslag.name)) && <Acts anslag={anslag} />}
    </>
  );
}

export function Notice({ name }: { name: string }) {
  const query = useQuery(AnslagService.method.getAnslag, { name });
  const help = useHelp();
  return (
    <Frame
      title={query.data ? titleOf(query.data) : "Anslag"}
      help={help}
      above={
        <>
          <Link href="/anslagstavla">Anslagstavla</Link> {query.data?.committeeTitle}
        </>
      }
    >
      <Answered query={query}>{(anslag) => <Loaded anslag={anslag} />}</Answered>
    </Frame>
  );
}
