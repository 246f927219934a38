#include "services/papers/paper_service.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "services/access/sight.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/papers/audience.h"
#include "services/papers/keep.h"
#include "services/rpc/stream.h"
#include "services/secrecy/extent.h"
#include "services/styles/look_check.h"

namespace arendegang::papers {
namespace {

using storage::Transaction;

constexpr size_t kPiece = 1 << 18;

// What the paper is in a case.
v1::DocumentRole RoleOf(v1::PaperKind kind) {
  if (kind == v1::PAPER_KIND_EXTRACT) return v1::DOCUMENT_ROLE_EXTRACT;
  return kind == v1::PAPER_KIND_TJANSTEUTLATANDE ? v1::DOCUMENT_ROLE_TJANSTEUTLATANDE : v1::DOCUMENT_ROLE_OTHER;
}

// A look that comes with a request, if it is sane. Errors: INVALID_ARGUMENT with FIELDS_INVALID.
absl::StatusOr<v1::Look> CheckedLook(const v1::Look& look) {
  std::vector<FieldViolation> faults = styles::CheckLook(look);
  for (FieldViolation& fault : faults) fault.path = "look." + fault.path;
  absl::Status status = FieldsInvalid(std::move(faults));
  if (!status.ok()) return status;
  return look;
}

// Those of the cases of a paper that the caller may know of: she asked for the paper, not for them.
absl::StatusOr<std::vector<std::string>> SeenBy(const access::Caller& caller, Transaction& transaction,
                                                const std::vector<std::string>& cases) {
  std::vector<std::string> seen;
  for (const std::string& each : cases) {
    auto sees = access::Sees(transaction, caller, each);
    if (!sees.ok()) return sees.status();
    if (*sees) seen.push_back(each);
  }
  return seen;
}

// Answers a call message by message: what is done, the head, the bytes.
class Answer {
 public:
  Answer(const PaperService& service, v1::RenderPaperRequest request, Wanted wanted)
      : service_(service), request_(std::move(request)), wanted_(std::move(wanted)) {}

  absl::StatusOr<bool> Next(const access::Caller& caller, v1::RenderPaperResponse* message) {
    if (!rendering_) return Begin(caller, message);
    while (!rendered_) {
      absl::StatusOr<bool> told = told_ ? Step(message) : Tell(message);
      if (!told.ok() || *told) return told;
    }
    const std::string& bytes = rendered_->bytes;
    if (sent_ >= bytes.size()) return false;
    message->set_bytes(bytes.substr(sent_, kPiece));
    sent_ += kPiece;
    return true;
  }

 private:
  absl::StatusOr<bool> Begin(const access::Caller& caller, v1::RenderPaperResponse* message) {
    auto composed = service_.Compose(request_, caller);
    if (!composed.ok()) return composed.status();
    composed_ = *std::move(composed);
    rendering_ = service_.Begin(composed_, request_.format(), wanted_);
    message->mutable_progress()->set_step(v1::PAPER_STEP_WRITING);
    return true;
  }

  // Tells what the next step is, if that takes long enough to be told.
  absl::StatusOr<bool> Tell(v1::RenderPaperResponse* message) {
    told_ = true;
    const v1::PaperProgress& next = rendering_->next();
    if (next.step() == v1::PAPER_STEP_WRITING) return false;
    *message->mutable_progress() = next;
    return true;
  }

  // Takes the step; after the last, tells the head.
  absl::StatusOr<bool> Step(v1::RenderPaperResponse* message) {
    told_ = false;
    auto rendered = rendering_->Step();
    if (!rendered.ok()) return rendered.status();
    rendered_ = *std::move(rendered);
    if (rendered_) *message->mutable_head() = rendered_->head;
    return rendered_.has_value();
  }

  const PaperService& service_;
  const v1::RenderPaperRequest request_;
  const Wanted wanted_;
  Composed composed_;
  std::optional<Rendering> rendering_;
  std::optional<Rendered> rendered_;
  bool told_ = false;  // the next step
  size_t sent_ = 0;
};

}  // namespace

std::string PaperService::Today() const { return calendar::FormatIso(calendar::DayInSweden(clock_())); }

absl::StatusOr<Composed> PaperService::Compose(const v1::RenderPaperRequest& request,
                                               const access::Caller& caller) const {
  const std::string today = Today();
  Composed composed;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    v1::RenderPaperRequest narrowed = request;
    absl::Status status = Narrow(transaction, caller, &narrowed);
    if (!status.ok()) return status;
    auto written = papers::Compose(transaction, narrowed, {styles_, looks_, wording_, notices_, today});
    if (!written.ok()) return written.status();
    composed = *std::move(written);
    auto seen = SeenBy(caller, transaction, composed.cases);
    if (seen.ok()) composed.cases = *std::move(seen);
    return seen.status();
  });
  if (!status.ok()) return status;
  auto look = request.has_look() ? CheckedLook(request.look()) : looks_.Find(composed.look);
  if (!look.ok()) return look.status();
  composed.paper.look = *std::move(look);
  const bool pages = request.page_per_paragraph() || composed.paper.look.page_per_paragraph();
  for (render::Part& part : composed.paper.parts) part.new_page = part.new_page || (pages && !part.number.empty());
  return composed;
}

