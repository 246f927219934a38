// Takes back a justering that nobody has certified.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { JusteringService, type Justering } from "@/gen/arendegang/v1/justering_pb";
import { Button, Dialog, Failure, toast } from "@/ui";

export function Withdraw({ justering }: { justering: Justering }) {
  const [asking, setAsking] = useState(false);
  const { requestId, renew } = useRequestId();
  const withdraw = useMutation(JusteringService.method.withdrawJustering, {
    onSuccess: () => {
      renew();
      setAsking(false);
      toast("Justeringen är återtagen. Lägg fram paragraferna på nytt från protokollet.");
    },
  });
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        Återta
      </Button>
      <Dialog title="Återta justeringen?" isOpen={asking} onClose={() => setAsking(false)} alert>
        <p>Paragraferna kan sedan läggas fram i en annan. Den här finns kvar som återtagen.</p>
        <Failure error={withdraw.error} />
        <div className="actions">
          <Button
            look="danger"
            isPending={withdraw.isPending}
            onPress={() => withdraw.mutate({ name: justering.name, etag: justering.etag, requestId: requestId })}
          >
            Återta
          </Button>
          <Button look="quiet" onPress={() => setAsking(false)} autoFocus>
            Avbryt
          </Button>
        </div>
      </Dialog>
    </>
  );
}
