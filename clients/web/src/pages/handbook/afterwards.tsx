import { Link } from "wouter";
import { Law, Picture, To } from "./pieces";

export function Anslag() {
  return (
    <>
      <ol>
        <li>
          Anslå justeringen senast andra dagen efter att protokollet justerades. <Law>KL 8:12</Law>
        </li>
        <li>Anslaget skrivs av det som är antecknat, med var protokollet förvaras och vilken domstol som prövar.</li>
        <li>
          Överklagandetiden är tre veckor från den dag justeringen tillkännagavs. <Law>KL 13:5</Law> Sista dagen räknas
          ut, också när den flyttas av en helgdag.
        </li>
        <li>Ta ner anslaget när tiden har gått, inte förr. Anslagsbeviset kan hämtas då.</li>
        <li>Har ingen överklagat vinner beslutet laga kraft. Anteckna det när det påminns om det under Att göra.</li>
      </ol>
      <Picture name="anslagstavla" alt="Anslagstavlan med de anslag som sitter uppe" />
      <p>
        <Link href="/anslagstavla">Anslagstavlan</Link> kan alla se utan att logga in.
      </p>
      <h2>Någon överklagar</h2>
      <p>Registrera överklagandet på ärendet samma dag som det kommer. Det visas då om det kom i tid.</p>
    </>
  );
}

export function Anmalan() {
  return (
    <>
      <p>
        Beslut som fattas på delegation ska anmälas till nämnden som den har bestämt. <Law>KL 6:40, 7:8</Law>
      </p>
      <ol>
        <li>
          Skriv in delegationsordningen under{" "}
          <To place="installningar" part="delegation">
            Delegationsordning
          </To>
          . Det som inte får delegeras nekas, med skäl.
        </li>
        <li>Anteckna varje beslut under Delegationsbeslut när det fattas: vem, dag, vad, och vilken punkt det stöds på.</li>
        <li>Sammanträdets sida samlar det som ska anmälas. Ta med det på listan: varje sak anmäls en gång.</li>
      </ol>
      <p>Ett beslut utan stöd i delegationsordningen registreras ändå. Det syns som en anmärkning tills det är utrett.</p>
    </>
  );
}

export function Utlamnande() {
  return (
    <>
      <p>
        Den som begär en allmän handling ska få den skyndsamt, utan att säga vem den är eller varför. <Law>TF 2 kap.</Law>
      </p>
      <ol>
        <li>Öppna ärendet eller protokollet och läs det som begärs. Pröva om något är hemligt.</li>
        <li>
          Markera det hemliga, med lagrum: ett ärende, en handling, en paragraf, eller bara vissa ord. Välj ut orden i
          protokollet och tryck på <strong>Markera</strong> bredvid paragrafen. I ärendet finns knappen vid varje handling.
        </li>
        <li>
          Öppna protokollet, tryck på <strong>Exportera</strong> och välj <strong>Utlämnande</strong>. Det markerade tas bort,
          och du ser vad som togs bort och var.
        </li>
        <li>Läs igenom den innan den lämnas ut. Samma ord på andra ställen räknas upp; de är kvar.</li>
        <li>Nekas något ska den som begär få veta att den kan begära ett skriftligt beslut, och överklaga det.</li>
      </ol>
      <Picture name="markering" alt="Ett namn är valt i § 4 och markerat med GDPR" />
      <p>
        En markering är en varning, inte ett avgörande: prövningen görs varje gång. <Law>OSL 5:5</Law> Alla markeringar
        finns under{" "}
        <To place="installningar" part="sekretess">
          Sekretessmarkeringar
        </To>
        .
      </p>
      <h2>På webben</h2>
      <p>
        Det som publiceras skrivs också utan de personuppgifter som är markerade med GDPR. De får lämnas ut men inte
        läggas på nätet. Nämnden kan välja under <To place="installningar">Inställningar</To> att justerade protokoll
        läggs i <a href="/arkiv">arkivet</a>, som alla kan läsa.
      </p>
    </>
  );
}
