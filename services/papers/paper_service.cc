#include "services/papers/paper_service.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/json_util.h"
#include "services/base/resource.h"
#include "services/base/sha256.h"
#include "services/papers/keep.h"
#include "services/render/docx.h"
#include "services/render/html.h"
#include "services/render/plain.h"
#include "services/rpc/stream.h"

namespace arendegang::papers {
namespace {

using storage::Transaction;

constexpr size_t kPiece = 1 << 18;

struct Form {
  const char* ending;
  const char* media_type;
};
Form FormOf(v1::PaperFormat format) {
  switch (format) {
    case v1::PAPER_FORMAT_HTML:
      return {".html", render::kHtmlMediaType};
    case v1::PAPER_FORMAT_DOCX:
      return {".docx", render::kDocxMediaType};
    case v1::PAPER_FORMAT_PDF:
      return {".pdf", "application/pdf"};
    case v1::PAPER_FORMAT_TEXT:
      return {".txt", render::kPlainMediaType};
    default:
      return {".json", "application/json"};
  }
}

// What the paper is in a case.
v1::DocumentRole RoleOf(v1::PaperKind kind) {
  if (kind == v1::PAPER_KIND_EXTRACT) return v1::DOCUMENT_ROLE_EXTRACT;
  return kind == v1::PAPER_KIND_TJANSTEUTLATANDE ? v1::DOCUMENT_ROLE_TJANSTEUTLATANDE : v1::DOCUMENT_ROLE_OTHER;
}

absl::StatusOr<std::string> JsonOf(const google::protobuf::Message& facts) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string json;
  auto status = google::protobuf::util::MessageToJsonString(facts, &json, options);
  if (!status.ok()) return absl::InternalError(std::string(status.message()));
  return json;
}

absl::StatusOr<std::string> BytesOf(const Composed& composed, v1::PaperFormat format, Converter& converter) {
  if (format == v1::PAPER_FORMAT_JSON) return JsonOf(*composed.facts);
  if (format == v1::PAPER_FORMAT_HTML) return render::HtmlOf(composed.paper);
  if (format == v1::PAPER_FORMAT_TEXT) return render::PlainOf(composed.paper);
  auto docx = render::DocxOf(composed.paper);
  if (!docx.ok() || format == v1::PAPER_FORMAT_DOCX) return docx;
  return converter.PdfOf(*docx, composed.paper.day);
}

// Answers a call message by message: what is done, the head, the bytes.
class Answer {
 public:
  Answer(const PaperService& service, v1::RenderPaperRequest request)
      : service_(service), request_(std::move(request)) {}

  absl::StatusOr<bool> Next(v1::RenderPaperResponse* message) {
    if (!composed_) return Begin(message);
    if (!rendered_ && request_.format() == v1::PAPER_FORMAT_PDF && !told_) return Tell(message);
    if (!rendered_) return Render(message);
    const std::string& bytes = rendered_->bytes;
    if (sent_ >= bytes.size()) return false;
    message->set_bytes(bytes.substr(sent_, kPiece));
    sent_ += kPiece;
    return true;
  }

 private:
  absl::StatusOr<bool> Begin(v1::RenderPaperResponse* message) {
    auto composed = service_.Compose(request_);
    if (!composed.ok()) return composed.status();
    composed_ = *std::move(composed);
    message->mutable_progress()->set_step(v1::PAPER_STEP_WRITING);
    return true;
  }

  absl::StatusOr<bool> Tell(v1::RenderPaperResponse* message) {
    told_ = true;
    message->mutable_progress()->set_step(v1::PAPER_STEP_CONVERTING);
    return true;
  }

  absl::StatusOr<bool> Render(v1::RenderPaperResponse* message) {
    auto rendered = service_.Render(*composed_, request_.format());
    if (!rendered.ok()) return rendered.status();
    rendered_ = *std::move(rendered);
    *message->mutable_head() = rendered_->head;
    return true;
  }

  const PaperService& service_;
  const v1::RenderPaperRequest request_;
  std::optional<Composed> composed_;
  std::optional<Rendered> rendered_;
  bool told_ = false;  // that it is being converted
  size_t sent_ = 0;
};

}  // namespace

absl::StatusOr<Composed> PaperService::Compose(const v1::RenderPaperRequest& request) const {
  Composed composed;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto written = papers::Compose(transaction, request, {styles_, wording_, notices_});
    if (written.ok()) composed = *std::move(written);
    return written.status();
  });
  if (!status.ok()) return status;
  for (render::Part& part : composed.paper.parts) {
    part.new_page = part.new_page || (request.page_per_paragraph() && !part.number.empty());
  }
  return composed;
}

absl::StatusOr<Rendered> PaperService::Render(const Composed& composed, v1::PaperFormat format) const {
  auto bytes = BytesOf(composed, format, converter_);
  if (!bytes.ok()) return bytes.status();
  const Form form = FormOf(format);
  Rendered rendered;
  rendered.head.set_file_name(composed.file_name + form.ending);
  rendered.head.set_media_type(form.media_type);
  rendered.head.set_size(static_cast<int64_t>(bytes->size()));
  rendered.head.set_sha256(Sha256Hex(*bytes));
  rendered.head.set_sealed(composed.sealed);
  rendered.bytes = *std::move(bytes);
  return rendered;
}

absl::StatusOr<v1::KeepPaperResponse> PaperService::Keep(const access::Caller& caller,
                                                         const v1::KeepPaperRequest& request) {
  auto composed = Compose(request.paper());
  if (!composed.ok()) return composed.status();
  std::vector<std::string> cases(request.cases().begin(), request.cases().end());
  if (cases.empty()) cases = composed->cases;
  if (cases.empty()) return FieldsInvalid({{"cases", "Ange i vilket ärende den ska sparas."}});
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
      context, "KeepPaper", rpc::Work::kWaits, response,
      [=, this](const access::Caller& caller) { return Keep(caller, *request); });
}

grpc::ServerWriteReactor<v1::RenderPaperResponse>* PaperService::RenderPaper(grpc::CallbackServerContext* context,
                                                                             const v1::RenderPaperRequest* request) {
  auto answer = std::make_shared<Answer>(*this, *request);
  return new rpc::Stream<v1::RenderPaperResponse>(
      calls_, context, "RenderPaper", [answer](v1::RenderPaperResponse* message) { return answer->Next(message); });
}

}  // namespace arendegang::papers
