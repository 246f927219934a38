import { LinkButton, Page as Frame } from "@/ui";

export function Page() {
  return (
    <Frame title="Sidan finns inte">
      <p>Adressen leder ingenstans. Kanske är den felskriven, eller så är det den pekade på borttaget.</p>
      <div>
        <LinkButton href="/att-gora">Till Att göra</LinkButton>
      </div>
    </Frame>
  );
}
