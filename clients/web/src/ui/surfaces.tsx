// What things stand on: pages, panels, notices, dialogs.
import { useEffect, type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { textOf } from "@/api/errors";
import { Button, LinkButton } from "./controls";
import "./surfaces.css";

export type Tone = "plain" | "good" | "warn" | "bad";

// A page, with its title in the tab too. `above` says where it belongs, `actions` stand beside the title, `help` is the
// chapter of the handbook that tells of it.
export function Page(props: {
  title: string;
  above?: ReactNode;
  actions?: ReactNode;
  help?: string;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} – Ärendegång`;
  }, [props.title]);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {props.above && <div className="above">{props.above}</div>}
          <h1>{props.title}</h1>
        </div>
        {(props.actions || props.help) && (
          <div className="actions">
            {props.actions}
            {props.help && (
              <LinkButton href={`/hjalp/${props.help}`} look="quiet">
                Hjälp
              </LinkButton>
            )}
          </div>
        )}
      </header>
      {props.children}
    </div>
  );
}

export function Panel(props: { title?: ReactNode; actions?: ReactNode; label?: string; children: ReactNode }) {
  return (
    <section className="panel" aria-label={props.label}>
      {(props.title || props.actions) && (
        <header>
          {props.title && <h2>{props.title}</h2>}
          {props.actions && <div className="actions">{props.actions}</div>}
        </header>
      )}
      {props.children}
    </section>
  );
}

export function Badge(props: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge ${props.tone ?? "plain"}`}>{props.children}</span>;
}

// Something to know. What is bad is read out at once.
export function Notice(props: { tone?: Tone; children: ReactNode }) {
  return (
    <div className={`notice ${props.tone ?? "plain"}`} role={props.tone === "bad" ? "alert" : undefined}>
      {props.children}
    </div>
  );
}

// What a failed call tells; nothing if it did not fail.
export function Failure(props: { error: unknown; retry?: () => void }) {
  if (!props.error) return null;
  return (
    <Notice tone="bad">
      <p>{textOf(props.error)}</p>
      {props.retry && (
        <div>
          <Button small onPress={props.retry}>
            Försök igen
          </Button>
        </div>
      )}
    </Notice>
  );
}

export function Empty(props: { children: ReactNode }) {
  return <div className="empty">{props.children}</div>;
}

interface Asked<Data> {
  data: Data | undefined;
  error: unknown;
  isPending: boolean;
  refetch(): unknown;
}

// What a query gives, or that it waits, or why it failed. What was got before stays while it is asked for again.
export function Answered<Data>(props: { query: Asked<Data>; children: (data: Data) => ReactNode }) {
  const { data, error, refetch } = props.query;
  if (data !== undefined) return <>{props.children(data)}</>;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <p className="waiting" role="status">
      Hämtar …
    </p>
  );
}

// A dialog over the page; Escape and a press beside it close it.
export function Dialog(props: {
  title: string;
  isOpen: boolean;
  onClose(): void;
  alert?: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="modal-veil"
      isOpen={props.isOpen}
      isDismissable={!props.alert}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <Modal className={props.wide ? "modal wide" : "modal"}>
        <AriaDialog role={props.alert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

// `stacks`: where it is narrow, the cells of a row stand below each other instead of the table being moved sideways.
export function Table(props: { label: string; heads: ReactNode[]; stacks?: boolean; children: ReactNode }) {
  return (
    <div
      className={props.stacks ? "table-scroll stacks" : "table-scroll"}
      role="region"
      aria-label={props.label}
      tabIndex={props.stacks ? undefined : 0}
    >
      <table className="table">
        <thead>
          <tr>
            {props.heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
