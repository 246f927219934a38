// What is to be done with a case next, and the acts that are always at hand.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { committeeOf, idOf } from "@/api/names";
import { useRequestId } from "@/api/request_id";
import { useIsSecretariat } from "@/api/roles";
import { CaseService, Stage, type Case } from "@/gen/arendegang/v1/case_pb";
import { MeetingService, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import {
  Answered,
  Button,
  DateField,
  Dialog,
  Failure,
  FormDialog,
  LinkButton,
  Notice,
  Panel,
  ReasonDialog,
  Select,
  toast,
} from "@/ui";
import { dayText, today } from "@/ui/days";
import { kNext } from "./texts";

type Act = "agenda" | "close" | "strike";

// Stages in which the case waits for a meeting.
const kToAgenda = new Set([Stage.REGISTERED, Stage.PREPARED, Stage.BORDLAGD, Stage.ATERREMITTERAD, Stage.QUASHED]);

function PutOnAgenda(props: { data: Case; meetings: Meeting[]; onClose(): void }) {
  const { data, meetings, onClose } = props;
  const { requestId } = useRequestId();
  const [meeting, setMeeting] = useState(meetings[0]?.name ?? "");
  const create = useMutation(MeetingService.method.createItem);
  const chosen = meetings.find((each) => each.name === meeting);
  const submit = async () => {
    await create.mutateAsync({
      parent: meeting,
      // After the kallelse it is an extra ärende.
      item: { caseName: data.name, late: Boolean(chosen?.dispatchDate) },
      requestId,
    });
    toast(`Ärendet står på föredragningslistan ${dayText(chosen?.meetingDate ?? "")}.`);
  };
  return (
    <FormDialog
      title="Sätt upp på föredragningslistan"
      action="Sätt upp"
      isReady={meeting !== ""}
      onClose={onClose}
      onSubmit={submit}
    >
      <Select
        label="Sammanträde"
        choices={meetings.map((each) => ({
          id: each.name,
          text: [dayText(each.meetingDate), each.startHour && `kl. ${each.startHour}`, each.place]
            .filter(Boolean)
            .join(", "),
        }))}
        value={meeting}
        onChange={setMeeting}
      />
      {chosen?.dispatchDate && (
        <Notice tone="warn">
          <p>Kallelsen till sammanträdet skickades {dayText(chosen.dispatchDate)}. Ärendet blir ett extra ärende.</p>
        </Notice>
      )}
    </FormDialog>
  );
}

// The meetings that a case can come up at: to come, or under way.
function Agenda({ data, onClose }: { data: Case; onClose(): void }) {
  const parent = committeeOf(data.name);
  const query = useQuery(MeetingService.method.listMeetings, { parent, fromDate: today() });
  const coming = query.data?.meetings.filter((each) => !each.cancelledReason && !each.closeTime);
  if (coming && coming.length > 0) return <PutOnAgenda data={data} meetings={coming} onClose={onClose} />;
  return (
    <Dialog title="Sätt upp på föredragningslistan" isOpen onClose={onClose}>
      <Answered query={query}>
        {() => (
          <>
            <p>Inget sammanträde är planerat. Lägg in ett först.</p>
            <div className="actions">
              <LinkButton href={`/${idOf(parent)}/sammantraden`} look="primary">
                Till sammanträdena
              </LinkButton>
              <Button look="quiet" onPress={onClose}>
                Stäng
              </Button>
            </div>
          </>
        )}
      </Answered>
    </Dialog>
  );
}

function Close({ data, onClose }: { data: Case; onClose(): void }) {
  const [date, setDate] = useState(today);
  const close = useMutation(CaseService.method.closeCase);
  return (
    <FormDialog
      title="Avsluta ärendet"
      action="Avsluta"
      isReady={date !== ""}
      onClose={onClose}
      onSubmit={() => close.mutateAsync({ name: data.name, closedDate: date, etag: data.etag })}
    >
      <p>Inget mer återstår att göra i ärendet. Det kan öppnas igen.</p>
      <DateField label="Dag" value={date} onChange={setDate} isRequired autoFocus />
    </FormDialog>
  );
}

function Reopen({ data }: { data: Case }) {
  const close = useMutation(CaseService.method.closeCase);
  return (
    <>
      <Button isPending={close.isPending} onPress={() => close.mutate({ name: data.name, etag: data.etag })}>
        Öppna igen
      </Button>
      <Failure error={close.error} />
    </>
  );
}

function Acts({ data, onAct }: { data: Case; onAct(act: Act): void }) {
  if (data.closedDate) return <Reopen data={data} />;
  return (
    <>
      {data.stage !== Stage.SCHEDULED && (
        <Button look={kToAgenda.has(data.stage) ? "primary" : "plain"} onPress={() => onAct("agenda")}>
          Sätt upp på föredragningslistan
        </Button>
      )}
      <Button look={data.stage === Stage.FINAL ? "primary" : "plain"} onPress={() => onAct("close")}>
        Avsluta
      </Button>
      <Button look="quiet" onPress={() => onAct("strike")}>
        Makulera
      </Button>
    </>
  );
}

export function StepsPanel({ data, scheduled }: { data: Case; scheduled: string | undefined }) {
  const [act, setAct] = useState<Act>();
  const strike = useMutation(CaseService.method.strikeCase);
  const mayAct = useIsSecretariat(committeeOf(data.name));
  const end = () => setAct(undefined);
  if (data.stage === Stage.STRUCK) {
    return (
      <Notice tone="bad">
        <p>Ärendet är makulerat: {data.struckReason}</p>
      </Notice>
    );
  }
  return (
    <Panel label="Nästa steg">
      {kNext[data.stage] && <p>{kNext[data.stage]}</p>}
      <div className="actions">
        {data.stage === Stage.SCHEDULED && scheduled && (
          <LinkButton href={hrefOf(scheduled)} look="primary">
            Till föredragningslistan
          </LinkButton>
        )}
        {mayAct && <Acts data={data} onAct={setAct} />}
      </div>
      {act === "agenda" && <Agenda data={data} onClose={end} />}
      {act === "close" && <Close data={data} onClose={end} />}
      {act === "strike" && (
        <ReasonDialog
          title={`Makulera ${data.diarienummer}?`}
          action="Makulera ärendet"
          explanation="Numret förblir upptaget och ärendet står kvar med skälet. Det kan inte göras ogjort."
          onClose={end}
          onSubmit={(reason) => strike.mutateAsync({ name: data.name, reason, etag: data.etag })}
        />
      )}
    </Panel>
  );
}
