// The house style, chosen by what it writes.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { CommitteeService, type Committee } from "@/gen/arendegang/v1/committee_pb";
import { StylePreview, useStyles } from "@/parts/style_preview";
import { Answered, Button, Failure, Panel, RadioGroup, useGo } from "@/ui";

interface ChooseProps {
  committee: Committee;
  styles: { id: string; title: string }[];
  next(): string;
}

function Choose({ committee, styles, next }: ChooseProps) {
  const go = useGo();
  const [phrasebook, setPhrasebook] = useState(committee.phrasebook || styles[0]?.id || "");
  const save = useMutation(CommitteeService.method.updateCommittee, { onSuccess: () => go(next()) });
  return (
    <div className="columns">
      <Panel>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            const { name, etag } = committee;
            save.mutate({ committee: { name, etag, phrasebook }, updateMask: { paths: ["phrasebook"] } });
          }}
        >
          <RadioGroup
            label="Vilka ord ska protokollen skrivas med?"
            hint="Välj den som liknar era protokoll mest. Det går att byta sedan, och att skriva en egen."
            choices={styles.map((each) => ({ id: each.id, text: each.title }))}
            value={phrasebook}
            onChange={setPhrasebook}
          />
          <Failure error={save.error} />
          <div>
            <Button type="submit" look="primary" isPending={save.isPending}>
              Vidare
            </Button>
          </div>
        </form>
      </Panel>
      <StylePreview phrasebook={phrasebook} />
    </div>
  );
}

export function StyleStep({ committee, next }: { committee: string; next(): string }) {
  const query = useQuery(CommitteeService.method.getCommittee, { name: committee });
  const styles = useStyles();
  return (
    <Answered query={query}>
      {(facts) => (
        <Answered query={styles}>
          {({ phrasebooks }) => <Choose key={facts.etag} committee={facts} styles={phrasebooks} next={next} />}
        </Answered>
      )}
    </Answered>
  );
}
