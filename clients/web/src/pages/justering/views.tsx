// What the justerare said of a paragraph, and what was done about it.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { JusteringService, Verdict, type View } from "@/gen/arendegang/v1/justering_pb";
import { Badge, Button, Failure, TextField } from "@/ui";
import { instantText } from "@/ui/days";

function Resolve(props: { justering: string; item: string; view: View }) {
  const [resolution, setResolution] = useState("");
  const { requestId, renew } = useRequestId();
  const resolve = useMutation(JusteringService.method.resolveObjection, { onSuccess: () => renew() });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const { justering, item, view } = props;
    resolve.mutate({ name: justering, item, person: view.person, resolution, requestId: requestId });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label={`Vad invändningen av ${props.view.person} ledde till`}
        value={resolution}
        onChange={setResolution}
        isRequired
      />
      <Failure error={resolve.error} />
      <div>
        <Button type="submit" small isPending={resolve.isPending}>
          Anteckna
        </Button>
      </div>
    </form>
  );
}

export function ViewOf(props: { justering: string; item: string; view: View; mayResolve: boolean }) {
  const { view } = props;
  const objected = view.verdict === Verdict.OBJECTED;
  const open = objected && view.resolution === "";
  return (
    <li className="view">
      <p>
        <Badge tone={open ? "bad" : objected ? "plain" : "good"}>{objected ? "Invändning" : "Godtar"}</Badge>{" "}
        <strong>{view.person}</strong> <span className="soft">{instantText(view.viewTime)}</span>
      </p>
      {view.earlierText && <p className="soft">Gäller en tidigare text av paragrafen.</p>}
      {view.comment && <p>”{view.comment}”</p>}
      {view.resolution && <p>Ledde till: {view.resolution}</p>}
      {open && props.mayResolve && <Resolve justering={props.justering} item={props.item} view={view} />}
    </li>
  );
}
