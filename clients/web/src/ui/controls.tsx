// Buttons and fields: react-aria's behaviour in the desk's own dress.
import { useId, type ReactNode, type Ref, type RefObject } from "react";
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  Select as AriaSelect,
  SelectValue,
  Text,
  TextArea,
  TextField as AriaTextField,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components";
import { Link, useLocation } from "wouter";
import "./controls.css";

type Look = "plain" | "primary" | "danger" | "quiet";

function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

interface ButtonProps extends AriaButtonProps {
  ref?: Ref<HTMLButtonElement>;
  look?: Look;
  small?: boolean;
}

// While it `isPending` a press does nothing, and the focus stays: a disabled button would lose it.
export function Button({ look = "plain", small, isPending, onPress, type, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes("button", look, small && "small", isPending && "pending")}
      type={isPending ? "button" : type}
      onPress={isPending ? undefined : onPress}
    />
  );
}

// A link that looks like a button: it goes somewhere and changes nothing.
export function LinkButton(props: { href: string; look?: Look; small?: boolean; children: ReactNode }) {
  return (
    <Link href={props.href} className={classes("button", props.look ?? "plain", props.small && "small")}>
      {props.children}
    </Link>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  hideLabel?: boolean;
}

interface TextFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  type?: "text" | "password" | "email" | "date" | "number" | "search" | "time";
  lines?: number;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  autoComplete?: string;
  // What may well be meant; anything else can be typed.
  suggestions?: readonly string[];
  inputRef?: RefObject<HTMLInputElement | null>;
  onBlur?(): void;
  onKeyDown?: React.ComponentProps<typeof AriaTextField>["onKeyDown"];
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel, lines, placeholder, inputRef, suggestions, ...rest } = props;
  const list = useId();
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined && error !== ""}>
      <Label className={hideLabel ? "visually-hidden" : undefined}>{label}</Label>
      {lines ? (
        <TextArea className="input" rows={lines} placeholder={placeholder} />
      ) : (
        <Input className="input" ref={inputRef} placeholder={placeholder} list={suggestions && list} />
      )}
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
    </AriaTextField>
  );
}

// A day, ISO 8601, in the browser's own date field.
export function DateField(props: Omit<TextFieldProps, "type" | "lines">) {
  return <TextField {...props} type="date" />;
}

export interface Choice<Id extends string> {
  id: Id;
  text: string;
}

interface SelectProps<Id extends string> extends FieldProps {
  choices: readonly Choice<Id>[];
  value: Id | "";
  onChange(value: Id): void;
  placeholder?: string;
  isDisabled?: boolean;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  return (
    <AriaSelect
      className="field"
      value={props.value || null}
      onChange={(key) => props.onChange(key as Id)}
      placeholder={props.placeholder ?? "Välj"}
      isInvalid={Boolean(props.error)}
      isDisabled={props.isDisabled}
    >
      <Label className={props.hideLabel ? "visually-hidden" : "label"}>{props.label}</Label>
      <AriaButton className="select-button">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </AriaButton>
      {props.hint && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="error">{props.error}</FieldError>
      <Popover className="popover">
        <ListBox items={props.choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="option">
              {choice.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function Checkbox(props: {
  children: ReactNode;
  isSelected: boolean;
  onChange(on: boolean): void;
  isDisabled?: boolean;
}) {
  return (
    <AriaCheckbox
      className="check"
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled}
    >
      <span className="box" aria-hidden="true">
        {props.isSelected && "✓"}
      </span>
      <span>{props.children}</span>
    </AriaCheckbox>
  );
}

export function RadioGroup<Id extends string>(props: {
  label: string;
  hint?: string;
  choices: readonly Choice<Id>[];
  value: Id | "";
  onChange(value: Id): void;
}) {
  return (
    <AriaRadioGroup className="field" value={props.value || null} onChange={(value) => props.onChange(value as Id)}>
      <Label className="label">{props.label}</Label>
      {props.hint && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      {props.choices.map((choice) => (
        <AriaRadio key={choice.id} value={choice.id} className="radio">
          {({ isSelected }) => (
            <>
              <span className="box" aria-hidden="true">
                {isSelected && "●"}
              </span>
              <span>{choice.text}</span>
            </>
          )}
        </AriaRadio>
      ))}
    </AriaRadioGroup>
  );
}

// Goes to a page of the client from code.
export function useGo(): (path: string) => void {
  const [, go] = useLocation();
  return go;
}
