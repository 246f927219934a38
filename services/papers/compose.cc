#include "services/diarium/fields.h"
#include "services/papers/audience.h"
#include "services/papers/composed.h"

namespace arendegang::papers {
namespace {

// Which facts a request gives, in place of stored ones, are those of its kind.
bool GivesOtherFacts(const v1::RenderPaperRequest& request) {
  if (request.has_minutes()) return request.kind() != v1::PAPER_KIND_PROTOCOL;
  return request.has_tjansteutlatande() && request.kind() != v1::PAPER_KIND_TJANSTEUTLATANDE;
}

absl::Status CheckFields(const v1::RenderPaperRequest& request) {
  diarium::Fields fields;
  const bool given = request.facts_case() != v1::RenderPaperRequest::FACTS_NOT_SET;
  if (!given && request.kind() != v1::PAPER_KIND_SAMPLE) fields.Require("name", request.name());
  fields.Demand(v1::PaperKind_IsValid(request.kind()) && request.kind() != v1::PAPER_KIND_UNSPECIFIED, "kind",
                "Välj vad som ska skrivas.");
  fields.Demand(v1::PaperFormat_IsValid(request.format()) && request.format() != v1::PAPER_FORMAT_UNSPECIFIED, "format",
                "Välj html, docx, pdf, text, json eller akn.");
  fields.Demand(v1::PaperAudience_IsValid(request.audience()), "audience", "Den finns inte.");
  // What is marked is known of what is stored: anything else would be given out with all that it has.
  fields.Demand(request.audience() == v1::PAPER_AUDIENCE_UNSPECIFIED || MayBeRedacted(request), "audience",
                "Bara det som skrivs ur registret och ur ett sammanträde kan maskas. Skriv det utan mottagare.");
  fields.Demand(!GivesOtherFacts(request), "facts", "De är inte av det slag som ska skrivas.");
  const bool extract = request.kind() == v1::PAPER_KIND_EXTRACT;
  fields.Demand(extract != request.items().empty(), "items",
                extract ? "Välj minst en punkt." : "Välj utdrag för enstaka punkter.");
  const bool needs_facts = request.kind() == v1::PAPER_KIND_TJANSTEUTLATANDE;
  fields.Demand(!needs_facts || request.has_tjansteutlatande(), "tjansteutlatande", "Ange vad det ska säga.");
  fields.Day("from_date", request.from_date());
  fields.Day("to_date", request.to_date());
  return fields.status();
}

}  // namespace

absl::StatusOr<Composed> Compose(storage::Transaction& transaction, const v1::RenderPaperRequest& request,
                                 const Sources& sources) {
  absl::Status status = CheckFields(request);
  if (!status.ok()) return status;
  switch (request.kind()) {
    case v1::PAPER_KIND_PROTOCOL:
    case v1::PAPER_KIND_EXTRACT:
      return ComposeProtocol(transaction, request, sources);
    case v1::PAPER_KIND_KALLELSE:
    case v1::PAPER_KIND_FOREDRAGNINGSLISTA:
    case v1::PAPER_KIND_HANDLINGAR:
      return ComposeAgenda(transaction, request, sources);
    case v1::PAPER_KIND_TJANSTEUTLATANDE:
      return ComposeTjansteutlatande(transaction, request, sources);
    case v1::PAPER_KIND_ANSLAG:
    case v1::PAPER_KIND_ANSLAGSBEVIS:
      return ComposeNotice(transaction, request, sources);
    case v1::PAPER_KIND_MEETING_DATES:
      return ComposeDates(transaction, request, sources);
    case v1::PAPER_KIND_DELEGATION:
      return ComposeDelegation(transaction, request, sources);
    case v1::PAPER_KIND_JUSTERING:
      return ComposeJustering(transaction, request, sources);
    case v1::PAPER_KIND_CASE:
      return ComposeCase(transaction, request, sources);
    case v1::PAPER_KIND_SAMPLE:
      return ComposeSample(transaction, request, sources);
    default:
      return absl::UnimplementedError("no such paper");
  }
}

}  // namespace arendegang::papers
