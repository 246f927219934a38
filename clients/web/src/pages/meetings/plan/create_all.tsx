import { ProgressBar, Label } from "react-aria-components";
import { Button, Dialog, Failure, Notice } from "@/ui";
import { useCreation, type Creation } from "./creation";
import type { Draft } from "./wishes";

function doneText({ created, of }: Creation): string {
  const there = of - created;
  return `${created} sammanträden lades upp.${there > 0 ? ` ${there} fanns redan.` : ""}`;
}

function Progress({ progress }: { progress: Creation }) {
  return (
    <ProgressBar value={progress.done} maxValue={progress.of} className="progress">
      {({ percentage }) => (
        <>
          <Label>
            Lägger upp {Math.min(progress.done + 1, progress.of)} av {progress.of} …
          </Label>
          <div className="progress-track">
            <div style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

// Creates the meetings of the plan, after a last question.
export function CreateAll(props: { draft: Draft; conflicts: number; onClose(): void }) {
  const { draft, conflicts, onClose } = props;
  const { run, progress, isRunning, error } = useCreation(draft);
  const isDone = progress !== undefined && progress.done === progress.of && !isRunning;
  return (
    <Dialog title={`Lägg upp sammanträdena ${draft.year}`} isOpen onClose={onClose} alert={isRunning}>
      {!isDone && (
        <p>
          {draft.planned.length} sammanträden läggs upp för {draft.wishes.length === 1 ? "nämnden" : "nämnderna"}. Dagar som
          redan har ett sammanträde lämnas som de är.
        </p>
      )}
      {!isDone && conflicts > 0 && <Notice tone="warn">Planen har {conflicts} saker i vägen. De hindrar inte.</Notice>}
      {isRunning && progress && <Progress progress={progress} />}
      {isDone && (
        <div role="status">
          <Notice tone="good">{doneText(progress)}</Notice>
        </div>
      )}
      <Failure error={error} />
      <div className="actions">
        {!isDone && (
          <Button look="primary" isPending={isRunning} onPress={() => void run()} autoFocus>
            {error ? "Fortsätt" : "Lägg upp sammanträdena"}
          </Button>
        )}
        {/* Made anew when all is done, to take the focus of the button that is gone. */}
        <Button key={isDone ? "done" : "before"} autoFocus={isDone} isDisabled={isRunning} onPress={onClose}>
          Stäng
        </Button>
      </div>
    </Dialog>
  );
}
