// An account is added or changed.
import { create } from "@bufbuild/protobuf";
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { AccountSchema, AccountService, type Account } from "@/gen/arendegang/v1/account_pb";
import { Button, Failure, TextField, toast } from "@/ui";
import { accountIdOf } from "./account_id";
import { Grants, newGrant } from "./grants";

// Without an account a new one is added.
export function AccountForm(props: { account?: Account; onDone(account: Account): void; onCancel(): void }) {
  const { account } = props;
  const [draft, setDraft] = useState(() => account ?? create(AccountSchema, { grants: [newGrant()] }));
  // Follows the name until somebody writes her own.
  const [typedId, setTypedId] = useState<string>();
  const { requestId } = useRequestId();
  const onSuccess = (saved: Account) => {
    toast(`${saved.person} är sparad.`);
    props.onDone(saved);
  };
  const add = useMutation(AccountService.method.createAccount, { onSuccess });
  const update = useMutation(AccountService.method.updateAccount, { onSuccess });
  const busy = add.isPending || update.isPending;
  const id = typedId ?? accountIdOf(draft.person);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (account) update.mutate({ account: draft });
    else add.mutate({ accountId: id, account: draft, requestId });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label="Namn"
        hint="För- och efternamn, som i närvarolistorna."
        value={draft.person}
        onChange={(person) => setDraft({ ...draft, person })}
        isRequired
        autoFocus
      />
      {!account && (
        <TextField
          label="Konto"
          hint="Det man loggar in med. Går inte att ändra sedan."
          value={id}
          onChange={setTypedId}
          isRequired
        />
      )}
      <Grants grants={draft.grants} onChange={(grants) => setDraft({ ...draft, grants })} />
      <Failure error={add.error ?? update.error} />
      <div className="actions">
        <Button type="submit" look="primary" isPending={busy}>
          {account ? "Spara" : "Skapa och bjud in"}
        </Button>
        <Button onPress={props.onCancel}>Avbryt</Button>
      </div>
    </form>
  );
}
