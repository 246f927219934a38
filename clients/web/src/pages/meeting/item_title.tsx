import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { MeetingService, type Item } from "@/gen/arendegang/v1/meeting_pb";
import { Button, Dialog, Failure, TextField } from "@/ui";

export function ItemTitle({ item, onClose }: { item: Item; onClose(): void }) {
  const [title, setTitle] = useState(item.facts?.title ?? "");
  const update = useMutation(MeetingService.method.updateItem, { onSuccess: onClose });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    update.mutate({
      item: { name: item.name, etag: item.etag, facts: { title: title.trim() } },
      updateMask: { paths: ["facts.title"] },
    });
  };
  return (
    <Dialog title="Ändra rubriken" isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextField label="Rubrik" value={title} onChange={setTitle} isRequired autoFocus />
        <Failure error={update.error} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={update.isPending} isDisabled={!title.trim()}>
            Spara
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
