// Whether the case is marked as secret.
import { useState } from "react";
import type { Case } from "@/gen/arendegang/v1/case_pb";
import type { Marking } from "@/gen/arendegang/v1/marking_pb";
import { MarkDialog, Marks } from "@/parts/marks";
import { Button, Panel } from "@/ui";

export function SecrecyPanel({ data, marks }: { data: Case; marks: readonly Marking[] }) {
  const [marking, setMarking] = useState(false);
  return (
    <Panel
      title="Sekretessmarkering"
      actions={
        <Button small onPress={() => setMarking(true)}>
          Markera ärendet
        </Button>
      }
    >
      {marks.length === 0 && <p className="soft">Ärendet är inte markerat. Handlingar markeras var för sig.</p>}
      <Marks marks={marks} what={data.diarienummer} />
      {marking && <MarkDialog target={data.name} what={data.diarienummer} onClose={() => setMarking(false)} />}
    </Panel>
  );
}
