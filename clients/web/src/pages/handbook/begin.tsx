import { Link } from "wouter";
import { Picture, To } from "./pieces";

export function KomIgang() {
  return (
    <>
      <p>
        Det som händer på sammanträdet antecknas en gång, som uppgifter: vilka som var där, vem som yrkade vad, hur det
        avgjordes. Protokollet, kallelsen, anslaget och expedieringen skrivs av uppgifterna, i er husstil.
      </p>
      <ol>
        <li>
          Gå till <Link href="/start">Kom igång</Link> och skriv nämndens namn och kortnamn.
        </li>
        <li>Välj den husstil som liknar era protokoll mest. Provet bredvid visar hur den skriver.</li>
        <li>Klistra in ledamöter och ersättare ur en förteckning, en person på varje rad.</li>
        <li>Gör ett sammanträde på prov och läs protokollet som det blir. Det läggs i en nämnd för sig.</li>
      </ol>
      <p>Guiden kan lämnas när som helst. Den fortsätter där du var, från Att göra i samma webbläsare.</p>
      <Picture name="kom-igang" alt="Guidens sista steg: protokollet från provsammanträdet" />
      <h2>Tangenter</h2>
      <ul>
        <li>
          <kbd>Ctrl K</kbd> öppnar sökningen, från vilken sida som helst. Där hittas sidor, ärenden och ord i protokoll.
        </li>
        <li>
          <kbd>Tab</kbd> går till nästa fält, <kbd>Enter</kbd> sparar ett formulär, <kbd>Esc</kbd> stänger en ruta.
        </li>
      </ul>
    </>
  );
}

export function Attgora() {
  return (
    <>
      <p>
        Under <Link href="/att-gora">Att göra</Link> står det som har en dag: kallelser att sända, protokoll att justera
        och anslå, svar, bevakningar, uppdrag och anmälningar. Det som är försenat står först.
      </p>
      <ul>
        <li>Dagarna räknas ut av det som är antecknat. De försvinner av sig själva när saken är gjord.</li>
        <li>Välj en nämnd, eller skriv ett namn för att se bara det som en person ska göra.</li>
        <li>
          Påminnelser med e-post ställs in under{" "}
          <To place="installningar" part="paminnelser">
            Påminnelser
          </To>
          .
        </li>
      </ul>
    </>
  );
}
