// Expediering: who got an extract of a decision, and who is still to get one.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { committeeOf, meetingOf } from "@/api/names";
import { useRequestId } from "@/api/request_id";
import { useIsSecretariat } from "@/api/roles";
import { ExpedieringService, type Expediering } from "@/gen/arendegang/v1/expediering_pb";
import { Badge, Button, DateField, Failure, FormDialog, TextField } from "@/ui";
import { dayText, today } from "@/ui/days";

function Send(props: { item: string; recipient: string; onClose(): void }) {
  const { requestId } = useRequestId();
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
          requestId,
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
        <Badge tone={each.certified ? "warn" : "plain"}>
          {each.certified ? "Ska sändas" : "Sänds efter justering"}
        </Badge>
      )}
      {onSend && !each.sentDate && each.certified && (
        <Button small onPress={onSend}>
          Sänt<span className="visually-hidden"> till {each.recipient}</span>
        </Button>
      )}
    </li>
  );
}

// Those of one item.
export function Recipients({ item, all }: { item: string; all: Expediering[] }) {
  const [sending, setSending] = useState<string>();
  const maySend = useIsSecretariat(committeeOf(item));
  return (
    <>
      <ul className="plain-list">
        {all.map((each) => (
          <Row
            key={each.name || each.recipient}
            each={each}
            onSend={maySend ? () => setSending(each.recipient) : undefined}
          />
        ))}
      </ul>
      {maySend && all.some((each) => each.certified) && (
        <div>
          <Button small look="quiet" onPress={() => setSending("")}>
            Sänt till någon annan
          </Button>
        </div>
      )}
      {sending !== undefined && <Send item={item} recipient={sending} onClose={() => setSending(undefined)} />}
    </>
  );
}

export function useExpedieringar(meeting: string) {
  return useQuery(ExpedieringService.method.listExpedieringar, { parent: meeting });
}

export function DispatchOfItem({ item }: { item: string }) {
  const { data, error } = useExpedieringar(meetingOf(item));
  const own = data?.expedieringar.filter((each) => each.item === item) ?? [];
  if (error) return <Failure error={error} />;
  if (own.length === 0) return null;
  return (
    <>
      <h4>Expediering</h4>
      <Recipients item={item} all={own} />
    </>
  );
}
