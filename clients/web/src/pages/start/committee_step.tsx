// The committee: its name and its short name are enough to begin with.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { idOf } from "@/api/names";
import { useRequestId } from "@/api/request_id";
import { CommitteeService } from "@/gen/arendegang/v1/committee_pb";
import { exampleOf } from "@/parts/diarienummer";
import { keepStart } from "@/parts/start_state";
import { choose, useCommittees } from "@/shell/committee";
import { Button, Failure, LinkButton, Panel, TextField, useGo } from "@/ui";
import { today } from "@/ui/days";

// "hvn" of "HVN": small letters that addresses may have.
function committeeIdOf(shortTitle: string): string {
  return shortTitle
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9-]/g, "");
}

function Made({ committee, next }: { committee: string; next(): string }) {
  const title = useCommittees().data?.committees.find((each) => each.name === committee)?.title ?? idOf(committee);
  return (
    <Panel>
      <p>{title} är skapad. Det som ska ändras ändras under Inställningar.</p>
      <div className="actions">
        <LinkButton href={next()} look="primary">
          Vidare
        </LinkButton>
        <LinkButton href={`/${idOf(committee)}/installningar`}>Till inställningarna</LinkButton>
      </div>
    </Panel>
  );
}

function Make({ next }: { next(): string }) {
  const go = useGo();
  const [title, setTitle] = useState("");
  const [shortTitle, setShortTitle] = useState("");
  const [municipality, setMunicipality] = useState("");
  const { requestId } = useRequestId();
  const make = useMutation(CommitteeService.method.createCommittee, {
    onSuccess: (made) => {
      choose(idOf(made.name));
      keepStart({ committee: made.name });
      go(next());
    },
  });
  const parts = { committee: shortTitle, year: Number(today().slice(0, 4)), number: 1, classification: "" };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (make.isPending) return;
        make.mutate({ committeeId: committeeIdOf(shortTitle), committee: { title, shortTitle, municipality }, requestId });
      }}
    >
      <p>Välkommen. Om ett par minuter har du ett färdigt protokoll på skärmen. Vilken nämnd arbetar du för?</p>
      <TextField
        label="Nämndens namn"
        hint="I bestämd form: Hamnviksnämnden."
        value={title}
        onChange={setTitle}
        isRequired
        autoFocus
      />
      <TextField
        label="Kortnamn"
        hint={
          shortTitle
            ? `Det första ärendet får diarienumret ${exampleOf("", parts)}.`
            : "Bokstäverna i diarienumren: HVN."
        }
        value={shortTitle}
        onChange={setShortTitle}
        isRequired
      />
      <TextField label="Kommun" hint="Får vänta." value={municipality} onChange={setMunicipality} />
      <Failure error={make.error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={make.isPending}>
          Skapa nämnden
        </Button>
        <LinkButton href="/installningar/konton" look="quiet">
          Gör konton först
        </LinkButton>
      </div>
    </form>
  );
}

export function CommitteeStep({ committee, next }: { committee: string; next(): string }) {
  return committee ? <Made committee={committee} next={next} /> : <Make next={next} />;
}
