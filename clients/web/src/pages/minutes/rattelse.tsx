// Corrects an obvious slip in a certified paragraph: the text stays, the correction stands after it.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { JusteringService } from "@/gen/arendegang/v1/justering_pb";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { Button, Dialog, Failure, TextField, toast } from "@/ui";

function RattelseForm({ item, onClose }: { item: Item; onClose(): void }) {
  const [before, setBefore] = useState("");
  const [after, setAfter] = useState("");
  const [reason, setReason] = useState("skrivfel");
  const [decidedBy, setDecidedBy] = useState("");
  const { requestId, renew } = useRequestId();
  const correct = useMutation(JusteringService.method.createRattelse, {
    onSuccess: () => {
      renew();
      toast(`§ ${item.facts?.number} är rättad.`);
      onClose();
    },
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    correct.mutate({ parent: item.name, rattelse: { before, after, reason, decidedBy }, requestId: requestId });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>Den justerade texten ändras inte. Rättelsen står efter paragrafen i det som skrivs hädanefter.</p>
      <TextField
        label="Orden som är fel"
        hint="Precis som de står i den justerade texten."
        value={before}
        onChange={setBefore}
        autoFocus
        isRequired
      />
      <TextField label="Ska vara" value={after} onChange={setAfter} isRequired />
      <TextField label="Varför" value={reason} onChange={setReason} isRequired />
      <TextField
        label="Vem som beslutade om rättelsen"
        hint="Med uppdrag: ordföranden Astrid Wallmark"
        value={decidedBy}
        onChange={setDecidedBy}
        isRequired
      />
      <Failure error={correct.error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={correct.isPending}>
          Rätta
        </Button>
        <Button look="quiet" onPress={onClose}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}

export function RattelseDialog({ item, onClose }: { item: Item | undefined; onClose(): void }) {
  return (
    <Dialog title={`Rätta § ${item?.facts?.number ?? ""}`} isOpen={item !== undefined} onClose={onClose}>
      {item && <RattelseForm item={item} onClose={onClose} />}
    </Dialog>
  );
}
