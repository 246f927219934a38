// A list of messages as cards: added, moved and taken away. Where a message is one of several things, the button to add
// asks which.
import type { DescField, JsonObject, JsonValue } from "@bufbuild/protobuf";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button } from "@/ui";
import { focusPlace } from "../focus";
import { labelOf, oneOf, valueText } from "./labels";
import { MessageForm } from "./message_form";
import { emptyOf, variantsOf } from "./shape";

interface Props {
  field: DescField;
  value: JsonObject[];
  path: string;
  onChange(value: JsonValue): void;
}

// What a card is called: its number, and which of several things it is.
function titleOf(field: DescField, card: JsonObject, i: number): string {
  const variant = variantsOf(field.message!).find((each) => each.jsonName in card);
  const kind = typeof card["kind"] === "string" ? valueText(card["kind"]) : "";
  return `${i + 1}. ${variant ? labelOf(variant) : kind || oneOf(field)}`;
}

function Card(props: Props & { i: number; onRemove(): void; onMove(to: number): void }) {
  const { field, value, i, path } = props;
  const card = value[i]!;
  const title = titleOf(field, card, i);
  return (
    <article className="card" data-path={`${path}[${i}]`} aria-label={title}>
      <header>
        <h4>{title}</h4>
        <div className="actions">
          {i > 0 && (
            <Button look="quiet" small aria-label={`Flytta upp ${title}`} onPress={() => props.onMove(i - 1)}>
              ↑
            </Button>
          )}
          {i < value.length - 1 && (
            <Button look="quiet" small aria-label={`Flytta ner ${title}`} onPress={() => props.onMove(i + 1)}>
              ↓
            </Button>
          )}
          <Button look="quiet" small aria-label={`Ta bort ${title}`} onPress={props.onRemove}>
            Ta bort
          </Button>
        </div>
      </header>
      <MessageForm
        desc={field.message!}
        value={card}
        path={`${path}[${i}]`}
        onChange={(now) => props.onChange(value.map((each, place) => (place === i ? now : each)))}
      />
    </article>
  );
}

function Add(props: { field: DescField; onAdd(card: JsonObject): void }) {
  const variants = variantsOf(props.field.message!);
  const text = `+ ${oneOf(props.field)}`;
  if (variants.length === 0) {
    return (
      <Button small onPress={() => props.onAdd({})}>
        {text}
      </Button>
    );
  }
  return (
    <MenuTrigger>
      <AriaButton className="button plain small">{text}</AriaButton>
      <Popover className="popover">
        <Menu
          onAction={(key) => {
            const variant = variants.find((each) => each.jsonName === key)!;
            props.onAdd({ [variant.jsonName]: emptyOf(variant) });
          }}
        >
          {variants.map((variant) => (
            <MenuItem key={variant.jsonName} id={variant.jsonName} className="option">
              {labelOf(variant)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function CardList(props: Props) {
  const { field, value, path, onChange } = props;
  const list = useRef<HTMLElement>(null);
  const move = (from: number, to: number) => {
    const cards = [...value];
    cards.splice(to, 0, ...cards.splice(from, 1));
    onChange(cards);
  };
  // The first thing to fill in of what was added has the focus.
  const add = (card: JsonObject) => {
    flushSync(() => onChange([...value, card]));
    const place = `${path}[${value.length}]`;
    // A menu that closes gives the focus back to its button first.
    requestAnimationFrame(() => focusPlace(list.current, place));
    focusPlace(list.current, place);
  };
  return (
    <section className="card-list" aria-label={labelOf(field)} ref={list}>
      <header>
        <h3>{labelOf(field)}</h3>
        <Add field={field} onAdd={add} />
      </header>
      {value.map((_, i) => (
        <Card
          key={i}
          {...props}
          i={i}
          onRemove={() => onChange(value.filter((__, place) => place !== i))}
          onMove={(to) => move(i, to)}
        />
      ))}
    </section>
  );
}
