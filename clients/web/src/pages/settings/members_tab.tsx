// Ledamöter: who sits in the committee, from when and until when.
import { useQuery } from "@connectrpc/connect-query";
import { useState } from "react";
import { CommitteeService, type Committee, type Member } from "@/gen/arendegang/v1/committee_pb";
import { officeText } from "@/parts/offices";
import { PasteMembers } from "@/parts/paste_members";
import { Answered, Button, Checkbox, Dialog, Empty, Panel, Table } from "@/ui";
import { dayText, today } from "@/ui/days";
import { EndMember, MemberForm } from "./member_forms";

type Open = { kind: "none" | "paste" | "add" } | { kind: "edit" | "end"; member: Member };

function Row(props: { member: Member; open(open: Open): void }) {
  const { member, open } = props;
  return (
    <tr>
      <td>{member.person}</td>
      <td>{member.party}</td>
      <td>
        {officeText(member.office)}
        {member.substitutionRank > 0 && <span className="soft">, inkallas som nr {member.substitutionRank}</span>}
      </td>
      <td>{dayText(member.fromDate)}</td>
      <td>{member.toDate ? dayText(member.toDate) : <span className="soft">tills vidare</span>}</td>
      <td>
        <div className="cell-actions">
          <Button small aria-label={`Rätta ${member.person}`} onPress={() => open({ kind: "edit", member })}>
            Rätta
          </Button>
          {!member.toDate && (
            <Button small aria-label={`Avsluta ${member.person}`} onPress={() => open({ kind: "end", member })}>
              Avsluta
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

export function MembersTab({ committee }: { committee: Committee }) {
  const [past, setPast] = useState(false);
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const query = useQuery(CommitteeService.method.listMembers, {
    parent: committee.name,
    onDate: past ? "" : today(),
  });
  const close = () => setOpen({ kind: "none" });
  return (
    <Panel
      title="Uppdrag"
      actions={
        <>
          <Button look="primary" onPress={() => setOpen({ kind: "paste" })}>
            Klistra in en lista
          </Button>
          <Button onPress={() => setOpen({ kind: "add" })}>Lägg till en</Button>
        </>
      }
    >
      <Checkbox isSelected={past} onChange={setPast}>
        Visa också tidigare och kommande uppdrag
      </Checkbox>
      <Answered query={query}>
        {({ members }) =>
          members.length === 0 ? (
            <Empty>
              <p>Ingen sitter i nämnden än. Klistra in namnen ur en lista, så läggs alla till på en gång.</p>
            </Empty>
          ) : (
            <Table label="Uppdrag i nämnden" heads={["Namn", "Parti", "Uppdrag", "Från", "Till", "Ändra"]}>
              {members.map((member) => (
                <Row key={member.name} member={member} open={setOpen} />
              ))}
            </Table>
          )
        }
      </Answered>
      <Dialog title="Klistra in ledamöter" isOpen={open.kind === "paste"} onClose={close}>
        <PasteMembers committee={committee.name} autoFocus onDone={close} />
      </Dialog>
      <Dialog
        title={open.kind === "edit" ? `Rätta ${open.member.person}` : "Lägg till ett uppdrag"}
        isOpen={open.kind === "add" || open.kind === "edit"}
        onClose={close}
      >
        <MemberForm parent={committee.name} member={open.kind === "edit" ? open.member : undefined} onDone={close} />
      </Dialog>
      {open.kind === "end" && (
        <Dialog title={`Avsluta ${open.member.person}`} isOpen onClose={close}>
          <EndMember member={open.member} onDone={close} />
        </Dialog>
      )}
    </Panel>
  );
}
