// The accounts: whose, what they may be, and inviting, changing and shutting them.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { idOf } from "@/api/names";
import { AccountService, type Account } from "@/gen/arendegang/v1/account_pb";
import { Answered, Badge, Button, Dialog, Failure, Panel, Table, toast } from "@/ui";
import { instantText } from "@/ui/days";
import { AccountForm } from "./account_form";
import { Copyable } from "./copyable";
import { useTitleOf } from "./grants";
import { grantText } from "./roles";

function State({ account }: { account: Account }) {
  if (account.disabled) return <Badge tone="bad">Avstängt</Badge>;
  return account.hasPassword ? <Badge tone="good">Har lösenord</Badge> : <Badge tone="warn">Väntar på lösenord</Badge>;
}

function Row(props: { account: Account; edit(): void; invite(): void }) {
  const { account } = props;
  const titleOf = useTitleOf();
  const update = useMutation(AccountService.method.updateAccount, {
    onSuccess: (saved) => toast(`${saved.person}: kontot är ${saved.disabled ? "avstängt" : "öppet igen"}.`),
  });
  return (
    <tr>
      <td>
        {account.person}
        <div className="soft">{idOf(account.name)}</div>
      </td>
      <td>
        {account.grants.length === 0 && <span className="soft">Ingen roll</span>}
        {account.grants.map((each, index) => (
          <div key={index}>{grantText(each, titleOf)}</div>
        ))}
      </td>
      <td>
        <State account={account} />
        <Failure error={update.error} />
      </td>
      <td>
        <div className="actions">
          <Button small aria-label={`Ändra ${account.person}`} onPress={props.edit}>
            Ändra
          </Button>
          {!account.disabled && (
            <Button small aria-label={`Bjud in ${account.person}`} onPress={props.invite}>
              {account.hasPassword ? "Nytt lösenord" : "Bjud in"}
            </Button>
          )}
          <Button
            small
            aria-label={`${account.disabled ? "Öppna" : "Stäng av"} ${account.person}`}
            isPending={update.isPending}
            onPress={() => update.mutate({ account: { ...account, disabled: !account.disabled } })}
          >
            {account.disabled ? "Öppna" : "Stäng av"}
          </Button>
        </div>
      </td>
    </tr>
  );
}

// The link is shown this once: the service keeps only what tells it again.
function Invitation({ account, onClose }: { account: Account; onClose(): void }) {
  const invite = useMutation(AccountService.method.inviteAccount);
  const made = invite.data;
  return (
    <Dialog title={`Bjud in ${account.person}`} isOpen alert={made !== undefined} onClose={onClose}>
      {made ? (
        <>
          <p>
            Ge {account.person} länken på ett sätt som inte når någon annan. Den gäller en gång, till{" "}
            {instantText(made.expireTime)}, och visas bara nu.
          </p>
          <Copyable label="Länk med inbjudan" text={`${window.location.origin}/inbjudan#${made.invitation}`} />
          <div>
            <Button look="primary" onPress={onClose}>
              Klart
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            {account.person} får en länk för att välja lösenord.
            {account.hasPassword && " När det är valt gäller det gamla inte längre, och kontot loggas ut överallt."}
          </p>
          <Failure error={invite.error} />
          <div className="actions">
            <Button
              look="primary"
              autoFocus
              isPending={invite.isPending}
              onPress={() => invite.mutate({ name: account.name })}
            >
              Skapa länken
            </Button>
            <Button onPress={onClose}>Avbryt</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

export function AccountsPanel() {
  const query = useQuery(AccountService.method.listAccounts, {});
  const [editing, setEditing] = useState<Account | "new">();
  const [inviting, setInviting] = useState<Account>();
  const stop = () => setEditing(undefined);
  return (
    <Panel
      title="Personer"
      actions={
        <Button look="primary" onPress={() => setEditing("new")}>
          Nytt konto
        </Button>
      }
    >
      <Answered query={query}>
        {({ accounts }) => (
          <Table label="Konton" heads={["Person", "Roller", "Läge", "Ändra"]}>
            {accounts.map((each) => (
              <Row key={each.name} account={each} edit={() => setEditing(each)} invite={() => setInviting(each)} />
            ))}
          </Table>
        )}
      </Answered>
      {editing && (
        <Dialog title={editing === "new" ? "Nytt konto" : `Ändra ${editing.person}`} isOpen onClose={stop}>
          <AccountForm
            account={editing === "new" ? undefined : editing}
            onCancel={stop}
            onDone={(saved) => {
              stop();
              if (editing === "new") setInviting(saved);
            }}
          />
        </Dialog>
      )}
      {inviting && <Invitation account={inviting} onClose={() => setInviting(undefined)} />}
    </Panel>
  );
}
