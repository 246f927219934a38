// Those who sit in the committee, pasted from wherever they stand.
import { PasteMembers } from "@/parts/paste_members";
import { LinkButton, Panel, useGo } from "@/ui";

export function MembersStep({ committee, next }: { committee: string; next(): string }) {
  const go = useGo();
  return (
    <Panel>
      <p>Klistra in ledamöter och ersättare ur en förteckning, så föreslår tjänsten närvaron vid varje sammanträde.</p>
      <PasteMembers committee={committee} autoFocus onDone={() => go(next())} />
      <div>
        <LinkButton href={next()} look="quiet">
          Hoppa över så länge
        </LinkButton>
      </div>
    </Panel>
  );
}
