import { Law, Picture, To } from "./pieces";

export function Kallelse() {
  return (
    <>
      <ol>
        <li>
          Öppna <To place="sammantraden">Sammanträden</To> och välj sammanträdet, eller lägg upp ett nytt med dag,
          klockslag och plats. Ett helt år planeras i en kalender, från samma sida.
        </li>
        <li>
          Tryck på <strong>Lägg till de vanliga punkterna</strong>. Skriv sedan några bokstäver ur varje ärende och tryck{" "}
          <kbd>Enter</kbd>. Varje punkt hamnar på sin plats, och flyttas med musen eller <kbd>Alt ↑</kbd> och{" "}
          <kbd>Alt ↓</kbd>.
        </li>
        <li>Det som läggs till sedan kallelsen är skickad blir ett extra ärende och märks så.</li>
        <li>
          Läs kallelsen med <strong>Visa</strong> och hämta den som PDF eller Word. Alla handlingar hämtas i en enda PDF.
        </li>
        <li>
          Tryck på <strong>Anteckna som skickad</strong> när den är skickad. Då försvinner den från Att göra.
        </li>
      </ol>
      <Picture name="sammantrade" alt="Ett sammanträde med sin föredragningslista" />
      <p>
        När kallelsen ska vara ute och när stoptiden går står i reglementet. Dagarna anges under{" "}
        <To place="installningar">Inställningar</To>.
      </p>
      <h2>Om sammanträdet ställs in</h2>
      <p>Ställ in det med skäl. Det står kvar, och ärendena går att lägga på ett annat sammanträde.</p>
    </>
  );
}

export function Motet() {
  return (
    <>
      <ol>
        <li>
          Öppna sammanträdet, tryck på <strong>Mötesläge</strong> och börja med <strong>Upprop</strong>. Ta bort krysset
          för dem som inte är där och tryck på <strong>Gör uppropet av dem som är här</strong>: de ersättare som tjänstgör sätts in, i
          inkallelseordning.
        </li>
        <li>
          Se till att fler än hälften av ledamöterna är närvarande, vid varje punkt. <Law>KL 6:27</Law>
        </li>
        <li>Anteckna för varje punkt: jäv, yrkanden, hur det avgjordes, reservationer. Protokollets ord visas medan du skriver.</li>
        <li>
          Tryck på <strong>Klubba</strong> (<kbd>Ctrl Enter</kbd>) när ordföranden slår klubban. Då sparas beslutets ord
          som de lät, och nästa punkt visas.
        </li>
        <li>
          Gå igenom det som inte är avgjort innan ni skiljs åt. Sammanträdet avslutas från <strong>Protokollet</strong>.
        </li>
      </ol>
      <Picture name="motet-yrkande" alt="Mötesläget med en punkt och protokollets ord bredvid" />
      <h2>Tangenter</h2>
      <ul>
        <li>
          <kbd>Esc</kbd> går till raden med knappar. En bokstav där gör det den säger: <kbd>Y</kbd> yrkande, <kbd>F</kbd>{" "}
          enligt förslaget, <kbd>B</kbd> beslutspunkt, <kbd>A</kbd> acklamation, <kbd>V</kbd> votering, <kbd>R</kbd>{" "}
          reservation, <kbd>J</kbd> jäv. De andra står på knapparna.
        </li>
        <li>
          Personer skrivs med initialer, början av namnet eller partiet, och <kbd>Enter</kbd>. <kbd>+</kbd> efter en person
          är m.fl.
        </li>
        <li>
          <kbd>Alt ↓</kbd> och <kbd>Alt ↑</kbd> går till nästa och föregående punkt.
        </li>
      </ul>
      <h2>Någon går eller kommer under mötet</h2>
      <p>Ange från och till vilken paragraf personen deltog. Den som tjänstgör därefter räknas ut på nytt.</p>
      <h2>Nätet försvinner</h2>
      <p>
        Överst står att kontakten är borta. Skriv vidare: allt sparas i webbläsaren och sänds när tjänsten svarar igen.
        Laddas sidan om under tiden öppnas den av sig själv när kontakten är tillbaka, med det du har skrivit.
      </p>
      <h2>Två skriver samtidigt</h2>
      <p>Ni ser varandras ändringar genast. Skriver ni olika på samma ställe visas båda, och du väljer vilken som gäller.</p>
    </>
  );
}

export function Protokoll() {
  return (
    <>
      <ol>
        <li>
          Tryck på <strong>Protokoll</strong> på sammanträdets sida. Bredvid texten står det som inte är avgjort, med lagrum
          och åtgärd.
        </li>
        <li>Ändra uppgifterna, inte orden: varje anmärkning leder till punkten den gäller.</li>
        <li>
          Har någon ändrat i protokollet i Word? Välj filen under <strong>Jämför med redigerat dokument</strong> och ta över
          de paragrafer som ska gälla.
        </li>
        <li>
          Tryck på <strong>Avsluta sammanträdet</strong> när det är slut, och på{" "}
          <strong>Lägg fram för justering</strong> när protokollet är klart. De som valdes får läsa varje paragraf och godta den eller
          invända, på datorn eller telefonen.
        </li>
        <li>Avgör invändningarna. När alla har justerat låses texten och får sitt kontrollnummer.</li>
      </ol>
      <p>
        Protokollet ska vara justerat senast fjorton dagar efter sammanträdet. <Law>KL 5:69, 6:35</Law>
      </p>
      <Picture name="protokoll" alt="Protokollet med det som inte är avgjort bredvid texten" />
      <h2>Något måste avgöras genast</h2>
      <p>
        Lägg fram den paragrafen för sig, som omedelbar justering. Det går innan sammanträdet är avslutat. Resten justeras
        den vanliga dagen.
      </p>
      <h2>Ett fel upptäcks efter justeringen</h2>
      <p>Tryck på <strong>Rätta</strong> vid paragrafen och skriv rättelsen: det gamla ordet, det nya, varför och vem som beslutade. Den justerade texten står kvar.</p>
    </>
  );
}
