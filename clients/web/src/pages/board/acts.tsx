// What the secretariat does with a notice.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import { reasonOf } from "@/api/errors";
import { useRequestId } from "@/api/request_id";
import { AnslagService, AnslagState, type Anslag } from "@/gen/arendegang/v1/anslag_pb";
import { hrefOf } from "@/shell/addresses";
import { Button, DateField, Failure, FormDialog, Panel, toast, useGo } from "@/ui";
import { dayText, instantText, today } from "@/ui/days";
import { Certificate } from "./certificate";
import { Interruption } from "./interruption";

function TakeDown({ anslag }: { anslag: Anslag }) {
  const { requestId, renew } = useRequestId();
  const down = useMutation(AnslagService.method.takeDownAnslag, {
    onSuccess: () => {
      renew();
      toast("Anslaget är nedtaget. Anslagsbeviset finns att ladda ner.");
    },
  });
  return (
    <>
      <div>
        <Button
          look={anslag.state === AnslagState.TIME_OVER ? "primary" : "plain"}
          isPending={down.isPending}
          onPress={() => down.mutate({ name: anslag.name, etag: anslag.etag, requestId: requestId })}
        >
          Ta ner
        </Button>
      </div>
      <Failure error={down.error} />
      {reasonOf(down.error) === "ETAG_MISMATCH" && <p>Sidan visar nu anslaget som det är. Se efter och försök igen.</p>}
    </>
  );
}

function Repost({ anslag, onClose }: { anslag: Anslag; onClose(): void }) {
  const go = useGo();
  const [day, setDay] = useState(today());
  const { requestId } = useRequestId();
  const repost = useMutation(AnslagService.method.repostAnslag);
  const submit = async () => {
    const postDate = day === today() ? "" : day;
    const made = await repost.mutateAsync({ name: anslag.name, postDate, requestId });
    toast("Ett nytt anslag har tagit det gamlas plats.");
    go(hrefOf(made.name));
  };
  return (
    <FormDialog title="Anslå på nytt" action="Anslå på nytt" onClose={onClose} onSubmit={submit}>
      <p>Ett nytt anslag tar det gamlas plats, och en ny tid för att överklaga börjar.</p>
      <DateField label="Sätts upp" value={day} onChange={setDay} isRequired autoFocus />
    </FormDialog>
  );
}

function Interruptions({ anslag }: { anslag: Anslag }) {
  if (anslag.interruptions.length === 0) return null;
  return (
    <ul>
      {anslag.interruptions.map((each, index) => (
        <li key={index}>
          Syntes inte {instantText(each.fromTime)} till {each.toTime ? instantText(each.toTime) : "nu"}: {each.reason}
        </li>
      ))}
    </ul>
  );
}

export function Acts({ anslag }: { anslag: Anslag }) {
  const [doing, setDoing] = useState<"" | "repost" | "interruption">("");
  const done = () => setDoing("");
  const isUp = anslag.state === AnslagState.UP || anslag.state === AnslagState.TIME_OVER;
  const mayRepost = isUp || anslag.state === AnslagState.BROKEN;
  return (
    <Panel title="För sekretariatet">
      {anslag.justering && (
        <p>
          <Link href={hrefOf(anslag.justering)}>Justeringen</Link> som det gäller
          {anslag.late && `. Anslaget kom senare än ${dayText(anslag.announceByDate)}, som var sista dagen`}.
        </p>
      )}
      <Interruptions anslag={anslag} />
      {isUp && <TakeDown anslag={anslag} />}
      <div className="actions">
        {mayRepost && (
          <Button look={anslag.state === AnslagState.BROKEN ? "primary" : "plain"} onPress={() => setDoing("repost")}>
            Anslå på nytt
          </Button>
        )}
        {anslag.upTime && !anslag.supersededBy && (
          <Button onPress={() => setDoing("interruption")}>Anteckna avbrott</Button>
        )}
        {anslag.downTime && <Certificate anslag={anslag} />}
      </div>
      {doing === "repost" && <Repost anslag={anslag} onClose={done} />}
      {doing === "interruption" && <Interruption anslag={anslag} onClose={done} />}
    </Panel>
  );
}
