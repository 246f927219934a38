// The facts of one paragraph. Escape leads to the keys above it: Y is a yrkande, V a votering, and so on.
import type { JsonObject } from "@bufbuild/protobuf";
import { toJson } from "@bufbuild/protobuf";
import { useMemo, useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { HandlingSchema, type HandlingJson } from "@/gen/arendegang/v1/handling_pb";
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { ParagraphSchema } from "@/gen/arendegang/v1/minutes_pb";
import type { RollJson } from "@/gen/arendegang/v1/people_pb";
import { Button } from "@/ui";
import { focusPlace } from "./focus";
import { labelOf } from "./form/labels";
import { MessageForm } from "./form/message_form";
import { groupsIn, serving } from "./form/people";
import { PeopleContext } from "./form/people_context";
import { kQuicks, losersIn, type Quick } from "./quick";

interface Props {
  item: Item;
  facts: JsonObject;
  roll: RollJson;
  // Facts of the paragraphs before it, the nearest first: those who acted there may act again.
  earlier: JsonObject[];
  onChange(facts: JsonObject): void;
  onActive(path: string): void;
}

const kKinds = ParagraphSchema.oneofs[0]!.fields;

function Keys(props: { onQuick(quick: Quick): void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const quick = kQuicks.find((each) => each.key === event.key.toLowerCase());
    if (!quick) return;
    event.preventDefault();
    props.onQuick(quick);
  };
  return (
    <div role="toolbar" aria-label="Snabbval: tryck en bokstav" className="keys" tabIndex={0} onKeyDown={onKeyDown} data-keys>
      {kQuicks.map((quick) => (
        <Button key={quick.key} small onPress={() => props.onQuick(quick)}>
          <kbd>{quick.key.toUpperCase()}</kbd> {quick.text}
        </Button>
      ))}
    </div>
  );
}

function Kinds(props: { onPick(kind: string): void }) {
  return (
    <div className="keys" role="group" aria-label="Vad paragrafen är">
      {kKinds.map((kind) => (
        <Button key={kind.jsonName} small onPress={() => props.onPick(kind.jsonName)}>
          {labelOf(kind)}
        </Button>
      ))}
    </div>
  );
}

export function ParagraphForm({ item, facts, roll, earlier, onChange, onActive }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const kind = kKinds.find((each) => each.jsonName in facts);
  const handling = facts["handling"] as HandlingJson | undefined;
  const isCase = item.caseName !== "" && (!kind || kind.jsonName === "handling");
  const shown = isCase || kind?.jsonName === "handling" ? "handling" : kind?.jsonName;
  const field = kKinds.find((each) => each.jsonName === shown);

  const people = useMemo(
    () => ({ roll, groups: groupsIn([losersIn(handling ?? {}), facts, earlier]) }),
    [facts, handling, earlier, roll],
  );

  const quick = (one: Quick) => {
    const proposed = item.proposed ? (toJson(HandlingSchema, item.proposed) as HandlingJson) : undefined;
    const chair = serving(roll).find((each) => each.role === "ROLE_CHAIR");
    const { handling: made, next } = one.apply(handling ?? {}, { chair, proposed });
    // At once: what is typed next belongs there.
    flushSync(() => onChange({ ...facts, handling: made as JsonObject }));
    focusPlace(root.current, next);
  };

  return (
    <PeopleContext.Provider value={people}>
      <div
        ref={root}
        className="paragraph-form"
        onFocus={(event) => {
          const place = (event.target as HTMLElement).closest<HTMLElement>("[data-path]");
          onActive(place?.dataset["path"] ?? "");
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          root.current?.querySelector<HTMLElement>("[data-keys]")?.focus();
        }}
      >
        {shown === "handling" && <Keys onQuick={quick} />}
        {!field && <Kinds onPick={(picked) => onChange({ ...facts, [picked]: {} })} />}
        {field && (
          <MessageForm
            key={`${item.name} ${field.jsonName}`}
            desc={field.message!}
            value={(facts[field.jsonName] as JsonObject) ?? {}}
            path={field.name}
            onChange={(now) => onChange({ ...facts, [field.jsonName]: now })}
          />
        )}
      </div>
    </PeopleContext.Provider>
  );
}
