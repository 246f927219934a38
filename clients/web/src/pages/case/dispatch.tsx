// Expediering: who got an extract of a decision, and who is still to get one.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useRef, useState } from "react";
import { useIsSecretariat } from "@/api/roles";
import { ExpedieringService, type Expediering } from "@/gen/arendegang/v1/expediering_pb";
import { Badge, Button, DateField, Failure, FormDialog, TextField } from "@/ui";
import { dayText, today } from "@/ui/days";
import { committeeOf, meetingOf } from "./names";

function Send(props: { item: string; recipient: string; onClose(): void }) {
  const requestId = useRef(crypto.randomUUID());
  const [recipient, setRecipient] = useState(props.recipient);
  const [channel, setChannel] = useState("e-post");
  const [sentDate, setSentDate] = useState(today);
  const record = useMutation(ExpedieringService.method.recordExpediering);
  return (
    <FormDialog
      title="Utdraget är sänt"
      action="Spara"
      isReady={recipient.trim() !== "" && sentDate !== ""}
      onClose={props.onClose}
      onSubmit={() =>
        record.mutateAsync({
          parent: props.item,
          expediering: { recipient: recipient.trim(), sentDate, channel: channel.trim() },
          requestId: requestId.current,
        })
      }
    >
      <TextField label="Till" value={recipient} onChange={setRecipient} isRequired autoFocus />
      <div className="columns narrow">
        <TextField label="Sätt" value={channel} onChange={setChannel} suggestions={["e-post", "post", "internt"]} />
        <DateField label="Dag" value={sentDate} onChange={setSentDate} isRequired />
      </div>
    </FormDialog>
  );
}

function Row({ each, onSend }: { each: Expediering; onSend: (() => void) | undefined }) {
  return (
    <li className="actions">
      <span>{each.recipient}</span>
      {each.sentDate ? (
        <span className="soft">
          sänt {dayText(each.sentDate)} {each.channel && `med ${each.channel}`}
        </span>
      ) : (
        <Badge tone={each.certified ? "warn" : "plain"}>{each.certified ? "Ska sändas" : "Sänds efter justering"}</Badge>
      )}
      {onSend && !each.sentDate && each.certified && (
        <Button small onPress={onSend}>
          Sänt<span className="visually-hidden"> till {each.recipient}</span>
        </Button>
      )}
    </li>
  );
}

export function Dispatch({ item }: { item: string }) {
  const [sending, setSending] = useState<string>();
  const maySend = useIsSecretariat(committeeOf(item));
  const { data, error } = useQuery(ExpedieringService.method.listExpedieringar, { parent: meetingOf(item) });
  const own = data?.expedieringar.filter((each) => each.item === item) ?? [];
  const isCertified = own.some((each) => each.certified);
  if (error) return <Failure error={error} />;
  if (own.length === 0) return null;
  return (
    <div className="course">
      <h4>Expediering</h4>
      <ul className="plain-list">
        {own.map((each) => (
          <Row
            key={each.name || each.recipient}
            each={each}
            onSend={maySend ? () => setSending(each.recipient) : undefined}
          />
        ))}
      </ul>
      {maySend && isCertified && (
        <div>
          <Button small look="quiet" onPress={() => setSending("")}>
            Sänt till någon annan
          </Button>
        </div>
      )}
      {sending !== undefined && <Send item={item} recipient={sending} onClose={() => setSending(undefined)} />}
    </div>
  );
}
