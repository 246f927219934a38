// arende: the client. Reads a file, calls the service, prints the answer; one file a verb.
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

constexpr char kHelp[] =
    R"(arende: skriv, läs och granska protokoll; skriv och läs tjänsteutlåtanden.

  arende draft FIL             skriv protokollet eller tjänsteutlåtandet av uppgifterna i FIL
  arende read FIL              läs ett protokoll eller ett tjänsteutlåtande till uppgifter
  arende read MAPP             läs alla protokoll i en mapp och visa vad som fanns i dem
  arende review FIL            granska uppgifter, eller ett protokoll (.txt, .docx, .odt, .pdf)
  arende search ORD...         sök bland ärenden, handlingar och paragrafer; "..." är en fras, ord* en början
        [--committee=ID] [--year=ÅR] [--party=PARTI] [--kind=ärende|handling|paragraf|yttrande]
  arende phrasebook list       husstilarna
  arende phrasebook show ID    en husstil i källtext
  arende phrasebook check FIL  pröva en husstil
  arende phrasebook learn MAPP föreslå fraser för det som inte förstods i en mapp med protokoll
  arende look list             utseendena: brevhuvud, vapen, typsnitt och marginaler
  arende look check FIL.look   pröva ett utseende
  arende look preview FIL.look|ID [--as=pdf|docx|html|text] [FIL]   ett påhittat protokoll i det utseendet

  arende case create RUBRIK --kind=SLAG [--sender=AVSÄNDARE] [--officer=HANDLÄGGARE] [--date=DAG] [--due=DAG]
  arende case list [--year=ÅR] [--stage=SKEDE] [--officer=NAMN] [--due=DAG] [--open]
  arende case show|timeline|assignments NUMMER
  arende case set NUMMER --officer=NAMN ...     ändra uppgifter
  arende case strike NUMMER SKÄL, case close|reopen NUMMER, case relate NUMMER ANNAT [--how=answers|continues]
  arende document add NUMMER FIL [--role=SLAG] [--title=RUBRIK]
  arende document revise NUMMER/N FIL          en ny version av handling N
  arende document list NUMMER, document get NUMMER/N [FIL] [--version=N], document strike NUMMER/N SKÄL

  arende committee list|show [ID], committee create ID NAMN --short=BOKSTÄVER [--numbering=meeting|year]
  arende committee set ID [--title=NAMN] [--phrasebook=ID] [--look=ID] [--form=MALL] [--kallelse=DAGAR [--working-days]]
                  [--stoptid=DAGAR [--stoptid-working-days] [--stoptid-hour=12.00]] [--kept-at=TEXT] [--court=NAMN]
                  [--publish-minutes=ja|nej]
  arende member list [--as-of=DAG|--all], member add NAMN --party=PARTI [--office=UPPDRAG] [--rank=N] [--from=DAG]
  arende member end ID [DAG]

  arende meeting list [--from=DAG] [--to=DAG], meeting create DAG [--hour=16.00] [--place=PLATS], meeting show DAG
  arende meeting watch DAG                     följ vad andra ändrar, en rad var, tills du bryter med Ctrl-C
  arende meeting set DAG [--date=DAG] [--dispatch=DAG], meeting cancel DAG SKÄL
  arende meeting item DAG NUMMER | --title=RUBRIK [--kind=PUNKTSLAG]   sätt upp ett ärende, eller en stående punkt
  arende meeting move DAG PUNKT PLATS, meeting remove DAG PUNKT
  arende meeting roll DAG [--absent=NAMN,NAMN] [--save]   närvaron, föreslagen ur uppdragen; eller ur en FIL
  arende meeting facts DAG PUNKT [FIL]         uppgifterna om en punkt: visa, eller anteckna ur en fil
  arende meeting draft|review|minutes DAG      protokollet, granskningen, uppgifterna
  arende meeting compare DAG FIL [--apply]     vad som är ändrat i protokollet i FIL; ta över det som inte är justerat
  arende meeting decide DAG PUNKT              ordföranden bekräftade beslutet med klubban
  arende meeting close DAG                     avsluta: alla beslut bekräftas

  arende adjust start DAG [--justerare=NAMN,NAMN] [--from=DAG] [--date=DAG]   lägg fram protokollet för justering
  arende adjust start DAG [PUNKT...] --immediate   omedelbar justering, på sammanträdesdagen
  arende adjust DAG, adjust show DAG [N]       justeringarna; texten med beslutens bekräftade ord bredvid
  arende adjust accept DAG PUNKT NAMN [ORD], adjust object DAG PUNKT NAMN ORD, adjust resolve DAG PUNKT NAMN ÅTGÄRD
  arende adjust sign DAG NAMN [--date=DAG] [--sha256=TEXTENS]    justera; den sista beseglar texten
  arende adjust withdraw DAG [N]               återta det som ingen har justerat
  arende adjust correct DAG PUNKT FEL RÄTT --reason=SKÄL --by=NAMN   rättelse; adjust corrections DAG visar dem

  arende announce DAG[/NUMMER] [--on=DAG]      sätt upp anslaget om en justering av sammanträdets protokoll
  arende announce other RUBRIK --kind=delegationsbeslut|sammanträde|protokoll|upplysning|kungörelse|underlag
        [--on=DAG] [--until=DAG]               det andra som anslagstavlan får innehålla
  arende announce list [--as-of=DAG|--all], announce show N    anslagstavlan, eller ett anslag
  arende announce interruption N FRÅN [TILL] --reason=SKÄL    det syntes inte; tider som 2026-05-29T14:30
  arende announce repost N [--on=DAG], announce down N, announce certificate N
  arende appeal status DAG PUNKT               hur beslutet överklagas, till när, och vad som återstår till laga kraft
  arende appeal route DAG PUNKT laglighetsprövning|förvaltningsbesvär|annan|ingen [--point=N]
  arende appeal served DAG PUNKT PART DAG [--point=N]         parten fick beslutet
  arende appeal record DAG PUNKT KLAGANDE [--arrived=DAG] [--at=PLATS] [--point=N] [--court-case=MÅL]
  arende appeal decide DAG PUNKT N avvisat|avslaget|upphävt|återkallat [--date=DAG] [--court-case=MÅL]
  arende appeal final DAG PUNKT --note=TEXT [--date=DAG]      laga kraft bekräftas
  arende appeal executed DAG PUNKT [--reason=SKÄL] [--date=DAG]   beslutet är verkställt

  arende export VAD AV-VAD [FIL] [--as=pdf|docx|html|text|json|akn] [--new-pages] [--keep [--case=NUMMER]]   skriv ut:
        protokoll DAG, utdrag DAG PUNKT ..., kallelse DAG, föredragningslista DAG, handlingar DAG, justering DAG [N],
        anslag N, anslagsbevis N, ärende NUMMER, sammanträdesdagar [ÅR], delegationsbeslut [ÅR|DAG],
        tjänsteutlåtande FIL, protokoll FIL; --keep sparar det som handling i ärendet;
        protokoll och utdrag [--for=utlämnande|webb] utan det som är markerat; vad som togs bort visas

  arende deadlines [--as-of=DAG] [--until=DAG] [--person=NAMN] [--kind=SLAG]   vad som ska göras, och när
  arende deadlines --ical=FIL  samma sak och sammanträdena, som en kalender (iCalendar); - är standard ut
  arende remind [--dry-run] [--as-of=DAG]      påminn med e-post om det som är nära eller försenat, var sak en gång
  arende address list, address set NAMN ADRESS, address remove NAMN; sekreteraren: --secretary utan NAMN

  arende plan FIL              planera ett års sammanträdestider efter önskemålen i FIL, för en nämnd eller flera
  arende plan --record DAG/PUNKT FIL      lägg tiderna i en punkt på föredragningslistan
  arende plan --create DAG/PUNKT [--place=PLATS]      skapa de sammanträden som punkten har beslutat

  arende delegation rule list [--as-of=DAG|--all], delegation rule end PUNKT [DAG]      delegationsordningen
  arende delegation rule add PUNKT ÄRENDEGRUPP --to=DELEGAT --kind=SLAG --field=OMRÅDE [--matter=VAD,VAD]
        [--from=DAG] [--until=DAG] [--conditions=VILLKOR] [--by=BESLUT] [--unreported] [--pass-on] [--passed-from=PUNKT]
  arende delegation decide BESLUT --by=NAMN [--rule=PUNKT] [--title=TITEL] [--case=NUMMER] [--date=DAG] [--urgent]
        [--field=OMRÅDE] [--kind=SLAG] [--appeal=laglighetsprövning|förvaltningsbesvär|annan|ingen]
  arende delegation list [--year=ÅR] [--unreported] [--alone], delegation show|strike NUMMER, delegation review
  arende report DAG [--record=PUNKT]           det som ska anmälas vid ett sammanträde; anmäl det i en punkt
  arende report minutes ORGAN DAG [--justering=DAG] [--received=DAG]   ett annat organs protokoll kom in
  arende dispatch list DAG [--unsent]          vem som ska få och har fått utdrag av besluten
  arende dispatch record DAG PUNKT MOTTAGARE [--date=DAG] [--channel=SÄTT] [--document=HANDLING]

  arende mark DAG PUNKT --ground=GRUND [--words=ORD] [--until=DAG]    sekretessmarkera en punkt, eller ord i den
  arende mark NUMMER[/N] --ground=GRUND [--until=DAG]    ett ärende, eller handling N i det; GRUND är "OSL 21:1" eller GDPR
  arende mark list [DAG|NUMMER] [--all], mark lift NR SKÄL   markeringarna; upphäv en

  arende sign DAG [N] --person=NAMN            underteckna det som justering N beseglade, som en av dem som justerade
  arende sign extract DAG PUNKT... --person=NAMN   underteckna ett utdrag av justerade punkter
  arende sign list DAG, sign export DAG NR [MAPP]  underskrifterna; det undertecknade och allt som prövar det
  arende verify FIL [UNDERSKRIFT.p7s]          är filen den som undertecknades, av vem, och är loggen orörd sedan dess?

  arende import MAPP           ta in gamla protokoll: ärenden, sammanträden och paragrafer
  arende events [list [RESURS]] | events verify   vem som gjorde vad; loggen bevisas hel
  arende check                 pröva hela databasen
  arende backup FIL            säkerhetskopia, medan tjänsten arbetar
  arende restore FIL --database=FIL   lägg en kopia på plats; tjänsten ska vara stoppad

  arende login NAMN, arende logout             logga in och ut; lösenordet frågas efter, eller läses ur standard in
  arende account list|show [NAMN], account password     kontona; ditt eget; byt ditt lösenord
  arende account create NAMN PERSON --role=ROLL@NÄMND,ROLL@*    ett nytt konto; invite NAMN bjuder in att välja lösenord
  arende account set NAMN [--person=PERSON] [--role=ROLL@NÄMND,...|ingen] [--enable], account disable NAMN
  arende account accept INBJUDAN               välj lösenord
  arende token list, token create SYFTE --role=ROLL@NÄMND,... --until=DAG, token revoke NR    nycklar för program

  arende completion bash|zsh|fish

