import { Link } from "wouter";
import { Picture, To } from "./pieces";

export function Installningar() {
  return (
    <>
      <ul>
        <li>
          <To place="installningar">Nämnden</To>: namn, diarienumrens form, när kallelsen ska vara ute, och det som står i
          anslagen.
        </li>
        <li>
          <To place="installningar" part="ledamoter">
            Ledamöter
          </To>
          : vilka som sitter, från och till vilken dag. Avsluta uppdraget för den som lämnar; ta inte bort det.
        </li>
        <li>
          <To place="installningar" part="husstil">
            Husstil
          </To>
          : orden som protokollen skrivs med. En egen skrivs och prövas på sidan och hämtas som fil.
        </li>
        <li>
          <To place="installningar" part="utseende">
            Utseende
          </To>
          : brevhuvud, vapen, typsnitt och marginaler. Ett eget prövas på sidan och hämtas som fil.
        </li>
      </ul>
      <Picture name="ledamoter" alt="Nämndens ledamöter och ersättare med uppdrag och dagar" />
      <h2>Filerna läggs in av den som sköter tjänsten</h2>
      <p>
        Husstilar och utseenden är filer i en mapp på datorn där tjänsten körs. Lämna filen till den som sköter den.
        Efter en omstart går den att välja.
      </p>
      <Picture name="utseende" alt="Ett påhittat protokoll i kommunens utseende" />
    </>
  );
}

export function Konton() {
  return (
    <>
      <p>
        Innan någon har ett konto kan den som sitter vid tjänstens egen dator göra allt. Sidan{" "}
        <Link href="/installningar/konton">Konton</Link> visar hur det första görs.
      </p>
      <ol>
        <li>Skapa ett konto för var och en, med de roller och nämnder det ska gälla.</li>
        <li>Bjud in: en länk skapas och visas en gång. Ge den på ett sätt som inte når någon annan.</li>
        <li>Länken gäller en gång, i tre dagar. Den som öppnar den väljer sitt lösenord.</li>
        <li>Slutar någon: stäng av kontot. Det som personen har gjort står kvar i loggen.</li>
      </ol>
      <Picture name="konton" alt="Kontona med personer, roller och läge" />
      <h2>Glömt lösenord</h2>
      <p>Be en administratör om en ny länk. Efter fem fel i rad väntar kontot en stund innan det går att försöka igen.</p>
      <h2>Program</h2>
      <p>Ett program som ska anropa tjänsten får en nyckel. Den visas en gång, har en sista dag och kan spärras.</p>
    </>
  );
}

export function Fel() {
  return (
    <>
      <h2>Ingen kontakt med tjänsten</h2>
      <p>
        Sidan försöker igen av sig själv. Fortsätter det: fråga den som sköter tjänsten om den är igång. Det som redan är
        sparat finns kvar; inget som tjänsten har svarat på går förlorat.
      </p>
      <h2>Någon annan har ändrat under tiden</h2>
      <p>Läs vad som ändrats, läs in på nytt och gör om din ändring. På vissa sidor går det att behålla bådas.</p>
      <h2>Det går inte att spara</h2>
      <p>Meddelandet säger vad som är fel och vad du kan göra. Det står kvar, med det du skrev, tills det är löst.</p>
      <h2>Du får inte göra något som du behöver</h2>
      <p>
        Vad du får göra beror på din roll i nämnden. En administratör ändrar den under{" "}
        <Link href="/installningar/konton">Konton</Link>.
      </p>
      <h2>Något är fel registrerat</h2>
      <p>
        Inget tas bort ur ett diarium. Uppgifter rättas, uppdrag avslutas, ärenden makuleras med skäl och justerade
        protokoll får en rättelse. Vem som gjorde vad står i loggen.
      </p>
      <h2>Till den som sköter tjänsten</h2>
      <p>
        <code>arende check</code> prövar att allt är helt, <code>arende backup FIL</code> kopierar allt medan arbetet
        pågår. Källkodens README och SECURITY säger mer.
      </p>
    </>
  );
}
