// A form made from a message of the API: a field for each field, by what it holds. So every fact can be filled in, those
// that are rare too, and none has code of its own but people, text and votes.
import type { DescField, DescMessage, JsonObject, JsonValue } from "@bufbuild/protobuf";
import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Checkbox, DateField, Select, TextField } from "@/ui";
import type { DivisionJson } from "@/gen/arendegang/v1/handling_pb";
import type { ParticipantJson } from "@/gen/arendegang/v1/people_pb";
import type { ProseBlockJson } from "@/gen/arendegang/v1/text_pb";
import { CardList } from "./card_list";
import { DivisionVotes } from "./division_field";
import { choicesOf, labelOf } from "./labels";
import { PeopleField } from "./people_field";
import { ProseField } from "./prose_field";
import { controlOf, emptyOf, fieldsOf, isAlways, trimmed, withField } from "./shape";
import "./message_form.css";

export interface FormProps {
  desc: DescMessage;
  value: JsonObject;
  onChange(value: JsonObject): void;
  // Where the message stands, as the API writes it: "handling.yrkanden[0]".
  path: string;
}

function at(path: string, field: DescField): string {
  return path ? `${path}.${field.name}` : field.name;
}

// Texts that are clauses or sentences, not a word or two.
const kLong = new Set(["decided", "task", "sentence", "purport", "other", "reason", "yesMeans", "noMeans", "laidToFiles"]);

function FieldEditor(props: { field: DescField; value: JsonValue | undefined; path: string; onChange(value: JsonValue): void }) {
  const { field, value, onChange, path } = props;
  const label = labelOf(field);
  const text = typeof value === "string" ? value : "";
  switch (controlOf(field)) {
    case "group":
      return <PeopleField label={label} value={(value as JsonObject) ?? {}} onChange={(group) => onChange(group as JsonObject)} />;
    case "person":
      return (
        <PeopleField
          label={label}
          single
          value={value ? { participants: [value as ParticipantJson] } : {}}
          onChange={(group) => onChange((group.participants?.[0] as JsonObject) ?? {})}
        />
      );
    case "day": {
      const day = (value as JsonObject) ?? {};
      return (
        <DateField label={label} value={(day["date"] as string) ?? ""} onChange={(date) => onChange(date ? { date } : {})} />
      );
    }
    case "prose":
      return (
        <ProseField
          label={label}
          value={(value as ProseBlockJson[]) ?? []}
          onChange={(blocks) => onChange(blocks as JsonValue)}
        />
      );
    case "lines":
      return (
        <TextField
          label={label}
          lines={3}
          value={((value as string[]) ?? []).join("\n")}
          onChange={(lines) => onChange(lines === "" ? [] : lines.split("\n"))}
        />
      );
    case "cards":
      return <CardList field={field} value={(value as JsonObject[]) ?? []} path={path} onChange={onChange} />;
    case "division":
      return (
        <fieldset className="nested">
          <legend>{label}</legend>
          <DivisionVotes value={(value ?? {}) as DivisionJson} onChange={(division) => onChange(division as JsonObject)} />
          <MessageForm desc={field.message!} value={(value as JsonObject) ?? {}} path={path} onChange={onChange} />
        </fieldset>
      );
    case "message":
      return (
        <fieldset className="nested">
          <legend>{label}</legend>
          <MessageForm desc={field.message!} value={(value as JsonObject) ?? {}} path={path} onChange={onChange} />
        </fieldset>
      );
    case "choice":
      return <Select label={label} choices={choicesOf(field, field.enum!)} value={text} onChange={onChange} />;
    case "check":
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case "number":
      return (
        <TextField
          label={label}
          type="number"
          value={typeof value === "number" && value ? String(value) : ""}
          onChange={(number) => onChange(Number(number) || 0)}
        />
      );
    case "date":
      return <DateField label={label} value={text} onChange={onChange} />;
    case "text":
      return <TextField label={label} lines={kLong.has(field.jsonName) ? 2 : undefined} value={text} onChange={onChange} />;
  }
}

// What can be added: the fields that are not shown yet.
function More(props: { fields: DescField[]; onAdd(field: DescField): void }) {
  if (props.fields.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="button quiet small">+ Fler uppgifter</Button>
      <Popover className="popover">
        <Menu onAction={(key) => props.onAdd(props.fields.find((field) => field.jsonName === key)!)}>
          {props.fields.map((field) => (
            <MenuItem key={field.jsonName} id={field.jsonName} className="option">
              {labelOf(field)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

// Votes are shown above the rest of their division.
const kShownElsewhere: Record<string, string[]> = { Division: ["yes", "no", "abstained"] };

export function MessageForm({ desc, value, onChange, path }: FormProps) {
  // Fields that were asked for and are empty still.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const fields = fieldsOf(desc).filter((field) => !kShownElsewhere[desc.name]?.includes(field.jsonName));
  const isShown = (field: DescField) => isAlways(field) || field.jsonName in value || opened.includes(field.jsonName);
  // Of a oneof one field is set; others would take its place.
  const isFree = (field: DescField) => !field.oneof || !field.oneof.fields.some((each) => each.jsonName in value);
  return (
    <div className="message-form">
      {fields.filter(isShown).map((field) => (
        <div key={field.jsonName} data-path={at(path, field)} className="message-field">
          <FieldEditor
            field={field}
            value={value[field.jsonName]}
            path={at(path, field)}
            onChange={(now) => onChange(withField(value, field, now))}
          />
        </div>
      ))}
      <More
        fields={fields.filter((field) => !isShown(field) && isFree(field))}
        onAdd={(field) => {
          setOpened([...opened, field.jsonName]);
          const empty = emptyOf(field);
          if (field.oneof || trimmed(field, empty) !== undefined) onChange({ ...value, [field.jsonName]: empty });
        }}
      />
    </div>
  );
}
