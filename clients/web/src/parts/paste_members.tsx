// A pasted list of names becomes mandates, one after the other. Those that fail stay, with why.
import { createClient } from "@connectrpc/connect";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { textOf } from "@/api/errors";
import { useRequestIds } from "@/api/request_id";
import { transport } from "@/api/transport";
import { CommitteeService } from "@/gen/arendegang/v1/committee_pb";
import { Role } from "@/gen/arendegang/v1/people_pb";
import { Button, DateField, Notice, Table, TextField, toast } from "@/ui";
import { today } from "@/ui/days";
import { namesIn, type Named } from "./pasted_names";
import { officeText } from "./offices";

const committees = createClient(CommitteeService, transport);
const kHint = "En person på varje rad, som Anna Berg (S). Skriv Ordförande före eller efter namnet, och Ersättare på en egen rad ovanför ersättarna, i den ordning de kallas in.";

function keyOf(each: Named, fromDate: string): string {
  return [each.person, each.party, each.office, each.rank, fromDate].join("|");
}

function Read({ named }: { named: Named[] }) {
  return (
    <Table label="Så läses listan" heads={["Namn", "Parti", "Uppdrag", "Inkallas"]}>
      {named.map((each, index) => (
        <tr key={index}>
          <td>{each.person}</td>
          <td>{each.party || <span className="soft">inget</span>}</td>
          <td>{officeText(each.office)}</td>
          <td>{each.rank > 0 && `${each.rank} inom ${each.party || "de utan parti"}`}</td>
        </tr>
      ))}
    </Table>
  );
}

export function PasteMembers(props: { committee: string; autoFocus?: boolean; onDone(count: number): void }) {
  const [text, setText] = useState("");
  const [fromDate, setFromDate] = useState(`${today().slice(0, 4)}-01-01`);
  const [done, setDone] = useState(0);
  // For each mandate one, so that a list tried again adds nobody twice.
  const { requestIdOf } = useRequestIds();
  const named = useMemo(() => namesIn(text), [text]);
  const add = useMutation({
    mutationFn: async () => {
      for (const [index, each] of named.entries()) {
        setDone(index);
        const { person, party, office, rank } = each;
        await committees.createMember({
          parent: props.committee,
          member: { person, party, office, fromDate, substitutionRank: rank },
          requestId: requestIdOf(keyOf(each, fromDate)),
        });
      }
    },
    onSuccess: () => {
      toast(`${named.length} uppdrag tillagda.`);
      setText("");
      props.onDone(named.length);
    },
  });
  const chairs = named.filter((each) => each.office === Role.CHAIR).length;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (named.length > 0 && !add.isPending) add.mutate();
      }}
    >
      <TextField label="Namn" hint={kHint} value={text} onChange={setText} lines={10} autoFocus={props.autoFocus} />
      <DateField label="Från och med" value={fromDate} onChange={setFromDate} isRequired />
      {named.length > 0 && <Read named={named} />}
      {named.length > 0 && chairs !== 1 && (
        <Notice tone="warn">
          {chairs === 0 ? "Ingen är ordförande i listan." : `${chairs} är ordförande i listan.`} Det går att lägga till ändå.
        </Notice>
      )}
      {add.error && (
        <Notice tone="bad">
          <p>
            {named[done]?.person}: {textOf(add.error)}
          </p>
          {done > 0 && <p>De {done} före i listan är tillagda och läggs inte till en gång till. Rätta raden och försök igen.</p>}
        </Notice>
      )}
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={named.length === 0} isPending={add.isPending}>
          {add.isPending ? `Lägger till ${done + 1} av ${named.length} …` : `Lägg till ${named.length || ""} uppdrag`}
        </Button>
      </div>
    </form>
  );
}
