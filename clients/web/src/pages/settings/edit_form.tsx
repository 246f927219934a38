// A committee being edited: its fields, and under them save, what went wrong, and what somebody else did meanwhile.
import type { ReactNode } from "react";
import { Button, Failure, Notice } from "@/ui";
import type { useCommitteeEdit } from "./use_committee_edit";

type Edit = ReturnType<typeof useCommitteeEdit>;

function SaveBar({ edit }: { edit: Edit }) {
  return (
    <>
      {edit.theirs.length > 0 ? (
        <Notice tone="warn">
          <p>Någon annan har sparat under tiden. Det som är ändrat sedan du öppnade sidan:</p>
          <ul className="plain-list">
            {edit.theirs.map((each) => (
              <li key={each.path}>
                {each.text}: {each.now}
              </li>
            ))}
          </ul>
          <div className="actions">
            <Button look="primary" onPress={() => edit.takeTheirs("mine too")}>
              Behåll både det och mina ändringar
            </Button>
            <Button onPress={() => edit.takeTheirs("theirs alone")}>Släpp mina ändringar</Button>
          </div>
        </Notice>
      ) : (
        <Failure error={edit.error} />
      )}
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={edit.changed.length === 0 || edit.isSaving}>
          {edit.isSaving ? "Sparar …" : "Spara"}
        </Button>
        {edit.changed.length > 0 && (
          <span className="soft">Ej sparat: {edit.changed.map((each) => each.text.toLowerCase()).join(", ")}.</span>
        )}
      </div>
    </>
  );
}

export function EditForm(props: { edit: Edit; className?: string; children: ReactNode }) {
  return (
    <form
      className={props.className ?? "form"}
      onSubmit={(event) => {
        event.preventDefault();
        props.edit.save();
      }}
    >
      {props.children}
      <SaveBar edit={props.edit} />
    </form>
  );
}
