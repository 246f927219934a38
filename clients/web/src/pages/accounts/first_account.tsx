// While nobody has an account. The first one is made beside the service: made here it could not be invited, as from the
// first account on every call wants a login that nobody would have.
import { useState } from "react";
import { Notice, Panel, TextField } from "@/ui";
import { accountIdOf } from "./account_id";
import { Copyable } from "./copyable";

export function FirstAccount() {
  const [person, setPerson] = useState("");
  const name = person.trim().replace(/["$`\\]/g, "");
  const id = accountIdOf(name) || "NAMN";
  const made = `arendegangd init --config=/etc/arendegang/arendegangd.conf --account=${id} --person="${name || "Förnamn Efternamn"}"`;
  return (
    <>
      <Notice tone="warn">
        <p>
          Ingen har ett konto än. Den som sitter vid tjänstens egen dator kan göra allt.
          Gör det första kontot innan någon annan än du använder tjänsten, och innan den nås från andra datorer.
        </p>
      </Notice>
      <Panel title="Så görs det första kontot">
        <div className="form">
          <TextField label="Vem ska ha det?" hint="Den personen blir administratör och bjuder in de andra." value={person} onChange={setPerson} />
        </div>
        <ol className="steps">
          <li>
            Stanna tjänsten på den dator där den körs.
            <Copyable label="Kommando för att stanna tjänsten" text="sudo systemctl stop arendegangd" />
          </li>
          <li>
            Gör kontot. Svaret innehåller en inbjudan som börjar med <code>arg_i_</code> och visas bara den gången.
            <Copyable label="Kommando för att göra kontot" text={`sudo -u arendegang ${made}`} />
          </li>
          <li>
            Starta tjänsten igen.
            <Copyable label="Kommando för att starta tjänsten" text="sudo systemctl start arendegangd" />
          </li>
          <li>
            Öppna den här adressen med inbjudan i stället för INBJUDAN, och välj ett lösenord. Läs in sidan på nytt om den
            redan är öppen.
            <Copyable label="Adress för inbjudan" text={`${window.location.origin}/inbjudan#INBJUDAN`} />
          </li>
        </ol>
        <p className="soft">
          Startades tjänsten med <code>deploy/quickstart</code> står databasens fil i stället i{" "}
          <code>--database=.run/arendegang.db</code>.
        </p>
      </Panel>
    </>
  );
}
