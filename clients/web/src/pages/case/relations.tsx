// The cases that a case belongs together with.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { Link } from "wouter";
import { committeeOf, idOf } from "@/api/names";
import { useIsSecretariat } from "@/api/roles";
import { CaseRelationKind, CaseService, type Case, type CaseRelation } from "@/gen/arendegang/v1/case_pb";
import { hrefOf } from "@/shell/addresses";
import { choicesOf, kRelations } from "@/texts/case";
import { Button, FormDialog, Panel, Select, TextField } from "@/ui";

const kChoices = choicesOf(kRelations, [
  CaseRelationKind.UNSPECIFIED,
  CaseRelationKind.CONTINUES,
  CaseRelationKind.ANSWERS,
]);

function Related({ relation }: { relation: CaseRelation }) {
  const { data } = useQuery(CaseService.method.getCase, { name: relation.other });
  const id = idOf(relation.other);
  return (
    <li>
      <span className="soft">{kRelations[relation.kind]}</span>{" "}
      <Link href={hrefOf(relation.other)}>{data ? `${data.diarienummer} ${data.subject}` : id}</Link>
    </li>
  );
}

function Relate({ name, onClose }: { name: string; onClose(): void }) {
  const [other, setOther] = useState("");
  const [kind, setKind] = useState(CaseRelationKind.UNSPECIFIED);
  const committee = committeeOf(name);
  const { data } = useQuery(CaseService.method.listCases, { parent: committee, pageSize: 200 });
  const relate = useMutation(CaseService.method.relateCases);
  const submit = () => {
    // A suggestion is a number and a subject; the number alone is enough.
    const chosen = data?.cases.find((each) => `${each.diarienummer} ${each.subject}` === other.trim());
    return relate.mutateAsync({
      name,
      relation: { other: chosen?.name ?? `${committee}/cases/${other.trim()}`, kind },
    });
  };
  return (
    <FormDialog
      title="Hör ihop med annat ärende"
      action="Spara"
      isReady={other.trim() !== ""}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label="Det andra ärendets diarienummer"
        hint="Skriv numret, eller några ord och välj bland förslagen."
        value={other}
        onChange={setOther}
        suggestions={data?.cases
          .filter((each) => each.name !== name)
          .map((each) => `${each.diarienummer} ${each.subject}`)}
        autoFocus
        isRequired
      />
      <Select label="Det här ärendet" choices={kChoices} value={String(kind)} onChange={(id) => setKind(Number(id))} />
    </FormDialog>
  );
}

export function RelationsPanel({ data, isOpen }: { data: Case; isOpen: boolean }) {
  const [relating, setRelating] = useState(false);
  const mayRelate = useIsSecretariat(committeeOf(data.name)) && isOpen;
  if (data.relations.length === 0 && !mayRelate) return null;
  return (
    <Panel
      title="Hör ihop med"
      actions={
        mayRelate && (
          <Button small onPress={() => setRelating(true)}>
            Lägg till
          </Button>
        )
      }
    >
      {data.relations.length === 0 ? (
        <p className="soft">Inget annat ärende.</p>
      ) : (
        <ul className="plain-list">
          {data.relations.map((each) => (
            <Related key={`${each.kind} ${each.other}`} relation={each} />
          ))}
        </ul>
      )}
      {relating && <Relate name={data.name} onClose={() => setRelating(false)} />}
    </Panel>
  );
}
