import { useLocation } from "wouter";
import { idOf } from "@/api/names";
import { Select } from "@/ui";
import { choose, useCommittee, useCommittees } from "./committee";

// The committee that is worked with. Choosing another stays on the same kind of page.
export function CommitteePicker() {
  const [path, go] = useLocation();
  const committee = useCommittee();
  const { data } = useCommittees();
  const choices = (data?.committees ?? []).map((each) => ({ id: idOf(each.name), text: each.title }));
  if (choices.length === 0) return null;
  return (
    <div className="committee-picker">
      <Select
        label="Nämnd"
        hideLabel
        choices={choices}
        value={committee}
        onChange={(id) => {
          choose(id);
          const [, first, place] = path.split("/");
          if (first === committee && place) go(`/${id}/${place}`);
        }}
      />
    </div>
  );
}
