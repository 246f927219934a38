// Delegationsordning: who may decide what in the committee's place.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { DelegationService, type DelegationRule } from "@/gen/arendegang/v1/delegation_pb";
import { Answered, Button, Checkbox, DateField, Dialog, Empty, Failure, Notice, Panel, Table, toast } from "@/ui";
import { dayText, today } from "@/ui/days";
import { AddRule } from "./delegation_form";

function Row(props: { rule: DelegationRule; end(): void }) {
  const { rule } = props;
  return (
    <tr>
      <td>{rule.code}</td>
      <td>
        {rule.subject}
        {rule.conditions && <div className="soft">{rule.conditions}</div>}
        {rule.findings.map((each, index) => (
          <Notice key={index} tone="warn">
            <p>
              {each.message} {each.mend} <span className="soft">{each.source}</span>
            </p>
          </Notice>
        ))}
      </td>
      <td>
        {rule.delegate}
        {rule.passedOnFrom && <div className="soft">vidare från {rule.passedOnFrom}</div>}
      </td>
      <td>{rule.unreported ? "anmäls inte" : rule.field}</td>
      <td>
        {dayText(rule.fromDate)}
        {rule.toDate && <div>till {dayText(rule.toDate)}</div>}
      </td>
      <td>
        {!rule.toDate && (
          <Button small aria-label={`Avsluta ${rule.code}`} onPress={props.end}>
            Avsluta
          </Button>
        )}
      </td>
    </tr>
  );
}

function EndRule({ rule, onDone }: { rule: DelegationRule; onDone(): void }) {
  const [toDate, setToDate] = useState(today());
  const end = useMutation(DelegationService.method.endDelegationRule, {
    onSuccess: () => {
      toast(`${rule.code} är avslutad.`);
      onDone();
    },
  });
  return (
    <Dialog title={`Avsluta ${rule.code}`} isOpen onClose={onDone}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!end.isPending) end.mutate({ name: rule.name, toDate, etag: rule.etag });
        }}
      >
        <p>
          {rule.subject}. Raden står kvar, med de beslut som fattats med stöd av den. Ska den ändras: avsluta den och
          lägg till en ny med samma nummer.
        </p>
        <DateField label="Sista dagen" value={toDate} onChange={setToDate} isRequired autoFocus />
        <Failure error={end.error} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={end.isPending}>
            Avsluta raden
          </Button>
          <Button onPress={onDone}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function DelegationTab({ committee }: { committee: Committee }) {
  const [past, setPast] = useState(false);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<DelegationRule>();
  const query = useQuery(DelegationService.method.listDelegationRules, {
    parent: committee.name,
    onDate: past ? "" : today(),
  });
  return (
    <Panel
      title="Delegationsordningen"
      actions={
        <Button look="primary" onPress={() => setAdding(true)}>
          Lägg till en rad
        </Button>
      }
    >
      <Checkbox isSelected={past} onChange={setPast}>
        Visa också rader som inte gäller i dag
      </Checkbox>
      <Answered query={query}>
        {({ rules }) =>
          rules.length === 0 ? (
            <Empty>
              <p>Inget är delegerat. Lägg till raderna ur nämndens delegationsordning, en i taget.</p>
            </Empty>
          ) : (
            <Table label="Delegationsordning" heads={["Nummer", "Vad", "Vem", "Anmäls under", "Gäller", "Ändra"]}>
              {rules.map((each) => (
                <Row key={each.name} rule={each} end={() => setEnding(each)} />
              ))}
            </Table>
          )
        }
      </Answered>
      <Dialog title="Lägg till en rad" isOpen={adding} onClose={() => setAdding(false)}>
        <AddRule committee={committee.name} onDone={() => setAdding(false)} />
      </Dialog>
      {ending && <EndRule rule={ending} onDone={() => setEnding(undefined)} />}
    </Panel>
  );
}
