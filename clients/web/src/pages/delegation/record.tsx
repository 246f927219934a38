// The dialog that records a decision taken on delegation.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { idOf } from "@/api/names";
import { useRequestId } from "@/api/request_id";
import { CaseService } from "@/gen/arendegang/v1/case_pb";
import { DelegationService } from "@/gen/arendegang/v1/delegation_pb";
import { Checkbox, DateField, FormDialog, Select, TextField, toast } from "@/ui";
import { today } from "@/ui/days";

const kNone = "ingen";

// What may be meant when a rule or a case is named.
function useChoices(parent: string, onDate: string) {
  const rules = useQuery(DelegationService.method.listDelegationRules, { parent, onDate }, { enabled: onDate !== "" });
  const cases = useQuery(CaseService.method.listCases, { parent, pageSize: 200, openOnly: true });
  const taken = useQuery(DelegationService.method.listDelegationsbeslut, { parent, pageSize: 200 });
  return {
    rules: rules.data?.rules ?? [],
    cases: cases.data?.cases ?? [],
    deciders: [...new Set(taken.data?.delegationsbeslut.map((each) => each.decider))],
  };
}

export function Record({ parent, onClose }: { parent: string; onClose(): void }) {
  const { requestId } = useRequestId();
  const [text, setText] = useState("");
  const [rule, setRule] = useState(kNone);
  const [field, setField] = useState("");
  const [decider, setDecider] = useState("");
  const [deciderTitle, setTitle] = useState("");
  const [decisionDate, setDate] = useState(today);
  const [about, setAbout] = useState("");
  const [urgent, setUrgent] = useState(false);
  const choices = useChoices(parent, decisionDate);
  const record = useMutation(DelegationService.method.createDelegationsbeslut);

  const submit = async () => {
    const named = about.trim();
    const chosen = choices.cases.find((each) => `${each.diarienummer} ${each.subject}` === named);
    const made = await record.mutateAsync({
      parent,
      delegationsbeslut: {
        text: text.trim(),
        ruleCode: rule === kNone ? "" : rule,
        field: field.trim(),
        decider: decider.trim(),
        deciderTitle: deciderTitle.trim(),
        decisionDate,
        caseName: chosen?.name ?? (named && `${parent}/cases/${named}`),
        urgent,
      },
      requestId,
    });
    toast(`Antecknat som ${idOf(made.name)}.`);
  };
  return (
    <FormDialog
      title="Nytt delegationsbeslut"
      action="Anteckna"
      isReady={[text, decider, decisionDate].every((each) => each.trim() !== "")}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField label="Vad som beslutades" value={text} onChange={setText} isRequired autoFocus />
      <Select
        label="Punkt i delegationsordningen"
        choices={[
          { id: kNone, text: "Ingen punkt angiven" },
          ...choices.rules.map((each) => ({ id: each.code, text: `${each.code} ${each.subject}` })),
        ]}
        value={rule}
        onChange={setRule}
      />
      <div className="columns narrow">
        <TextField
          label="Vem som beslutade"
          value={decider}
          onChange={setDecider}
          suggestions={choices.deciders}
          isRequired
        />
        <TextField label="Befattning" value={deciderTitle} onChange={setTitle} />
        <DateField label="Beslutsdag" value={decisionDate} onChange={setDate} isRequired />
        {rule === kNone && (
          <TextField
            label="Område"
            hint="Som det anmäls under, till exempel ekonomi/upphandling."
            value={field}
            onChange={setField}
          />
        )}
      </div>
      <TextField
        label="Ärende"
        hint="Diarienummer, eller några ord och välj bland förslagen. Får vara tomt."
        value={about}
        onChange={setAbout}
        suggestions={choices.cases.map((each) => `${each.diarienummer} ${each.subject}`)}
      />
      <Checkbox isSelected={urgent} onChange={setUrgent}>
        Brådskande: kunde inte vänta på nämnden (KL 6:39)
      </Checkbox>
    </FormDialog>
  );
}
