// An invented meeting, to see what comes of the facts.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { keepStart, useStart } from "@/parts/start_state";
import { Button, Failure, LinkButton, Panel, useGo } from "@/ui";
import { makeSample } from "./sample_run";

export function SampleStep({ committee, next }: { committee: string; next(): string }) {
  const go = useGo();
  const sample = useStart()?.sample;
  const [progress, setProgress] = useState("");
  const make = useMutation({
    mutationFn: () => makeSample(committee, (done, all) => setProgress(`Gör del ${done + 1} av ${all} …`)),
    onSuccess: (meeting) => {
      keepStart({ sample: meeting });
      go(next());
    },
  });
  return (
    <Panel>
      <p>
        Här görs ett påhittat sammanträde med fem punkter: öppnande, val av justerare, ett ärende med yrkanden och
        reservation, ett som avgörs utan, och en rapport som läggs till handlingarna. Du ser sedan protokollet som det skrivs av uppgifterna.
      </p>
      <p>
        Sammanträdet läggs i en nämnd för sig, Exempelnämnden, så att din egen nämnds diarium förblir orört. Inget tas
        bort ur ett diarium, så den finns kvar att öva i; välj nämnd högst upp.
      </p>
      <Failure error={make.error} />
      <div className="actions">
        {sample ? (
          <LinkButton href={next()} look="primary">
            Visa protokollet
          </LinkButton>
        ) : (
          <Button look="primary" autoFocus isPending={make.isPending} onPress={() => make.mutate()}>
            {make.error ? "Försök igen" : "Gör provsammanträdet"}
          </Button>
        )}
        <span role="status">{make.isPending && progress}</span>
      </div>
    </Panel>
  );
}
