import { Law, Picture, To } from "./pieces";

export function Registrera() {
  return (
    <>
      <p>
        En handling som har kommit in ska registreras så snart det går. <Law>OSL 5:1</Law>
      </p>
      <ol>
        <li>
          Öppna <To place="arenden">Ärenden</To> och sök först: hör skrivelsen till ett ärende som redan finns läggs den
          in där.
        </li>
        <li>
          Tryck annars på <strong>Nytt ärende</strong> (<kbd>Alt N</kbd>), eller dra filen till sidan: då registreras
          ärendet och handlingen i ett. Skriv i ärendemeningen kort vad saken gäller.
        </li>
        <li>
          Ange vem som har skickat den och vilken dag den kom. <Law>OSL 5:2</Law>
        </li>
        <li>Ange handläggare om du vet. Dagen då det ska vara besvarat anges på ärendets sida.</li>
        <li>Tryck på <strong>Registrera</strong>. Ärendet får nästa diarienummer, utan luckor och utan dubbletter.</li>
      </ol>
      <Picture name="register" alt="Nämndens diarium med ärenden och sökruta" />
      <h2>Om något kan vara hemligt</h2>
      <p>
        Skriv vad saken gäller så att ordalagen kan visas för vem som helst, och ange på ärendets sida det lagrum som kan göra
        uppgifterna hemliga, under Sekretess. Se kapitlet om utlämnande och sekretess.
      </p>
      <h2>Om det blev fel</h2>
      <p>
        Uppgifter rättas på ärendets sida. Ett ärende som registrerats av misstag makuleras med skäl; numret står kvar.
        Inget tas bort.
      </p>
    </>
  );
}