FIL är YAML, JSON eller protobuftext efter sin ändelse (.yaml .json .textproto), annars efter --format;
"-" är standard in. Text läses ur .txt, .docx, .odt och .pdf, som det slag som lämnar minst fri text. Uppgifter är ett
tjänsteutlåtandes om den första nyckel som bara det ena slaget har är dess: head, title, subtitle, proposals, sections,
signatures eller attachments.

DAG är 2026-05-26; två sammanträden på en dag nämns med nummer. PUNKT är platsen på föredragningslistan. PUNKTSLAG
är öppnande, justerare, närvarorätt, jäv, anmälningar, frågor eller information: punkten får sin plats efter det, och den
som har flyttats står kvar. UPPDRAG är
ordförande, vice-ordförande, andre-vice-ordförande, ledamot (om inget sägs) eller ersättare.

NUMMER är 2026-0102 eller diarienumret. SLAG är skrivelse, remiss, uppdrag, initiativ, rapport, ansökan, eget eller
medborgarförslag. En delegats SLAG är presidium, utskott, ledamot, ersättare, brådskande, anställd eller automatiserad.

ROLL är registrator, sekreterare, handläggare, förvaltningschef, ordförande, ledamot, läsare, revisor eller
administratör; @* är alla nämnder. Inloggningen ligger i ~/.config/arendegang/token; $ARENDEGANG_TOKEN går före den.

  --committee=ID      nämnden (annars $ARENDEGANG_COMMITTEE, eller den enda)
  --server=ADRESS     var tjänsten finns: 127.0.0.1:7300 eller unix:/sökväg (annars $ARENDEGANG_SERVER)
  --ca=FIL            vem som utfärdar tjänstens certifikat (annars $ARENDEGANG_CA, eller dem datorn litar på)
  --certificate=FIL --key=FIL    vem du är, där tjänsten begär det ($ARENDEGANG_CERTIFICATE, $ARENDEGANG_KEY);
                      allt är krypterat utom till den egna datorn, och även dit med --ca
  --phrasebook=ID     husstil (annars den som förstår texten bäst, eller den som uppgifterna nämner)
  --format=FORMAT     yaml, json, textproto eller text
  --layout=LAYOUT     auto, clean (en rad per stycke) eller wrapped (brutna rader, som ur en PDF)
  --kind=minutes      draft, read: ett protokoll (annars visar uppgifterna eller texten vilket slag det är)
  --kind=tjansteutlatande   draft, read: ett tjänsteutlåtande
  --report            read: visa hur mycket som förstods
  --furniture         read: visa bara sidhuvuden och sidfötter

