// Upprop: who is there. From those the service proposes who serves for whom; what is special is adjusted by hand.
import { createClient } from "@connectrpc/connect";
import { toJson, type JsonObject } from "@bufbuild/protobuf";
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { committeeOf } from "@/api/names";
import { transport } from "@/api/transport";
import { CommitteeService } from "@/gen/arendegang/v1/committee_pb";
import { MeetingService, type ProposeRollResponse } from "@/gen/arendegang/v1/meeting_pb";
import { Role, RollSchema, type RollJson } from "@/gen/arendegang/v1/people_pb";
import { Answered, Button, Checkbox, Failure, Notice } from "@/ui";
import { everybody } from "./form/people";
import { MessageForm } from "./form/message_form";
import type { Desk } from "./desk";

const meetings = createClient(MeetingService, transport);

const kOffices: Partial<Record<Role, string>> = {
  [Role.CHAIR]: "Ordförande",
  [Role.VICE_CHAIR]: "Vice ordförande",
  [Role.SECOND_VICE_CHAIR]: "Andre vice ordförande",
  [Role.MEMBER]: "Ledamöter",
  [Role.ERSATTARE]: "Ersättare",
};

// Who is there, by name; everybody whom the roll has, or all if there is none.
function usePresent(roll: RollJson, names: string[]): [Set<string>, (name: string, on: boolean) => void] {
  const [touched, setTouched] = useState<Set<string>>();
  const onRoll = everybody(roll).map((each) => each.name!);
  const present = touched ?? new Set(onRoll.length ? onRoll : names);
  return [
    present,
    (name, on) => {
      const next = new Set(present);
      if (on) next.add(name);
      else next.delete(name);
      setTouched(next);
    },
  ];
}

function Names(props: { desk: Desk; names: { person: string; party: string; office: Role }[] }) {
  const { desk, names } = props;
  const [present, setPresent] = usePresent(desk.roll, names.map((each) => each.person));
  const [answer, setAnswer] = useState<ProposeRollResponse>();
  const [error, setError] = useState<unknown>();

  const propose = async () => {
    try {
      const proposed = await meetings.proposeRoll({ name: desk.name, present: [...present] });
      setAnswer(proposed);
      setError(undefined);
      // Officials and guests are not of the mandates: they stay.
      const { presenters, officials, guests, staffRepresentatives } = desk.roll;
      const kept = Object.fromEntries(
        Object.entries({ presenters, officials, guests, staffRepresentatives }).filter(([, value]) => value),
      );
      desk.rolls.edit(desk.meeting!.name, { ...(toJson(RollSchema, proposed.roll!) as JsonObject), ...kept } as JsonObject);
    } catch (failed) {
      setError(failed);
    }
  };

  return (
    <>
      <div className="columns">
        {Object.entries(kOffices).map(([office, text]) => {
          const of = names.filter((each) => each.office === Number(office));
          if (of.length === 0) return null;
          return (
            <fieldset key={office} className="nested">
              <legend>{text}</legend>
              {of.map((each) => (
                <Checkbox
                  key={each.person}
                  isSelected={present.has(each.person)}
                  onChange={(on) => setPresent(each.person, on)}
                >
                  {each.person} {each.party && `(${each.party})`}
                </Checkbox>
              ))}
            </fieldset>
          );
        })}
      </div>
      <div className="actions">
        <Button look="primary" onPress={() => void propose()}>
          Gör uppropet av dem som är här
        </Button>
      </div>
      <Failure error={error} />
      {answer && answer.emptySeats.length > 0 && (
        <Notice tone="warn">
          Ingen tjänstgör för {answer.emptySeats.map((each) => `${each.person} (${each.party})`).join(", ")}.
        </Notice>
      )}
    </>
  );
}

export function RollPanel({ desk, onDone }: { desk: Desk; onDone(): void }) {
  const meeting = desk.meeting!;
  const parent = committeeOf(meeting.name);
  const members = useQuery(CommitteeService.method.listMembers, { parent, onDate: meeting.meetingDate });
  const entry = desk.rolls.get(meeting.name);
  return (
    <section aria-label="Upprop" className="roll-panel">
      <h2>Upprop</h2>
      <Answered query={members}>
        {(answer) =>
          answer.members.length ? (
            <Names desk={desk} names={answer.members} />
          ) : (
            <Notice tone="warn">Nämnden har inga förtroendevalda. Lägg in dem under Inställningar.</Notice>
          )
        }
      </Answered>
      <details>
        <summary>Uppropet i protokollet: föredragande, gäster, vem som kom eller gick</summary>
        <MessageForm
          desc={RollSchema}
          value={entry?.facts ?? {}}
          path="roll"
          onChange={(roll) => desk.rolls.edit(meeting.name, roll)}
        />
      </details>
      <div className="actions">
        <Button onPress={onDone}>Till paragraferna</Button>
      </div>
    </section>
  );
}
