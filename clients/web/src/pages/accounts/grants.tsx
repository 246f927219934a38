// What somebody may be, and where.
import { create } from "@bufbuild/protobuf";
import { kEveryCommittee } from "@/api/names";
import { AccountRole, GrantSchema, type Grant } from "@/gen/arendegang/v1/account_pb";
import { useCommittees } from "@/shell/committee";
import { Button, Select } from "@/ui";
import { kRoles, roleText } from "./roles";

// The title of a committee by its name.
export function useTitleOf(): (committee: string) => string {
  const committees = useCommittees().data?.committees ?? [];
  return (name) => committees.find((each) => each.name === name)?.title ?? name;
}

export function newGrant(): Grant {
  return create(GrantSchema, { role: AccountRole.SEKRETERARE, committee: kEveryCommittee });
}

export function Grants(props: { grants: Grant[]; onChange(grants: Grant[]): void }) {
  const { grants, onChange } = props;
  const committees = useCommittees().data?.committees ?? [];
  const places = [
    { id: kEveryCommittee, text: "Alla nämnder" },
    ...committees.map((each) => ({ id: each.name, text: each.title })),
  ];
  const change = (at: number, fields: Partial<Grant>) =>
    onChange(grants.map((each, index) => (index === at ? { ...each, ...fields } : each)));
  return (
    <div className="grants" role="group" aria-label="Roller">
      {grants.map((grant, index) => (
        <div key={index} className="grant">
          <Select
            label={`Roll ${index + 1}`}
            choices={kRoles.map((each) => ({ id: each.id, text: `${each.text}: ${each.may}` }))}
            value={kRoles.find((each) => each.role === grant.role)?.id ?? ""}
            onChange={(id) => change(index, { role: kRoles.find((each) => each.id === id)!.role })}
          />
          <Select
            label={`Nämnd för roll ${index + 1}`}
            choices={places}
            value={grant.committee}
            onChange={(committee) => change(index, { committee })}
          />
          <Button
            aria-label={`Ta bort roll ${index + 1}, ${roleText(grant.role)}`}
            onPress={() => onChange(grants.filter((_, at) => at !== index))}
          >
            Ta bort
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onChange([...grants, newGrant()])}>Lägg till en roll</Button>
      </div>
    </div>
  );
}
