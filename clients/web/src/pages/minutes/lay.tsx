// Lays the minutes before those who certify them.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { JusteringService } from "@/gen/arendegang/v1/justering_pb";
import type { Item, Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { hrefOf } from "@/shell/addresses";
import { Checkbox, DateField, FormDialog, RadioGroup, toast, useGo, type Choice } from "@/ui";
import { chosenDay, chosenPeople, servingOf } from "./justerare";
import { ParagraphChoice } from "./paragraph_choice";

type Extent = "whole" | "some" | "immediate";

const kExtents: readonly Choice<Extent>[] = [
  { id: "whole", text: "Hela protokollet, utom det som redan är i en annan justering" },
  { id: "some", text: "Vissa paragrafer" },
  { id: "immediate", text: "Omedelbar justering av vissa paragrafer" },
];

function People(props: { names: string[]; chosen: string[]; onChange(chosen: string[]): void }) {
  return (
    <fieldset className="paragraph-choice">
      <legend>Justerare</legend>
      {props.names.map((name) => (
        <Checkbox
          key={name}
          isSelected={props.chosen.includes(name)}
          onChange={(on) =>
            props.onChange(props.names.filter((each) => (each === name ? on : props.chosen.includes(each))))
          }
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}

export function Lay({ meeting, items, onClose }: { meeting: Meeting; items: Item[]; onClose(): void }) {
  const go = useGo();
  const stated = chosenPeople(meeting, items);
  const [extent, setExtent] = useState<Extent>(meeting.closeTime ? "whole" : "immediate");
  const [chosen, setChosen] = useState<string[]>([]);
  const [people, setPeople] = useState(stated);
  const [day, setDay] = useState(chosenDay(items));
  const { requestId } = useRequestId();
  const lay = useMutation(JusteringService.method.createJustering);
  const immediate = extent === "immediate";
  const submit = async () => {
    const justering = await lay.mutateAsync({
      parent: meeting.name,
      items: extent === "whole" ? [] : chosen,
      immediate,
      justerare: people,
      plannedDate: immediate ? "" : day,
      requestId,
    });
    toast("Framlagt för justering.");
    go(hrefOf(justering.name));
  };
  return (
    <FormDialog
      title="Lägg fram för justering"
      action="Lägg fram"
      isReady={extent !== "some" || chosen.length > 0}
      onClose={onClose}
      onSubmit={submit}
    >
      <RadioGroup<Extent> label="Vad ska justeras?" choices={kExtents} value={extent} onChange={setExtent} />
      {extent !== "whole" && <ParagraphChoice items={items} chosen={chosen} onChange={setChosen} />}
      {immediate && chosen.length === 0 && (
        <p className="soft">Utan val: de paragrafer som nämnden beslutade att justera omedelbart.</p>
      )}
      <People names={servingOf(meeting, stated)} chosen={people} onChange={setPeople} />
      {!immediate && (
        <DateField
          label="Dag för justering"
          hint="Tomt: den dag som bestämdes på sammanträdet."
          value={day}
          onChange={setDay}
        />
      )}
    </FormDialog>
  );
}