Slutkoder: 0 klart; 1 granskningen fann fel, husstilen har fel, planen har krockar eller det prövade är inte äkta;
2 fel i underlaget eller i kommandot; 3 tjänsten avvisade begäran; 4 tjänsten svarar inte.
)";

absl::Status ReadOption(absl::string_view argument, Options* options) {
  if (argument == "--report") {
    options->report = true;
  } else if (argument == "--furniture") {
    options->furniture = true;
  } else if (absl::ConsumePrefix(&argument, "--server=")) {
    options->server = std::string(argument);
  } else if (absl::ConsumePrefix(&argument, "--phrasebook=")) {
    options->phrasebook = std::string(argument);
  } else if (absl::ConsumePrefix(&argument, "--format=")) {
    absl::StatusOr<Format> format = ParseFormat(argument);
    if (!format.ok()) return format.status();
    options->format = *format;
  } else if (argument == "--layout=auto") {
    options->layout = v1::TEXT_LAYOUT_UNSPECIFIED;
  } else if (argument == "--layout=clean") {
    options->layout = v1::TEXT_LAYOUT_CLEAN;
  } else if (argument == "--layout=wrapped") {
    options->layout = v1::TEXT_LAYOUT_WRAPPED;
  } else {
    argument.remove_prefix(2);
    std::pair<std::string, std::string> option = absl::StrSplit(argument, absl::MaxSplits('=', 1));
    options->named[option.first] = absl::StrContains(argument, "=") ? option.second : "ja";
  }
  return absl::OkStatus();
}

