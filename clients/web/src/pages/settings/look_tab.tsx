// Utseende: how the papers look, and a workshop for a look of one's own.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { PaperService } from "@/gen/arendegang/v1/papers_pb";
import { Answered, Button, Panel, RadioGroup } from "@/ui";
import { EditForm } from "./edit_form";
import { LookEditor } from "./look_editor";
import { LookPreview } from "./look_preview";
import { useCommitteeEdit } from "./use_committee_edit";

const kPlain = "plain";

export function LookTab({ committee }: { committee: Committee }) {
  const looks = useQuery(PaperService.method.listLooks, {});
  const edit = useCommitteeEdit(committee);
  const [editing, setEditing] = useState(false);
  const chosen = edit.draft.look;
  if (editing) return <LookEditor onClose={() => setEditing(false)} />;
  return (
    <>
      <Panel
        title="Nämndens utseende"
        actions={<Button onPress={() => setEditing(true)}>Pröva ett eget utseende</Button>}
      >
        <Answered query={looks}>
          {({ looks: installed }) => (
            <EditForm edit={edit}>
              <RadioGroup
                label="Utseende"
                hint="Brevhuvud, vapen, typsnitt och marginaler för protokoll, kallelser och andra papper."
                choices={[{ id: kPlain, text: "Enkelt, utan brevhuvud" }, ...installed.map((id) => ({ id, text: id }))]}
                value={chosen || kPlain}
                onChange={(id) => edit.change({ look: id === kPlain ? "" : id })}
              />
            </EditForm>
          )}
        </Answered>
      </Panel>
      <LookPreview name={chosen ? `looks/${chosen}` : ""} />
    </>
  );
}
