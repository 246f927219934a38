// The board was not to be seen for a while.
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { AnslagService, type Anslag } from "@/gen/arendegang/v1/anslag_pb";
import { DateField, FormDialog, TextField, toast } from "@/ui";
import { instantInSweden, today } from "@/ui/days";

function instant(day: string, hour: string) {
  const found = instantInSweden(day, hour);
  return found && timestampFromDate(found);
}

export function Interruption({ anslag, onClose }: { anslag: Anslag; onClose(): void }) {
  const [from, setFrom] = useState({ day: today(), hour: "" });
  const [to, setTo] = useState({ day: today(), hour: "" });
  const [reason, setReason] = useState("");
  const { requestId } = useRequestId();
  const record = useMutation(AnslagService.method.recordInterruption);
  const submit = async () => {
    const toTime = to.hour ? instant(to.day, to.hour) : undefined;
    const interruption = { fromTime: instant(from.day, from.hour), toTime, reason };
    await record.mutateAsync({ name: anslag.name, interruption, requestId });
    toast("Avbrottet är antecknat.");
  };
  return (
    <FormDialog title="Anteckna avbrott" action="Anteckna" onClose={onClose} onSubmit={submit}>
      <p>Under överklagandetiden bryter ett avbrott anslaget: tiden löper inte ut, och det behöver anslås på nytt.</p>
      <div className="columns">
        <DateField label="Från och med dag" value={from.day} onChange={(day) => setFrom({ ...from, day })} isRequired />
        <TextField
          label="Klockan"
          type="time"
          value={from.hour}
          onChange={(hour) => setFrom({ ...from, hour })}
          isRequired
          autoFocus
        />
      </div>
      <div className="columns">
        <DateField label="Till dag" value={to.day} onChange={(day) => setTo({ ...to, day })} />
        <TextField
          label="Klockan det syntes igen"
          hint="Tomt om det fortfarande inte syns."
          type="time"
          value={to.hour}
          onChange={(hour) => setTo({ ...to, hour })}
        />
      </div>
      <TextField label="Varför" value={reason} onChange={setReason} isRequired />
    </FormDialog>
  );
}
