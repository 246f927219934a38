// Tokens that programs call with.
import { create } from "@bufbuild/protobuf";
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { AccountService, ServiceTokenSchema, type ServiceToken } from "@/gen/arendegang/v1/account_pb";
import { Answered, Badge, Button, DateField, Dialog, Empty, Failure, Panel, Table, TextField, toast } from "@/ui";
import { dayText, today } from "@/ui/days";
import { Copyable } from "./copyable";
import { Grants, newGrant, useTitleOf } from "./grants";
import { grantText } from "./roles";

function Row({ token }: { token: ServiceToken }) {
  const titleOf = useTitleOf();
  const revoke = useMutation(AccountService.method.revokeServiceToken, {
    onSuccess: () => toast(`${token.purpose}: nyckeln är spärrad.`),
  });
  return (
    <tr>
      <td>{token.purpose}</td>
      <td>
        {token.grants.map((each, index) => (
          <div key={index}>{grantText(each, titleOf)}</div>
        ))}
      </td>
      <td>
        {dayText(token.untilDate)} {token.revoked && <Badge tone="bad">Spärrad</Badge>}
        <Failure error={revoke.error} />
      </td>
      <td>
        {!token.revoked && (
          <Button
            small
            aria-label={`Spärra ${token.purpose}`}
            isPending={revoke.isPending}
            onPress={() => revoke.mutate({ name: token.name })}
          >
            Spärra
          </Button>
        )}
      </td>
    </tr>
  );
}

// A year from today: programs are forgotten, and a key that lasts for ever with them.
function aYearOn(): string {
  const [year, ...rest] = today().split("-");
  return [Number(year) + 1, ...rest].join("-").replace(/-02-29$/, "-02-28");
}

function NewToken({ onClose }: { onClose(): void }) {
  const [token, setToken] = useState(() =>
    create(ServiceTokenSchema, { grants: [newGrant()], untilDate: aYearOn() }),
  );
  const make = useMutation(AccountService.method.createServiceToken);
  if (make.data) {
    return (
      <Dialog title="Nyckeln är skapad" isOpen alert onClose={onClose}>
        <p>Programmet visar nyckeln i varje anrop. Den visas bara nu: lägg den där programmet läser den.</p>
        <Copyable label="Nyckel" text={make.data.token} />
        <div>
          <Button look="primary" onPress={onClose}>
            Klart
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title="Ny nyckel" isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!make.isPending) make.mutate({ serviceToken: token });
        }}
      >
        <TextField
          label="Vad den är till"
          hint="Som loggen nämner den: E-tjänsten."
          value={token.purpose}
          onChange={(purpose) => setToken({ ...token, purpose })}
          isRequired
          autoFocus
        />
        <DateField
          label="Gäller till och med"
          value={token.untilDate}
          onChange={(untilDate) => setToken({ ...token, untilDate })}
          isRequired
        />
        <Grants grants={token.grants} onChange={(grants) => setToken({ ...token, grants })} />
        <Failure error={make.error} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={make.isPending}>
            Skapa nyckeln
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function TokensPanel() {
  const query = useQuery(AccountService.method.listServiceTokens, {});
  const [making, setMaking] = useState(false);
  return (
    <Panel title="Nycklar för program" actions={<Button onPress={() => setMaking(true)}>Ny nyckel</Button>}>
      <Answered query={query}>
        {({ serviceTokens }) =>
          serviceTokens.length === 0 ? (
            <Empty>
              <p>Inget program har en nyckel. Skapa en för varje program som ska anropa tjänsten.</p>
            </Empty>
          ) : (
            <Table label="Nycklar för program" heads={["Till", "Roller", "Gäller till", "Ändra"]}>
              {serviceTokens.map((each) => (
                <Row key={each.name} token={each} />
              ))}
            </Table>
          )
        }
      </Answered>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </Panel>
  );
}
