// The protocol of the sample, as the service writes it, and the ways on.
import { useQuery } from "@connectrpc/connect-query";
import { MeetingService } from "@/gen/arendegang/v1/meeting_pb";
import { Blocks } from "@/parts/blocks";
import { endStart, useStart } from "@/parts/start_state";
import { hrefOf } from "@/shell/addresses";
import { Answered, Button, Empty, LinkButton, Panel, useGo } from "@/ui";

function Draft({ meeting }: { meeting: string }) {
  const draft = useQuery(MeetingService.method.draftMeeting, { name: meeting });
  return (
    <Panel
      title="Så skrivs protokollet av uppgifterna"
      actions={<LinkButton href={hrefOf(meeting)}>Öppna sammanträdet</LinkButton>}
    >
      <Answered query={draft}>
        {({ blocks }) => (
          <article aria-label="Protokoll">
            <Blocks blocks={blocks} top={3} />
          </article>
        )}
      </Answered>
    </Panel>
  );
}

export function DoneStep() {
  const go = useGo();
  const sample = useStart()?.sample;
  return (
    <>
      <Panel title="Klart">
        <p>Inte en mening i protokollet är skriven för hand. Ändras en uppgift skrivs orden om av sig själva.</p>
        <div className="actions">
          <Button
            look="primary"
            onPress={() => {
              endStart();
              go("/att-gora");
            }}
          >
            Börja arbeta
          </Button>
          <LinkButton href="/hjalp/registrera">Läs hur man registrerar en skrivelse</LinkButton>
          <LinkButton href="/installningar/konton">Gör konton</LinkButton>
        </div>
      </Panel>
      {sample ? (
        <Draft meeting={sample} />
      ) : (
        <Empty>
          <p>Provsammanträdet är inte gjort.</p>
          <LinkButton href="/start/prov">Gör det nu</LinkButton>
        </Empty>
      )}
    </>
  );
}