int Main(int argc, char** argv) {
  Options options;
  if (const char* server = std::getenv("ARENDEGANG_SERVER")) options.server = server;
  for (int i = 1; i < argc; ++i) {
    std::string argument = argv[i];
    if (argument == "--help" || argument == "-h") {
      std::cout << kHelp;
      return kDone;
    }
    if (argument == "--version") {
      std::cout << "arende " ARENDEGANG_VERSION "\n";
      return kDone;
    }
    if (!absl::StartsWith(argument, "--")) {
      options.arguments.push_back(argument);
      continue;
    }
    absl::Status status = ReadOption(argument, &options);
    if (!status.ok()) return Session::Complain("", status);
  }
  const std::string verb = options.arguments.empty() ? "" : options.arguments[0];
  if (verb == "completion") return Completion(options);
  Session session(std::move(options));
  if (!session.MayShowToken()) return kBadInput;
  static const std::map<std::string, int (*)(Session*)> kVerbs = {
      {"draft", Draft},         {"read", Read},         {"review", Review},         {"phrasebook", Phrasebook},
      {"committee", Committee}, {"member", Member},     {"meeting", Meeting},       {"plan", Plan},
      {"adjust", Adjust},       {"announce", Announce}, {"appeal", Appeal},         {"case", Case},
      {"document", Document},   {"search", Search},     {"deadlines", Deadlines},   {"export", ExportPaper},
      {"remind", Remind},       {"address", Address},   {"delegation", Delegation}, {"report", Report},
      {"dispatch", Dispatch},   {"mark", Mark},         {"import", Import},         {"events", Events},
      {"check", Check},         {"backup", Backup},     {"restore", Restore},       {"look", Look},
      {"sign", Sign},           {"verify", Verify},     {"login", Login},           {"logout", Logout},
      {"account", Account},     {"token", Token},
  };
  auto found = kVerbs.find(verb);
  if (found != kVerbs.end()) {
    int exit_code = found->second(&session);
    return exit_code == kDone && session.ComplainOfUntaken() ? kBadInput : exit_code;
  }
  std::cerr << (verb.empty() ? "" : absl::StrCat("Fel: okänt kommando ", verb, ".\n\n")) << kHelp;
  return kBadInput;
}

}  // namespace
}  // namespace arendegang::cli

int main(int argc, char** argv) { return arendegang::cli::Main(argc, argv); }
