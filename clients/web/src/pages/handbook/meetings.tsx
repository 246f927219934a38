import { Law, Picture, To } from "./pieces";

export function Kallelse() {
  return (
    <>
      <ol>
        <li>
          Öppna <To place="sammantraden">Sammanträden</To> och välj sammanträdet, eller skapa det med dag, klockslag och
          plats.
        </li>
        <li>Lägg till de fasta punkterna, sedan ärendena. Varje punkt hamnar på sin plats och kan flyttas.</li>
        <li>Kontrollera stoptiden: det som kommer efter den är ett sent ärende och märks så.</li>
        <li>Förhandsgranska kallelsen och hämta den, eller hela paketet med handlingar, som PDF.</li>
        <li>Anteckna vilken dag kallelsen skickades. Då försvinner den från Att göra.</li>
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
          Öppna sammanträdet och gå till mötesläget. Närvaron föreslås ur uppdragen: ta bort dem som inte är där, så visas
          vilka ersättare som tjänstgör, i inkallelseordning.
        </li>
        <li>
          Se till att fler än hälften av ledamöterna är närvarande, vid varje punkt. <Law>KL 6:27</Law>
        </li>
        <li>Anteckna för varje punkt: jäv, yrkanden, hur det avgjordes, reservationer. Protokollets ord visas medan du skriver.</li>
        <li>När ordföranden slår klubban: bekräfta beslutet. Då sparas orden som de lät.</li>
        <li>Gå igenom det som inte är avgjort innan ni skiljs åt, och avsluta sammanträdet.</li>
      </ol>
      <Picture name="motet-yrkande" alt="Mötesläget med en punkt och protokollets ord bredvid" />
      <h2>Någon går eller kommer under mötet</h2>
      <p>Ange från och till vilken paragraf personen deltog. Den som tjänstgör därefter räknas ut på nytt.</p>
      <h2>Nätet försvinner</h2>
      <p>Överst står att tjänsten inte nås. Sidan försöker igen av sig själv. Stäng den inte förrän kontakten är tillbaka.</p>
    </>
  );
}

export function Protokoll() {
  return (
    <>
      <ol>
        <li>Öppna protokollet från sammanträdet. Bredvid texten står det som inte är avgjort, med lagrum och åtgärd.</li>
        <li>Ändra uppgifterna, inte orden: varje anmärkning leder till punkten den gäller.</li>
        <li>
          Har någon ändrat i ett utskrivet protokoll i Word? Jämför filen med det som är antecknat och för över det som ska
          gälla.
        </li>
        <li>Lägg fram protokollet för justering. De som valdes får läsa varje paragraf och godta den eller invända.</li>
        <li>Avgör invändningarna. När alla har justerat låses texten och får sitt kontrollnummer.</li>
      </ol>
      <p>
        Protokollet ska vara justerat senast fjorton dagar efter sammanträdet. <Law>KL 5:69, 6:35</Law>
      </p>
      <Picture name="protokoll" alt="Protokollet med det som inte är avgjort bredvid texten" />
      <h2>Något måste avgöras genast</h2>
      <p>Justera den paragrafen omedelbart, för sig. Resten justeras den vanliga dagen.</p>
      <h2>Ett fel upptäcks efter justeringen</h2>
      <p>Gör en rättelse: det gamla ordet, det nya, varför och vem som beslutade. Den justerade texten står kvar.</p>
    </>
  );
}
