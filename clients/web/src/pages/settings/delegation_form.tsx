// A row of the delegation order is added. What the law forbids the service refuses, and says why.
import { create } from "@bufbuild/protobuf";
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import {
  DelegateKind,
  DelegationMatter,
  DelegationRuleSchema,
  DelegationService,
  type DelegationRule,
} from "@/gen/arendegang/v1/delegation_pb";
import { Button, Checkbox, DateField, Failure, Select, TextField, toast } from "@/ui";
import { today } from "@/ui/days";

const kDelegates = [
  { id: "employee", kind: DelegateKind.EMPLOYEE, text: "En anställd" },
  { id: "presidium", kind: DelegateKind.PRESIDIUM, text: "Presidiet" },
  { id: "utskott", kind: DelegateKind.UTSKOTT, text: "Ett utskott" },
  { id: "member", kind: DelegateKind.MEMBER, text: "En ledamot" },
  { id: "ersattare", kind: DelegateKind.ERSATTARE, text: "En ersättare" },
  { id: "urgent", kind: DelegateKind.URGENT, text: "Ordföranden i brådskande ärenden" },
  { id: "automated", kind: DelegateKind.AUTOMATED, text: "En automatiserad funktion" },
] as const;

const kMatters: [DelegationMatter, string][] = [
  [DelegationMatter.GOALS, "Verksamhetens mål, inriktning, omfattning eller kvalitet"],
  [DelegationMatter.COUNCIL, "Framställningar eller yttranden till fullmäktige"],
  [DelegationMatter.WEIGHTY_AUTHORITY, "Myndighetsutövning mot enskilda av principiell eller större vikt"],
  [DelegationMatter.MEDBORGARFORSLAG, "Medborgarförslag"],
  [DelegationMatter.FORBIDDEN_BY_STATUTE, "Annat som enligt lag inte får delegeras"],
  [DelegationMatter.LAGLIGHETSPROVNING, "Överklagas genom laglighetsprövning"],
  [DelegationMatter.UNAPPEALABLE, "Får inte överklagas"],
  [DelegationMatter.PROCUREMENT, "Upphandling"],
  [DelegationMatter.VALFRIHETSSYSTEM, "Auktorisation eller valfrihetssystem"],
];

interface FieldsProps {
  rule: DelegationRule;
  change(fields: Partial<DelegationRule>): void;
}

function Main({ rule, change }: FieldsProps) {
  return (
    <>
      <TextField label="Nummer" hint="3.2" value={rule.code} onChange={(code) => change({ code })} isRequired autoFocus />
      <TextField
        label="Vad som beslutas"
        hint="Antagande av anbud upp till fem prisbasbelopp"
        value={rule.subject}
        onChange={(subject) => change({ subject })}
        isRequired
      />
      <Select
        label="Slag av delegat"
        choices={kDelegates}
        value={kDelegates.find((each) => each.kind === rule.delegateKind)?.id ?? ""}
        onChange={(id) => change({ delegateKind: kDelegates.find((each) => each.id === id)!.kind })}
      />
      <TextField
        label="Vem som beslutar"
        hint="I bestämd form: förvaltningschefen"
        value={rule.delegate}
        onChange={(delegate) => change({ delegate })}
        isRequired
      />
      <TextField
        label="Anmäls under"
        hint="Med små bokstäver: ekonomi/upphandling"
        value={rule.field}
        onChange={(field) => change({ field })}
        isRequired
      />
      <DateField label="Från och med" value={rule.fromDate} onChange={(fromDate) => change({ fromDate })} isRequired />
    </>
  );
}

function Details({ rule, change }: FieldsProps) {
  const toggle = (matter: DelegationMatter, on: boolean) =>
    change({ matters: on ? [...rule.matters, matter] : rule.matters.filter((each) => each !== matter) });
  return (
    <details>
      <summary>Villkor, slag av ärenden och vidaredelegation</summary>
      <div className="form">
        <TextField
          label="Villkor"
          hint="Efter samråd med ekonomichefen"
          value={rule.conditions}
          onChange={(conditions) => change({ conditions })}
        />
        <TextField
          label="Beslutad av"
          hint="Hamnviksnämnden 2026-01-20 § 7"
          value={rule.decidedBy}
          onChange={(decidedBy) => change({ decidedBy })}
        />
        <TextField
          label="Vidaredelegerad från"
          hint="Numret på raden. Tomt: nämnden har delegerat."
          value={rule.passedOnFrom}
          onChange={(passedOnFrom) => change({ passedOnFrom })}
        />
        <Checkbox isSelected={rule.mayPassOn} onChange={(mayPassOn) => change({ mayPassOn })}>
          Får vidaredelegeras
        </Checkbox>
        <Checkbox isSelected={rule.unreported} onChange={(unreported) => change({ unreported })}>
          Besluten anmäls inte, som nämnden har bestämt
        </Checkbox>
        <fieldset>
          <legend>Omfattar</legend>
          {kMatters.map(([matter, text]) => (
            <Checkbox key={matter} isSelected={rule.matters.includes(matter)} onChange={(on) => toggle(matter, on)}>
              {text}
            </Checkbox>
          ))}
        </fieldset>
      </div>
    </details>
  );
}

export function AddRule(props: { committee: string; onDone(): void }) {
  const [rule, setRule] = useState(() =>
    create(DelegationRuleSchema, { delegateKind: DelegateKind.EMPLOYEE, fromDate: today() }),
  );
  const { requestId } = useRequestId();
  const add = useMutation(DelegationService.method.createDelegationRule, {
    onSuccess: () => {
      toast(`${rule.code} är tillagd.`);
      props.onDone();
    },
  });
  const change = (fields: Partial<DelegationRule>) => setRule({ ...rule, ...fields });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) add.mutate({ parent: props.committee, rule, requestId });
      }}
    >
      <Main rule={rule} change={change} />
      <Details rule={rule} change={change} />
      <Failure error={add.error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={add.isPending}>
          Lägg till
        </Button>
        <Button onPress={props.onDone}>Avbryt</Button>
      </div>
    </form>
  );
}
