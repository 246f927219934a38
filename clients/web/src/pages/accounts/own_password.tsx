// One's own password. The service says what is wrong with a weak one.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { AccountService } from "@/gen/arendegang/v1/account_pb";
import { Button, Failure, Panel, TextField, toast } from "@/ui";

export function OwnPassword() {
  const [oldPassword, setOld] = useState("");
  const [newPassword, setNew] = useState("");
  const [again, setAgain] = useState("");
  const differs = again !== "" && again !== newPassword;
  const change = useMutation(AccountService.method.changePassword, {
    onSuccess: () => {
      [setOld, setNew, setAgain].forEach((set) => set(""));
      toast("Lösenordet är bytt. Du är utloggad på andra datorer.");
    },
  });
  return (
    <Panel title="Ditt lösenord">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (again === newPassword && !change.isPending) change.mutate({ oldPassword, newPassword });
        }}
      >
        <TextField label="Det du har" type="password" value={oldPassword} onChange={setOld} autoComplete="current-password" isRequired />
        <TextField
          label="Det nya"
          hint="Minst tolv tecken. Några ord i rad är bättre än krångliga tecken."
          type="password"
          value={newPassword}
          onChange={setNew}
          autoComplete="new-password"
          isRequired
        />
        <TextField
          label="Det nya en gång till"
          type="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          error={differs ? "Inte samma som ovan." : ""}
          isRequired
        />
        <Failure error={change.error} />
        <div>
          <Button type="submit" look="primary" isDisabled={differs} isPending={change.isPending}>
            Byt lösenord
          </Button>
        </div>
      </form>
    </Panel>
  );
}
