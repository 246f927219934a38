// Whether what was typed is in the service, in a line that is read out when it changes.
import { Failure } from "@/ui";
import type { Desk } from "./desk";
import type { State } from "./sync/ledger";

const kTexts: Record<State, string> = {
  saved: "Allt är sparat",
  unsaved: "Sparar …",
  saving: "Sparar …",
  waiting: "Sparat i webbläsaren; skickas när tjänsten svarar",
  refused: "Tjänsten tog inte emot allt",
};
const kWorstFirst: State[] = ["refused", "waiting", "saving", "unsaved"];

export function Saving({ desk }: { desk: Desk }) {
  const entries = [...desk.paragraphs.entries(), ...desk.rolls.entries()].map(([, entry]) => entry);
  const state = kWorstFirst.find((each) => entries.some((entry) => entry.state === each)) ?? "saved";
  const refused = entries.find((entry) => entry.state === "refused");
  return (
    <>
      <span role="status" className={`saving ${state}`} data-state={state}>
        {kTexts[state]}
      </span>
      {refused && <Failure error={refused.refusal} />}
    </>
  );
}
