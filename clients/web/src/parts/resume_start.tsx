// Leads back to a guided start that was left.
import { Button, LinkButton, Notice } from "@/ui";
import { endStart, useStart } from "./start_state";

export function ResumeStart() {
  const start = useStart();
  if (!start?.committee) return null;
  return (
    <Notice>
      <p>Du är inte klar med att komma igång.</p>
      <div className="actions">
        <LinkButton href={start.at}>Fortsätt</LinkButton>
        <Button look="quiet" onPress={endStart}>
          Visa inte det här mer
        </Button>
      </div>
    </Notice>
  );
}
