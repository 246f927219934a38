// What was taken out of a paper for those who are to have it, to look through before it is handed out.
import type { PaperHead, Removal } from "@/gen/arendegang/v1/papers_pb";
import { Badge, Notice, Table } from "@/ui";

function Row({ removal }: { removal: Removal }) {
  return (
    <tr>
      <td>{removal.paragraph > 0 ? `§ ${removal.paragraph}` : "Utanför paragraferna"}</td>
      <td>{removal.ground}</td>
      <td>{removal.places > 0 ? `${removal.places} ställen` : "Hela"}</td>
      <td>{removal.remaining > 0 ? <Badge tone="bad">{removal.remaining} ställen</Badge> : "Nej"}</td>
    </tr>
  );
}

export function Removals({ head }: { head: PaperHead }) {
  const remain = head.removals.some((each) => each.remaining > 0);
  return (
    <>
      {head.removals.length === 0 ? (
        <p>Inget är sekretessmarkerat i det här, så inget har tagits bort.</p>
      ) : (
        <Table label="Borttaget" heads={["Paragraf", "Grund", "Borttaget", "Samma ord kvar omarkerade"]}>
          {head.removals.map((each, index) => (
            <Row key={index} removal={each} />
          ))}
        </Table>
      )}
      {remain && (
        <Notice tone="bad">
          Samma ord står kvar där de inte är markerade. Markera också de ställena och skapa filen på nytt, eller se
          efter att de får lämnas ut.
        </Notice>
      )}
      {head.leftOut.length > 0 && <Notice tone="warn">Kom inte med: {head.leftOut.join(", ")}.</Notice>}
    </>
  );
}
