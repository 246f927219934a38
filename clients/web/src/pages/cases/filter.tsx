// What the register shows, kept in the address: a reload, a bookmark or the way back shows the same.
import { useSearchParams } from "wouter";
import { useKnown } from "@/api/known";
import { committeeName } from "@/api/names";
import { Stage } from "@/gen/arendegang/v1/case_pb";
import { kCaseKindChoices, kStages } from "@/texts/case";
import { Button, Checkbox, Select } from "@/ui";
import { today } from "@/ui/days";

const kAll = "alla";
const kFirstYears = 12;
const kStageOrder = [
  Stage.REGISTERED,
  Stage.PREPARED,
  Stage.SCHEDULED,
  Stage.BORDLAGD,
  Stage.ATERREMITTERAD,
  Stage.DECIDED,
  Stage.ADJUSTED,
  Stage.ANNOUNCED,
  Stage.APPEAL_OVER,
  Stage.APPEALED,
  Stage.QUASHED,
  Stage.FINAL,
  Stage.CLOSED,
  Stage.STRUCK,
];
const kStageChoices = [
  { id: kAll, text: "Alla skeden" },
  ...kStageOrder.map((stage) => ({ id: String(stage), text: kStages[stage].text })),
];
const kKindChoices = [{ id: kAll, text: "Alla slag" }, ...kCaseKindChoices];

const kFields = {
  stage: "skede",
  kind: "slag",
  officer: "handlaggare",
  year: "ar",
  open: "oppna",
  words: "sok",
} as const;
type Field = keyof typeof kFields;

export function useFilter() {
  const [params, setParams] = useSearchParams();
  const get = (field: Field) => params.get(kFields[field]) ?? "";
  const set = (field: Field, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === "" || value === kAll) after.delete(kFields[field]);
        else after.set(kFields[field], value);
        return after;
      },
      { replace: true },
    );
  return {
    words: get("words"),
    stage: Number(get("stage")),
    kind: Number(get("kind")),
    officer: get("officer"),
    year: Number(get("year")),
    openOnly: get("open") !== "",
    isAny: [...params.keys()].length > 0,
    set,
    clear: () => setParams({}, { replace: true }),
  };
}

export type Filter = ReturnType<typeof useFilter>;

function years(): { id: string; text: string }[] {
  const last = Number(today().slice(0, 4));
  const all = Array.from({ length: kFirstYears }, (_, index) => String(last - index));
  return [{ id: kAll, text: "Alla år" }, ...all.map((year) => ({ id: year, text: year }))];
}

export function FilterBar({ committee, filter }: { committee: string; filter: Filter }) {
  const { officers } = useKnown(committeeName(committee));
  const named = filter.officer && !officers.includes(filter.officer) ? [filter.officer, ...officers] : officers;
  return (
    <div className="filter-bar" role="group" aria-label="Urval">
      <Select
        label="Skede"
        choices={kStageChoices}
        value={String(filter.stage || kAll)}
        onChange={(id) => filter.set("stage", id)}
      />
      <Select
        label="Slag"
        choices={kKindChoices}
        value={String(filter.kind || kAll)}
        onChange={(id) => filter.set("kind", id)}
      />
      <Select
        label="Handläggare"
        choices={[{ id: kAll, text: "Alla handläggare" }, ...named.map((name) => ({ id: name, text: name }))]}
        value={filter.officer || kAll}
        onChange={(id) => filter.set("officer", id)}
      />
      <Select
        label="År"
        choices={years()}
        value={String(filter.year || kAll)}
        onChange={(id) => filter.set("year", id)}
      />
      <Checkbox isSelected={filter.openOnly} onChange={(on) => filter.set("open", on ? "ja" : "")}>
        Bara öppna
      </Checkbox>
      {filter.isAny && (
        <Button look="quiet" small onPress={filter.clear}>
          Visa alla
        </Button>
      )}
    </div>
  );
}
