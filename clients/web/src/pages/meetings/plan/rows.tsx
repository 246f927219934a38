// Rows that are added and taken away: closed spans, days of the council, themes.
import type { ReactNode } from "react";
import { Button } from "@/ui";

interface RowsProps<Row> {
  title: string;
  hint?: string;
  rows: Row[];
  empty: Row;
  add: string;
  nameOf(row: Row): string;
  onChange(rows: Row[]): void;
  children(row: Row, set: (row: Row) => void): ReactNode;
}

export function Rows<Row>(props: RowsProps<Row>) {
  const { rows, onChange } = props;
  return (
    <fieldset className="rows">
      <legend>{props.title}</legend>
      {props.hint && <p className="soft">{props.hint}</p>}
      {rows.map((row, at) => (
        <div key={at} className="row">
          {props.children(row, (changed) => onChange(rows.map((each, i) => (i === at ? changed : each))))}
          <Button
            small
            look="quiet"
            aria-label={`Ta bort ${props.nameOf(row) || "raden"}`}
            onPress={() => onChange(rows.filter((_, i) => i !== at))}
          >
            Ta bort
          </Button>
        </div>
      ))}
      <div>
        <Button small onPress={() => onChange([...rows, props.empty])}>
          {props.add}
        </Button>
      </div>
    </fieldset>
  );
}
