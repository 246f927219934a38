// Where two wrote different things in one place: both are shown, and one is chosen. Until then mine stands.
import { Button, Notice } from "@/ui";
import type { Conflict } from "./sync/merge";

function wordsOf(value: unknown): string {
  if (value === undefined) return "(borttaget)";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(" ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(wordsOf).join(" ");
  return String(value);
}

export function Conflicts(props: { conflicts: Conflict[]; onResolve(conflict: Conflict, take: "mine" | "theirs"): void }) {
  return (
    <>
      {props.conflicts.map((conflict, i) => (
        <Notice key={i} tone="warn">
          <p>
            <strong>Någon annan skrev något annat på samma ställe.</strong>
          </p>
          <p>Ditt: {wordsOf(conflict.mine)}</p>
          <p>Den andras: {wordsOf(conflict.theirs)}</p>
          <div className="actions">
            <Button small onPress={() => props.onResolve(conflict, "mine")}>
              Behåll mitt
            </Button>
            <Button small onPress={() => props.onResolve(conflict, "theirs")}>
              Ta den andras
            </Button>
          </div>
        </Notice>
      ))}
    </>
  );
}
