// A mandate is added, corrected or ended.
import { create } from "@bufbuild/protobuf";
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { CommitteeService, MemberSchema, type Member } from "@/gen/arendegang/v1/committee_pb";
import { Role } from "@/gen/arendegang/v1/people_pb";
import { kOffices, officeId, roleOf } from "@/parts/offices";
import { Button, DateField, Failure, Select, TextField, toast } from "@/ui";
import { today } from "@/ui/days";

const kPaths = ["person", "party", "office", "from_date", "to_date", "substitution_rank"];

interface FieldsProps {
  draft: Member;
  change(fields: Partial<Member>): void;
  isOld: boolean;
}

function Fields({ draft, change, isOld }: FieldsProps) {
  return (
    <>
      <TextField label="Namn" value={draft.person} onChange={(person) => change({ person })} isRequired autoFocus />
      <TextField label="Parti" hint="S. Tomt för den som inte har något." value={draft.party} onChange={(party) => change({ party })} />
      <Select
        label="Uppdrag"
        choices={kOffices}
        value={officeId(draft.office)}
        onChange={(id) => change({ office: roleOf(id), substitutionRank: 0 })}
      />
      {draft.office === Role.ERSATTARE && (
        <TextField
          label="Inkallas som nummer"
          hint="Platsen i ordningen inom partiet, från 1. Tomt: inte bestämt."
          type="number"
          value={draft.substitutionRank ? String(draft.substitutionRank) : ""}
          onChange={(text) => change({ substitutionRank: Math.max(0, Math.trunc(Number(text)) || 0) })}
        />
      )}
      <DateField label="Från och med" value={draft.fromDate} onChange={(fromDate) => change({ fromDate })} isRequired />
      {isOld && (
        <DateField
          label="Till och med"
          hint="Tomt: tills vidare."
          value={draft.toDate}
          onChange={(toDate) => change({ toDate })}
        />
      )}
    </>
  );
}

// Without a member a new one is added.
export function MemberForm(props: { parent: string; member?: Member; onDone(): void }) {
  const { member } = props;
  const [draft, setDraft] = useState(
    () => member ?? create(MemberSchema, { office: Role.MEMBER, fromDate: today() }),
  );
  const { requestId } = useRequestId();
  const onSuccess = () => {
    toast(`${draft.person} är sparad.`);
    props.onDone();
  };
  const add = useMutation(CommitteeService.method.createMember, { onSuccess });
  const correct = useMutation(CommitteeService.method.updateMember, { onSuccess });
  const busy = add.isPending || correct.isPending;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (member) correct.mutate({ member: draft, updateMask: { paths: kPaths } });
    else add.mutate({ parent: props.parent, member: draft, requestId });
  };
  return (
    <form className="form" onSubmit={submit}>
      {member && (
        <p className="soft">
          Rätta bara det som är fel inskrivet. Den som byter parti eller uppdrag får i stället det gamla avslutat och
          ett nytt tillagt, så att äldre närvaro förblir rätt.
        </p>
      )}
      <Fields draft={draft} change={(fields) => setDraft({ ...draft, ...fields })} isOld={member !== undefined} />
      <Failure error={add.error ?? correct.error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={busy}>
          {member ? "Spara" : "Lägg till"}
        </Button>
        <Button onPress={props.onDone}>Avbryt</Button>
      </div>
    </form>
  );
}

export function EndMember(props: { member: Member; onDone(): void }) {
  const [toDate, setToDate] = useState(today());
  const end = useMutation(CommitteeService.method.endMember, {
    onSuccess: () => {
      toast(`${props.member.person}: uppdraget är avslutat.`);
      props.onDone();
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!end.isPending) end.mutate({ name: props.member.name, toDate, etag: props.member.etag });
      }}
    >
      <p>Uppdraget står kvar i registret, och närvaron vid tidigare sammanträden ändras inte.</p>
      <DateField label="Sista dagen" value={toDate} onChange={setToDate} isRequired autoFocus />
      <Failure error={end.error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={end.isPending}>
          Avsluta uppdraget
        </Button>
        <Button onPress={props.onDone}>Avbryt</Button>
      </div>
    </form>
  );
}
