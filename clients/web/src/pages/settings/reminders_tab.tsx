// Påminnelser: where they go by e-mail, and what would go now.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { ReminderService, type Address, type SendRemindersResponse } from "@/gen/arendegang/v1/reminder_pb";
import { Answered, Button, Empty, Failure, Panel, Table, TextField, toast } from "@/ui";
import { dayText } from "@/ui/days";

function AddAddress({ parent }: { parent: string }) {
  const [person, setPerson] = useState("");
  const [email, setEmail] = useState("");
  const { requestId, renew } = useRequestId();
  const set = useMutation(ReminderService.method.setAddress, {
    onSuccess: (address) => {
      renew();
      setPerson("");
      setEmail("");
      toast(`${address.email} får påminnelser.`);
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!set.isPending) set.mutate({ parent, address: { person, email }, requestId });
      }}
    >
      <TextField
        label="Person"
        hint="Som namnet står på ärendena. Tomt: nämndsekreteraren, som också får det som inte är någons."
        value={person}
        onChange={setPerson}
      />
      <TextField label="E-post" type="email" value={email} onChange={setEmail} isRequired />
      <Failure error={set.error} />
      <div>
        <Button type="submit" look="primary" isPending={set.isPending}>
          Spara adressen
        </Button>
      </div>
    </form>
  );
}

function Row({ parent, address }: { parent: string; address: Address }) {
  const who = address.person || "Nämndsekreteraren";
  const remove = useMutation(ReminderService.method.removeAddress, {
    onSuccess: () => toast(`${who} får inga påminnelser.`),
  });
  return (
    <tr>
      <td>{who}</td>
      <td>
        {address.email}
        <Failure error={remove.error} />
      </td>
      <td>
        <Button
          small
          aria-label={`Ta bort ${who}`}
          isPending={remove.isPending}
          onPress={() => remove.mutate({ parent, person: address.person })}
        >
          Ta bort
        </Button>
      </td>
    </tr>
  );
}

function Mails({ answer }: { answer: SendRemindersResponse }) {
  if (answer.mails.length === 0 && answer.unaddressed.length === 0) return <p>Inget att påminna om just nu.</p>;
  return (
    <ul className="plain-list">
      {answer.mails.map((mail) => (
        <li key={mail.email}>
          {mail.email}: {mail.subject} {mail.failure && <strong>Gick inte: {mail.failure}</strong>}
          <ul>
            {mail.reminders.map((each, index) => (
              <li key={index}>
                {dayText(each.deadline?.date ?? "")}: {each.toldAs || each.deadline?.title}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {answer.unaddressed.map((each, index) => (
        <li key={index}>
          Saknar adress: {each.toldAs || each.deadline?.title} {each.deadline?.person && `(${each.deadline.person})`}
        </li>
      ))}
    </ul>
  );
}

function Sending({ parent }: { parent: string }) {
  const send = useMutation(ReminderService.method.sendReminders);
  return (
    <Panel title="Det som är på väg">
      <p className="soft">
        Tjänsten påminner själv varje vardagsmorgon, om den har en e-postserver: en gång när dagen är nära och en gång
        när den har passerat.
      </p>
      <div className="actions">
        <Button isPending={send.isPending} onPress={() => send.mutate({ parent, dryRun: true })}>
          Visa vad som skulle sändas
        </Button>
        <Button isPending={send.isPending} onPress={() => send.mutate({ parent })}>
          {send.isPending && !send.variables?.dryRun ? "Sänder …" : "Sänd nu"}
        </Button>
      </div>
      <Failure error={send.error} />
      <div role="status">{send.data && <Mails answer={send.data} />}</div>
    </Panel>
  );
}

export function RemindersTab({ committee }: { committee: Committee }) {
  const parent = committee.name;
  const query = useQuery(ReminderService.method.listAddresses, { parent });
  return (
    <>
      <div className="columns">
        <Panel title="Adresser">
          <Answered query={query}>
            {({ addresses }) =>
              addresses.length === 0 ? (
                <Empty>
                  <p>Ingen får påminnelser än. Börja med nämndsekreterarens adress.</p>
                </Empty>
              ) : (
                <Table label="Adresser" heads={["Person", "E-post", "Ändra"]}>
                  {addresses.map((each) => (
                    <Row key={each.name} parent={parent} address={each} />
                  ))}
                </Table>
              )
            }
          </Answered>
        </Panel>
        <Panel title="Lägg till eller byt en adress">
          <AddAddress parent={parent} />
        </Panel>
      </div>
      <Sending parent={parent} />
    </>
  );
}
