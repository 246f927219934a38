// Forms in dialogs: what was typed stays until it is done, and Enter does it.
import { useState, type FormEvent, type ReactNode } from "react";
import { Button, TextField } from "./controls";
import { Dialog, Failure } from "./surfaces";

// Runs what a form does; keeps why it failed, until it is tried again.
export function useWork() {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  // Whether it was done.
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, run };
}

interface FormDialogProps {
  title: string;
  // What the button that does it says.
  action: string;
  danger?: boolean;
  isReady?: boolean;
  onClose(): void;
  // The dialog closes when it is done, and stays with the reason when it fails.
  onSubmit(): Promise<unknown>;
  children: ReactNode;
}

// Stands only while it is open, so that it begins empty each time.
export function FormDialog(props: FormDialogProps) {
  const { error, busy, run } = useWork();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || props.isReady === false) return;
    if (await run(props.onSubmit)) props.onClose();
  };
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <form className="form" onSubmit={submit}>
        {props.children}
        <Failure error={error} />
        <div className="actions">
          <Button
            type="submit"
            look={props.danger ? "danger" : "primary"}
            isPending={busy}
            isDisabled={props.isReady === false}
          >
            {props.action}
          </Button>
          <Button look="quiet" onPress={props.onClose}>
            Avbryt
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// Asks for the reason that the register keeps.
export function ReasonDialog(props: {
  title: string;
  label?: string;
  action: string;
  explanation?: ReactNode;
  onClose(): void;
  onSubmit(reason: string): Promise<unknown>;
}) {
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      danger
      isReady={reason.trim() !== ""}
      onClose={props.onClose}
      onSubmit={() => props.onSubmit(reason.trim())}
    >
      {props.explanation && <p>{props.explanation}</p>}
      <TextField label={props.label ?? "Skäl"} value={reason} onChange={setReason} autoFocus isRequired />
    </FormDialog>
  );
}
