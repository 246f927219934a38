// Corrects an obvious slip in a certified paragraph: the text stays, the correction stands after it.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { JusteringService } from "@/gen/arendegang/v1/justering_pb";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { FormDialog, TextField, toast } from "@/ui";

export function Rattelse({ item, onClose }: { item: Item; onClose(): void }) {
  const [before, setBefore] = useState("");
  const [after, setAfter] = useState("");
  const [reason, setReason] = useState("skrivfel");
  const [decidedBy, setDecidedBy] = useState("");
  const { requestId } = useRequestId();
  const correct = useMutation(JusteringService.method.createRattelse);
  const submit = async () => {
    await correct.mutateAsync({ parent: item.name, rattelse: { before, after, reason, decidedBy }, requestId });
    toast(`§ ${item.facts?.number} är rättad.`);
  };
  return (
    <FormDialog title={`Rätta § ${item.facts?.number}`} action="Rätta" onClose={onClose} onSubmit={submit}>
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
    </FormDialog>
  );
}
