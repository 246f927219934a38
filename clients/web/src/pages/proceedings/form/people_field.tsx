// A field for people: type initials, the beginning of a name or a party, and press Enter. "+" is "m.fl." of the last one,
// Backspace takes her away. A combo box as WAI-ARIA has it, with what was chosen before it.
import { useContext, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { GroupJson, ParticipantJson } from "@/gen/arendegang/v1/people_pb";
import { PeopleContext } from "./people_context";
import { personText, suggest, type Suggestion } from "./people";
import "./people_field.css";

const kMost = 12;

interface Props {
  label: string;
  value: GroupJson;
  onChange(value: GroupJson): void;
  // Only one person.
  single?: boolean;
}

function Chip(props: { person: ParticipantJson; onToggle(): void; onRemove(): void }) {
  const text = personText(props.person);
  return (
    <span className="chip">
      <button type="button" tabIndex={-1} onClick={props.onToggle} title="Med flera, av och på">
        {text}
      </button>
      <button type="button" tabIndex={-1} aria-label={`Ta bort ${text}`} onClick={props.onRemove}>
        ×
      </button>
    </span>
  );
}

function Options(props: { id: string; label: string; options: Suggestion[]; active: number; onPick(one: Suggestion): void }) {
  return (
    <ul role="listbox" id={props.id} aria-label={props.label} className="popover people-options">
      {props.options.map((option, i) => (
        <li
          key={option.id}
          id={`${props.id}-${i}`}
          role="option"
          aria-selected={i === props.active}
          className="option"
          data-focused={i === props.active || undefined}
          onMouseDown={(event) => {
            event.preventDefault(); // the field keeps the focus
            props.onPick(option);
          }}
        >
          {option.text} <span className="soft">{option.hint}</span>
        </li>
      ))}
    </ul>
  );
}

export function PeopleField({ label, value, onChange, single }: Props) {
  const { roll, groups } = useContext(PeopleContext);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = useMemo(() => value.participants ?? [], [value]);
  const options = useMemo(
    () => (isOpen ? suggest(roll, single ? [] : groups, chosen, typed).slice(0, kMost) : []),
    [isOpen, roll, groups, chosen, typed, single],
  );
  const isFull = single && chosen.length > 0;

  const set = (participants: ParticipantJson[]) => onChange({ ...value, participants });
  const toggle = (at: number) =>
    set(chosen.map((each, i) => (i === at ? withOthers(each, !each.andOthers) : each)));
  const pick = (option: Suggestion) => {
    set([...(single ? [] : chosen), ...option.participants]);
    setTyped("");
    setActive(0);
    setOpen(false); // it would lie over what comes next; the next letter opens it
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const last = chosen.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : options.length - 1;
      setActive((now) => (options.length ? (now + step) % options.length : 0));
    } else if (event.key === "Enter" && options[active] && (typed !== "" || isOpen)) {
      event.preventDefault();
      pick(options[active]);
    } else if (event.key === "+" && typed === "" && last >= 0) {
      event.preventDefault();
      toggle(last);
    } else if (event.key === "Backspace" && typed === "" && last >= 0) {
      event.preventDefault();
      set(chosen.slice(0, last));
    } else if (event.key === "Escape" && isOpen && typed !== "") {
      event.stopPropagation();
      setTyped("");
    }
  };

  return (
    <div className="field people">
      <label htmlFor={id}>{label}</label>
      <div className="people-box" onClick={() => input.current?.focus()}>
        {chosen.map((person, i) => (
          <Chip
            key={`${i} ${person.name}`}
            person={person}
            onToggle={() => toggle(i)}
            onRemove={() => set(chosen.filter((_, at) => at !== i))}
          />
        ))}
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={isOpen && options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && options[active] ? `${id}-list-${active}` : undefined}
          aria-description={chosen.length ? `Valda: ${chosen.map(personText).join(", ")}` : "Skriv initialer, namn eller parti"}
          autoComplete="off"
          value={typed}
          readOnly={isFull}
          onFocus={() => setOpen(!isFull)}
          onBlur={() => {
            setOpen(false);
            setTyped("");
          }}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {isOpen && options.length > 0 && (
        <Options id={`${id}-list`} label={label} options={options} active={active} onPick={pick} />
      )}
      {isOpen && typed !== "" && options.length === 0 && (
        <p className="error" role="status">
          Ingen på uppropet heter så.
        </p>
      )}
    </div>
  );
}

function withOthers(person: ParticipantJson, on: boolean): ParticipantJson {
  const { andOthers: _, ...rest } = person;
  return on ? { ...rest, andOthers: true } : rest;
}