v1::ListLooksResponse PaperService::Looks() const {
  v1::ListLooksResponse response;
  for (const auto& [id, look] : looks_.all()) response.add_looks(id);
  return response;
}

absl::StatusOr<Rendered> PaperService::Render(const Composed& composed, v1::PaperFormat format) const {
  Rendering rendering = Begin(composed, format, {});
  while (true) {
    auto rendered = rendering.Step();
    if (!rendered.ok()) return rendered.status();
    if (*rendered) return **std::move(rendered);
  }
}

absl::Status PaperService::CheckKept(const v1::RenderPaperRequest& request, const access::Caller& caller,
                                     const std::vector<std::string>& cases) const {
  const bool of_minutes = request.kind() == v1::PAPER_KIND_PROTOCOL || request.kind() == v1::PAPER_KIND_EXTRACT;
  const bool whole = request.audience() == v1::PAPER_AUDIENCE_UNSPECIFIED && !request.has_minutes();
  if (!of_minutes || !whole) return absl::OkStatus();
  v1::RenderPaperRequest given_out = request;
  given_out.set_audience(v1::PAPER_AUDIENCE_DISCLOSED);
  auto masked = Compose(given_out, caller);
  if (!masked.ok() || masked->removals.empty()) return masked.status();
  return database_.Read([&](Transaction& transaction) -> absl::Status {
    secrecy::Extents extents(transaction, Today(), v1::PAPER_AUDIENCE_DISCLOSED);
    for (const std::string& each : cases) {
      auto extent = extents.Of(each);
      if (!extent.ok()) return extent.status();
      if (extent->whole) continue;
      return FieldsInvalid({{"paper.audience",
                             "Där finns sekretessmarkerade uppgifter, och ärendet är öppet. Spara det maskat, med "
                             "--for=utlämnande, eller markera ärendet först."}});
    }
    return absl::OkStatus();
  });
}

absl::StatusOr<v1::KeepPaperResponse> PaperService::Keep(const access::Caller& caller,
                                                         const v1::KeepPaperRequest& request) {
  auto composed = Compose(request.paper(), caller);
  if (!composed.ok()) return composed.status();
  std::vector<std::string> cases(request.cases().begin(), request.cases().end());
  if (cases.empty()) cases = composed->cases;
  if (cases.empty()) return FieldsInvalid({{"cases", "Ange i vilket ärende den ska sparas."}});
  if (composed->removals.empty()) {  // else it is masked, asked for or not
    absl::Status may = CheckKept(request.paper(), caller, cases);
    if (!may.ok()) return may;
  }
  auto rendered = Render(*composed, request.paper().format());
  if (!rendered.ok()) return rendered.status();
  Keeping paper;
  paper.document.set_title(composed->paper.title);
  paper.document.set_role(RoleOf(request.paper().kind()));
  paper.document.set_document_date(composed->paper.day);
  paper.file_name = rendered->head.file_name();
  paper.sha256 = rendered->head.sha256();
  paper.bytes = std::move(rendered->bytes);
  v1::KeepPaperResponse response;
  for (const std::string& each : cases) {
    auto document = KeepIn(each, paper, database_, clock_, caller);
    if (!document.ok()) return document.status();
    *response.add_documents() = *std::move(document);
  }
  return response;
}

grpc::ServerUnaryReactor* PaperService::KeepPaper(grpc::CallbackServerContext* context,
                                                  const v1::KeepPaperRequest* request,
                                                  v1::KeepPaperResponse* response) {
  return calls_.Answer<v1::KeepPaperResponse>(
      context, "KeepPaper", rpc::Work::kWaits, request, response,
      [=, this](const access::Caller& caller) { return Keep(caller, *request); });
}

grpc::ServerWriteReactor<v1::RenderPaperResponse>* PaperService::RenderPaper(grpc::CallbackServerContext* context,
                                                                             const v1::RenderPaperRequest* request) {
  auto answer = std::make_shared<Answer>(*this, *request, [context] { return !context->IsCancelled(); });
  return new rpc::Stream<v1::RenderPaperResponse>(
      calls_, context, "RenderPaper", request,
      [answer](const access::Caller& caller, v1::RenderPaperResponse* message) {
        return answer->Next(caller, message);
      });
}

grpc::ServerUnaryReactor* PaperService::ListLooks(grpc::CallbackServerContext* context,
                                                  const v1::ListLooksRequest* request,
                                                  v1::ListLooksResponse* response) {
  return calls_.Answer<v1::ListLooksResponse>(context, "ListLooks", rpc::Work::kQuick, request, response,
                                              [this](const access::Caller&) { return Looks(); });
}

}  // namespace arendegang::papers
