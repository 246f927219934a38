import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { MeetingService, type Item } from "@/gen/arendegang/v1/meeting_pb";
import { FormDialog, TextField } from "@/ui";

export function ItemTitle({ item, onClose }: { item: Item; onClose(): void }) {
  const [title, setTitle] = useState(item.facts?.title ?? "");
  const update = useMutation(MeetingService.method.updateItem);
  const submit = () =>
    update.mutateAsync({
      item: { name: item.name, etag: item.etag, facts: { title: title.trim() } },
      updateMask: { paths: ["facts.title"] },
    });
  return (
    <FormDialog
      title="Ändra rubriken"
      action="Spara"
      isReady={title.trim() !== ""}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField label="Rubrik" value={title} onChange={setTitle} isRequired autoFocus />
    </FormDialog>
  );
}
