// A justerare certifies the text that she has read.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { reasonOf } from "@/api/errors";
import { useRequestId } from "@/api/request_id";
import { JusteringService, type Justering } from "@/gen/arendegang/v1/justering_pb";
import { Button, DateField, Dialog, Failure, toast } from "@/ui";
import { today } from "@/ui/days";

interface CertifyProps {
  justering: Justering;
  // Of the text that was read.
  sha256: string;
  person: string;
  byHand: boolean;
  onTextChanged(): void;
  onClose(): void;
}

function CertifyForm(props: CertifyProps) {
  const { justering, sha256, person, byHand, onClose } = props;
  const [date, setDate] = useState(today());
  const { requestId, renew } = useRequestId();
  const certify = useMutation(JusteringService.method.certify, {
    onSuccess: () => {
      renew();
      toast(`${person} har justerat.`);
      onClose();
    },
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    certify.mutate({ name: justering.name, person, sha256, date: byHand ? date : "", requestId: requestId });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>
        {byHand
          ? `${person} har läst protokollet och justerat det. Du antecknar det.`
          : "Du har läst protokollet, och det säger vad som beslutades."}
      </p>
      {byHand && <DateField label="Dag" value={date} onChange={setDate} isRequired />}
      <Failure error={certify.error} />
      {reasonOf(certify.error) === "TEXT_CHANGED" && (
        <div>
          <Button small onPress={props.onTextChanged}>
            Läs den nya texten
          </Button>
        </div>
      )}
      <div className="actions">
        <Button type="submit" look="primary" isPending={certify.isPending} autoFocus>
          Justera
        </Button>
        <Button look="quiet" onPress={onClose}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}

export function Certify(props: CertifyProps & { isOpen: boolean }) {
  return (
    <Dialog title="Justera protokollet" isOpen={props.isOpen} onClose={props.onClose}>
      <CertifyForm {...props} />
    </Dialog>
  );
}
