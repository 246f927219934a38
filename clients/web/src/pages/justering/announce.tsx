// What was certified is announced on the board.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { Link } from "wouter";
import { reasonOf } from "@/api/errors";
import { idOf } from "@/api/names";
import { useRequestId } from "@/api/request_id";
import { AnslagService, AnslagState, type Anslag } from "@/gen/arendegang/v1/anslag_pb";
import type { Justering } from "@/gen/arendegang/v1/justering_pb";
import { hrefOf } from "@/shell/addresses";
import { Answered, Button, Failure, LinkButton, Notice, Panel, toast } from "@/ui";
import { dayText } from "@/ui/days";

// How the notice stands, after "Anslaget".
function standing(anslag: Anslag): string {
  switch (anslag.state) {
    case AnslagState.PLANNED:
      return `sätts upp ${dayText(anslag.postDate)}.`;
    case AnslagState.DOWN:
      return "har suttit uppe hela sin tid och är nedtaget.";
    case AnslagState.BROKEN:
      return "är brutet.";
    default:
      return `sitter uppe. Sista dag att överklaga är ${dayText(anslag.appealUntil)}.`;
  }
}

function Announced({ anslag }: { anslag: Anslag }) {
  return (
    <>
      <p>
        <Link href={hrefOf(anslag.name)}>Anslaget</Link> {standing(anslag)}
      </p>
      {anslag.late && <p>Det sattes upp senare än {dayText(anslag.announceByDate)}, som var sista dagen.</p>}
      {anslag.advice && <Notice tone="warn">{anslag.advice}</Notice>}
    </>
  );
}

function Post({ justering, committee }: { justering: Justering; committee: string }) {
  const { requestId, renew } = useRequestId();
  const post = useMutation(AnslagService.method.createAnslag, {
    onSuccess: () => {
      renew();
      toast("Anslaget är på anslagstavlan.");
    },
  });
  return (
    <>
      <p>Det justerade ska tillkännages på anslagstavlan. Tiden för att överklaga räknas därifrån.</p>
      <Failure error={post.error} />
      <div className="actions">
        <Button
          look="primary"
          isPending={post.isPending}
          onPress={() =>
            post.mutate({ parent: committee, anslag: { justering: justering.name }, requestId: requestId })
          }
        >
          Anslå på anslagstavlan
        </Button>
        {reasonOf(post.error) === "COMMITTEE_INCOMPLETE" && (
          <LinkButton href={`/${idOf(committee)}/installningar`}>Till inställningarna</LinkButton>
        )}
      </div>
    </>
  );
}

export function Announce({ justering, committee, may }: { justering: Justering; committee: string; may: boolean }) {
  const query = useQuery(AnslagService.method.listAnslag, { parent: committee, of: justering.name });
  return (
    <Panel title="Anslag">
      <Answered query={query}>
        {({ anslag }) => {
          const current = anslag.find((each) => each.state !== AnslagState.SUPERSEDED);
          if (current) return <Announced anslag={current} />;
          return may ? <Post justering={justering} committee={committee} /> : <p>Det är inte anslaget än.</p>;
        }}
      </Answered>
    </Panel>
  );
}
