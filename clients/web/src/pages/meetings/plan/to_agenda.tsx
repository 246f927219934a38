// The planned days of a committee put as points of a decision, on an item of an agenda to come.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import { MeetingService, Outcome, type Item } from "@/gen/arendegang/v1/meeting_pb";
import type { CommitteePlan } from "@/gen/arendegang/v1/planning_pb";
import { hrefOf } from "@/shell/addresses";
import { Button, Dialog, Failure, Notice, Select } from "@/ui";
import { dayText, today } from "@/ui/days";
import { withDates } from "./decision";

const kTitle = "Lägg dagarna på en föredragningslista";

// Items of cases that are not decided yet.
function isOpen(item: Item): boolean {
  const kind = item.facts?.kind.case;
  return item.outcome === Outcome.UNSPECIFIED && item.caseName !== "" && (kind === undefined || kind === "handling");
}

function ItemPicker(props: { meeting: string; value: string; onChange(item: Item | undefined): void }) {
  const items = useQuery(MeetingService.method.listItems, { parent: props.meeting }, { enabled: props.meeting !== "" });
  const open = (items.data?.items ?? []).filter(isOpen);
  if (items.data && open.length === 0) {
    return (
      <Notice>
        <p>
          Föredragningslistan har inget ärende att besluta dagarna i.{" "}
          <Link href={hrefOf(props.meeting)}>Lägg först till ärendet om sammanträdestider</Link>.
        </p>
      </Notice>
    );
  }
  return (
    <Select
      label="Punkt"
      choices={open.map((item) => ({ id: item.name, text: `${item.facts?.number}. ${item.facts?.title}` }))}
      value={props.value}
      onChange={(name) => props.onChange(open.find((item) => item.name === name))}
    />
  );
}

function Done({ item, onClose }: { item: Item; onClose(): void }) {
  return (
    <Dialog title={kTitle} isOpen onClose={onClose}>
      <div role="status">
        <Notice tone="good">
          <p>
            Dagarna står som förslag till beslut. <Link href={hrefOf(item.name)}>Visa punkten</Link>.
          </p>
        </Notice>
      </div>
      <div className="actions">
        <Button onPress={onClose} autoFocus>
          Stäng
        </Button>
      </div>
    </Dialog>
  );
}

export function ToAgenda({ plans, onClose }: { plans: CommitteePlan[]; onClose(): void }) {
  const [committee, setCommittee] = useState(plans[0]?.committee ?? "");
  const [meeting, setMeeting] = useState("");
  const [item, setItem] = useState<Item>();
  const plan = plans.find((each) => each.committee === committee);
  const coming = useQuery(MeetingService.method.listMeetings, { parent: committee, fromDate: today() });
  const update = useMutation(MeetingService.method.updateItem);
  const meetings = (coming.data?.meetings ?? []).filter((each) => !each.cancelledReason && !each.closeTime);
  if (update.data) return <Done item={update.data} onClose={onClose} />;
  return (
    <Dialog title={kTitle} isOpen onClose={onClose}>
      {plans.length > 1 && (
        <Select
          label="Nämnd"
          choices={plans.map((each) => ({ id: each.committee, text: each.title }))}
          value={committee}
          onChange={(name) => {
            setCommittee(name);
            setMeeting("");
            setItem(undefined);
          }}
        />
      )}
      <Select
        label="Sammanträde"
        hint="Det som ska besluta dagarna."
        choices={meetings.map((each) => ({ id: each.name, text: dayText(each.meetingDate) }))}
        value={meeting}
        onChange={(name) => {
          setMeeting(name);
          setItem(undefined);
        }}
      />
      {meeting && <ItemPicker meeting={meeting} value={item?.name ?? ""} onChange={setItem} />}
      <Failure error={update.error} />
      <div className="actions">
        <Button
          look="primary"
          isPending={update.isPending}
          isDisabled={!item || !plan}
          onPress={() => item && plan && update.mutate(withDates(item, plan))}
        >
          Lägg in {plan?.meetings.length} dagar
        </Button>
        <Button onPress={onClose}>Avbryt</Button>
      </div>
    </Dialog>
  );
}
