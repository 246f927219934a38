#include "services/drafting/drafting_service.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/converter/document.h"
#include "services/minutes/check.h"
#include "services/minutes/minutes.h"
#include "services/minutes/review/review.h"
#include "services/minutes/tjansteutlatande.h"
#include "services/phrasebook/proposal.h"

namespace arendegang::drafting {
namespace {

absl::Status Missing(std::vector<FieldViolation> fields) {
  std::string first = fields[0].path;
  return MakeError(absl::StatusCode::kInvalidArgument, "FIELDS_INVALID", absl::StrCat("missing field: ", first),
                   absl::StrCat("Begäran är ofullständig: fältet ”", first, "” saknas. Fyll i det och försök igen."),
                   std::move(fields));
}

v1::Phrasebook Described(const phrasebook::Phrasebook& style) {
  v1::Phrasebook result;
  result.set_id(style.id());
  result.set_title(style.title());
  result.set_rule_count(style.rule_count());
  for (phrasebook::FixedHeading& fixed : style.FixedHeadings()) {
    v1::FixedHeading* told = result.add_fixed_headings();
    told->set_kind(std::move(fixed.kind));
    told->set_heading(std::move(fixed.heading));
  }
  return result;
}

}  // namespace

template <typename Request, typename Response>
grpc::ServerUnaryReactor* DraftingService::Handle(grpc::CallbackServerContext* context, const char* method,
                                                  const Request& request, Response* response,
                                                  absl::StatusOr<Response> (DraftingService::*handler)(const Request&)
                                                      const) {
  return calls_.Answer<Response>(
      context, method, rpc::Work::kQuick, &request, response,
      [this, &request, handler](const access::Caller&) { return (this->*handler)(request); });
}

absl::StatusOr<v1::DraftMinutesResponse> DraftingService::Draft(const v1::DraftMinutesRequest& request) const {
  if (!request.has_minutes()) return Missing({{"minutes", "Sammanträdets uppgifter saknas."}});
  const std::string& named = request.phrasebook().empty() ? request.minutes().phrasebook() : request.phrasebook();
  auto style = phrasebooks_.Find(named);
  if (!style.ok()) return style.status();
  return minutes::Draft(request.minutes(), **style);
}

absl::StatusOr<v1::DraftParagraphResponse> DraftingService::DraftOne(const v1::DraftParagraphRequest& request) const {
  if (!request.has_paragraph()) return Missing({{"paragraph", "Paragrafens uppgifter saknas."}});
  auto style = phrasebooks_.Find(request.phrasebook());
  if (!style.ok()) return style.status();
  return minutes::DraftParagraph(request.paragraph(), request.committee(), **style);
}

absl::StatusOr<v1::ReadMinutesResponse> DraftingService::Read(const v1::ReadMinutesRequest& request) const {
  return phrasebooks_.Read(request.text(), request.phrasebook(), request.layout(), &minutes::Read);
}

absl::StatusOr<v1::DraftTjansteutlatandeResponse> DraftingService::DraftAdvice(
    const v1::DraftTjansteutlatandeRequest& request) const {
  if (!request.has_tjansteutlatande()) {
    return Missing({{"tjansteutlatande", "Tjänsteutlåtandets uppgifter saknas."}});
  }
  const v1::Tjansteutlatande& facts = request.tjansteutlatande();
  auto style = phrasebooks_.Find(request.phrasebook().empty() ? facts.phrasebook() : request.phrasebook());
  if (!style.ok()) return style.status();
  return minutes::DraftTjansteutlatande(facts, **style);
}

absl::StatusOr<v1::ReadTjansteutlatandeResponse> DraftingService::ReadAdvice(
    const v1::ReadTjansteutlatandeRequest& request) const {
  return phrasebooks_.Read(request.text(), request.phrasebook(), request.layout(), &minutes::ReadTjansteutlatande);
}

absl::StatusOr<v1::ReviewMinutesResponse> DraftingService::Review(const v1::ReviewMinutesRequest& request) const {
  if (!request.has_minutes()) return Missing({{"minutes", "Sammanträdets uppgifter saknas."}});
  v1::ReviewMinutesResponse response;
  for (v1::Finding& finding : minutes::Review(request.minutes())) *response.add_findings() = std::move(finding);
  return response;
}

absl::StatusOr<v1::ExtractTextResponse> DraftingService::Extract(const v1::ExtractTextRequest& request) const {
  if (request.document().empty()) return Missing({{"document", "Dokumentet är tomt."}});
  auto document = converter::TextOfDocument(request.document());
  if (!document.ok()) return document.status();
  const bool has_blocks =
      document->kind == converter::DocumentKind::kDocx || document->kind == converter::DocumentKind::kOdt;
  v1::ExtractTextResponse response;
  response.set_text(std::move(document->text));
  response.set_layout(has_blocks ? v1::TEXT_LAYOUT_CLEAN : v1::TEXT_LAYOUT_UNSPECIFIED);
  return response;
}

absl::StatusOr<v1::ListPhrasebooksResponse> DraftingService::List(const v1::ListPhrasebooksRequest&) const {
  v1::ListPhrasebooksResponse response;
  for (const auto& [id, style] : phrasebooks_.all()) *response.add_phrasebooks() = Described(*style);
  return response;
}

absl::StatusOr<v1::Phrasebook> DraftingService::Get(const v1::GetPhrasebookRequest& request) const {
  if (request.id().empty()) return Missing({{"id", "Husstilens id saknas."}});
  auto style = phrasebooks_.Find(request.id());
  if (!style.ok()) return style.status();
  v1::Phrasebook result = Described(**style);
  result.set_source((*style)->source());
  return result;
}

absl::StatusOr<v1::CheckPhrasebookResponse> DraftingService::Check(const v1::CheckPhrasebookRequest& request,
                                                                   const std::function<bool()>& wanted) const {
  if (request.source().empty()) return Missing({{"source", "Husstilens text saknas."}});
  return minutes::CheckPhrasebook(request.source(), wanted);
}

absl::StatusOr<v1::ProposePhrasesResponse> DraftingService::Propose(const v1::ProposePhrasesRequest& request) const {
  auto style = phrasebooks_.Find(request.phrasebook());
  if (!style.ok()) return style.status();
  v1::ProposePhrasesResponse response;
  for (v1::ProposedPhrase& proposed : phrasebook::Propose((*style)->grammar(), request)) {
    *response.add_phrases() = std::move(proposed);
  }
  return response;
}

grpc::ServerUnaryReactor* DraftingService::DraftMinutes(grpc::CallbackServerContext* context,
                                                        const v1::DraftMinutesRequest* request,
                                                        v1::DraftMinutesResponse* response) {
  return Handle(context, "DraftMinutes", *request, response, &DraftingService::Draft);
}

grpc::ServerUnaryReactor* DraftingService::DraftParagraph(grpc::CallbackServerContext* context,
                                                          const v1::DraftParagraphRequest* request,
                                                          v1::DraftParagraphResponse* response) {
  return Handle(context, "DraftParagraph", *request, response, &DraftingService::DraftOne);
}

grpc::ServerUnaryReactor* DraftingService::ReadMinutes(grpc::CallbackServerContext* context,
                                                       const v1::ReadMinutesRequest* request,
                                                       v1::ReadMinutesResponse* response) {
  return Handle(context, "ReadMinutes", *request, response, &DraftingService::Read);
}

grpc::ServerUnaryReactor* DraftingService::ReviewMinutes(grpc::CallbackServerContext* context,
                                                         const v1::ReviewMinutesRequest* request,
                                                         v1::ReviewMinutesResponse* response) {
  return Handle(context, "ReviewMinutes", *request, response, &DraftingService::Review);
}

grpc::ServerUnaryReactor* DraftingService::DraftTjansteutlatande(grpc::CallbackServerContext* context,
                                                                 const v1::DraftTjansteutlatandeRequest* request,
                                                                 v1::DraftTjansteutlatandeResponse* response) {
  return Handle(context, "DraftTjansteutlatande", *request, response, &DraftingService::DraftAdvice);
}

grpc::ServerUnaryReactor* DraftingService::ReadTjansteutlatande(grpc::CallbackServerContext* context,
                                                                const v1::ReadTjansteutlatandeRequest* request,
                                                                v1::ReadTjansteutlatandeResponse* response) {
  return Handle(context, "ReadTjansteutlatande", *request, response, &DraftingService::ReadAdvice);
}

grpc::ServerUnaryReactor* DraftingService::ExtractText(grpc::CallbackServerContext* context,
                                                       const v1::ExtractTextRequest* request,
                                                       v1::ExtractTextResponse* response) {
  return calls_.Answer<v1::ExtractTextResponse>(context, "ExtractText", rpc::Work::kWaits, request, response,
                                                [=, this](const access::Caller&) { return Extract(*request); });
}

grpc::ServerUnaryReactor* DraftingService::ListPhrasebooks(grpc::CallbackServerContext* context,
                                                           const v1::ListPhrasebooksRequest* request,
                                                           v1::ListPhrasebooksResponse* response) {
  return Handle(context, "ListPhrasebooks", *request, response, &DraftingService::List);
}

grpc::ServerUnaryReactor* DraftingService::GetPhrasebook(grpc::CallbackServerContext* context,
                                                         const v1::GetPhrasebookRequest* request,
                                                         v1::Phrasebook* response) {
  return Handle(context, "GetPhrasebook", *request, response, &DraftingService::Get);
}

grpc::ServerUnaryReactor* DraftingService::CheckPhrasebook(grpc::CallbackServerContext* context,
                                                           const v1::CheckPhrasebookRequest* request,
                                                           v1::CheckPhrasebookResponse* response) {
  // It computes for a second or more: not where calls come in, and no longer than somebody waits.
  return calls_.Answer<v1::CheckPhrasebookResponse>(
      context, "CheckPhrasebook", rpc::Work::kWaits, request, response,
      [=, this](const access::Caller&) { return Check(*request, [context] { return !context->IsCancelled(); }); });
}

grpc::ServerUnaryReactor* DraftingService::ProposePhrases(grpc::CallbackServerContext* context,
                                                          const v1::ProposePhrasesRequest* request,
                                                          v1::ProposePhrasesResponse* response) {
  return Handle(context, "ProposePhrases", *request, response, &DraftingService::Propose);
}

}  // namespace arendegang::drafting
