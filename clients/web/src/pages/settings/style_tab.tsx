// Husstil: which one the committee writes in, and a workshop for one of its own.
import { useState } from "react";
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { StylePreview, useStyles } from "@/parts/style_preview";
import { Answered, Button, Panel, RadioGroup } from "@/ui";
import { EditForm } from "./edit_form";
import { StyleEditor } from "./style_editor";
import { useCommitteeEdit } from "./use_committee_edit";

export function StyleTab({ committee }: { committee: Committee }) {
  const styles = useStyles();
  const edit = useCommitteeEdit(committee);
  const [editing, setEditing] = useState(false);
  const chosen = edit.draft.phrasebook;
  return (
    <Answered query={styles}>
      {({ phrasebooks }) => (
        <>
          <div className="columns">
            <Panel title="Nämndens husstil">
              <EditForm edit={edit}>
                <RadioGroup
                  label="Husstil"
                  hint="Orden som protokollet skrivs med. Det som redan är justerat ändras inte av ett byte."
                  choices={phrasebooks.map((each) => ({ id: each.id, text: each.title }))}
                  value={chosen}
                  onChange={(phrasebook) => edit.change({ phrasebook })}
                />
                {!chosen && <p className="soft">Ingen är vald: tjänstens vanliga husstil gäller.</p>}
              </EditForm>
            </Panel>
            <StylePreview phrasebook={chosen} />
          </div>
          {editing ? (
            <StyleEditor styles={phrasebooks} first={chosen || phrasebooks[0]?.id || ""} />
          ) : (
            <div>
              <Button onPress={() => setEditing(true)}>Skriv en egen husstil</Button>
            </div>
          )}
        </>
      )}
    </Answered>
  );
}
