// The wishes of a year: which committees, what each wants, when nobody meets.
import type { Committee } from "@/gen/arendegang/v1/committee_pb";
import { Button, Checkbox, DateField, Failure, Panel, Select, TextField } from "@/ui";
import { Rows } from "./rows";
import { WishForm } from "./wish_form";
import { emptyDraft, emptyWish, type Draft, type Span } from "./wishes";

const kNoSpan: Span = { title: "", from: "", to: "" };

interface WishPanelProps {
  draft: Draft;
  committees: Committee[];
  isPending: boolean;
  error: unknown;
  onChange(draft: Draft): void;
  onPropose(): void;
}

function Committees({ draft, committees, onChange }: Pick<WishPanelProps, "draft" | "committees" | "onChange">) {
  const toggle = (name: string, on: boolean) =>
    onChange({
      ...draft,
      wishes: on ? [...draft.wishes, emptyWish(name)] : draft.wishes.filter((wish) => wish.committee !== name),
      planned: on ? draft.planned : draft.planned.filter((each) => each.committee !== name),
    });
  return (
    <fieldset className="rows">
      <legend>Nämnder som planeras</legend>
      <div className="weekdays">
        {committees.map(({ name, title }) => (
          <Checkbox
            key={name}
            isSelected={draft.wishes.some((wish) => wish.committee === name)}
            onChange={(on) => toggle(name, on)}
          >
            {title}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function Closed({ draft, onChange }: Pick<WishPanelProps, "draft" | "onChange">) {
  return (
    <div className="columns">
      <Rows
        title="Lov och andra uppehåll"
        rows={draft.closed}
        empty={kNoSpan}
        add="Lägg till ett uppehåll"
        nameOf={(span) => span.title}
        onChange={(closed) => onChange({ ...draft, closed })}
      >
        {(span, set) => (
          <>
            <TextField label="Vad" value={span.title} onChange={(title) => set({ ...span, title })} />
            <DateField
              label="Från"
              value={span.from}
              onChange={(from) => set({ ...span, from, to: span.to < from ? from : span.to })}
            />
            <DateField label="Till" value={span.to} onChange={(to) => set({ ...span, to })} />
          </>
        )}
      </Rows>
      <Rows
        title="Fullmäktiges dagar"
        rows={draft.council}
        empty=""
        add="Lägg till en dag"
        nameOf={(day) => day}
        onChange={(council) => onChange({ ...draft, council })}
      >
        {(day, set) => <DateField label="Dag" value={day} onChange={set} />}
      </Rows>
    </div>
  );
}

export function WishPanel(props: WishPanelProps) {
  const { draft, committees, onChange } = props;
  const titleOf = (name: string) => committees.find((each) => each.name === name)?.title ?? name;
  const years = Array.from({ length: 3 }, (_, at) => String(new Date().getFullYear() + at));
  return (
    <Panel title="Önskemål">
      <div className="columns narrow">
        <Select
          label="År"
          choices={years.map((year) => ({ id: year, text: year }))}
          value={String(draft.year)}
          onChange={(year) => onChange({ ...emptyDraft(Number(year)), wishes: draft.wishes })}
        />
      </div>
      <Committees draft={draft} committees={committees} onChange={onChange} />
      {draft.wishes.map((wish, at) => (
        <WishForm
          key={wish.committee}
          title={titleOf(wish.committee)}
          wish={wish}
          isOpen={draft.wishes.length === 1 && draft.planned.length === 0}
          onChange={(changed) => onChange({ ...draft, wishes: draft.wishes.map((each, i) => (i === at ? changed : each)) })}
        />
      ))}
      <Closed draft={draft} onChange={onChange} />
      <Failure error={props.error} />
      <div className="actions">
        <Button look="primary" isPending={props.isPending} isDisabled={draft.wishes.length === 0} onPress={props.onPropose}>
          {props.isPending ? "Söker dagar …" : "Föreslå dagar"}
        </Button>
        {draft.wishes.length === 0 && <span className="soft">Välj först vilka nämnder som ska planeras.</span>}
      </div>
    </Panel>
  );
}
