#include "services/papers/rendering.h"

#include <utility>

#include "google/protobuf/util/json_util.h"
#include "services/base/sha256.h"
#include "services/render/akoma.h"
#include "services/render/docx.h"
#include "services/render/html.h"
#include "services/render/plain.h"

namespace arendegang::papers {
namespace {

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
    case v1::PAPER_FORMAT_AKOMA_NTOSO:
      return {".akn.xml", render::kAkomaMediaType};
    default:
      return {".json", "application/json"};
  }
}

absl::StatusOr<std::string> JsonOf(const google::protobuf::Message& facts) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string json;
  auto status = google::protobuf::util::MessageToJsonString(facts, &json, options);
  if (!status.ok()) return absl::InternalError(std::string(status.message()));
  return json;
}

// Of one that is not a pack.
absl::StatusOr<std::string> BytesOf(const Composed& composed, v1::PaperFormat format, Converter& converter,
                                    const Wanted& wanted) {
  if (format == v1::PAPER_FORMAT_JSON) return JsonOf(*composed.facts);
  if (format == v1::PAPER_FORMAT_HTML) return render::HtmlOf(composed.paper);
  if (format == v1::PAPER_FORMAT_TEXT) return render::PlainOf(composed.paper);
  if (format == v1::PAPER_FORMAT_AKOMA_NTOSO) return render::AkomaOf(composed.paper, composed.file_name);
  auto docx = render::DocxOf(composed.paper);
  if (!docx.ok() || format == v1::PAPER_FORMAT_DOCX) return docx;
  return converter.PdfOf(*docx, composed.paper.day, ".docx", wanted);
}

v1::PaperProgress ProgressOf(v1::PaperStep step) {
  v1::PaperProgress progress;
  progress.set_step(step);
  return progress;
}

}  // namespace

Rendering::Rendering(const Composed& composed, v1::PaperFormat format, Converter& converter, Wanted wanted)
    : composed_(&composed), format_(format), converter_(&converter), wanted_(std::move(wanted)) {
  const bool pdf = format == v1::PAPER_FORMAT_PDF;
  next_ = ProgressOf(pdf ? v1::PAPER_STEP_CONVERTING : v1::PAPER_STEP_WRITING);
  if (!pdf || composed.attachments.empty()) return;
  pack_ = std::make_unique<Pack>(composed, converter, wanted_);
  next_.set_part(1);
  next_.set_parts(pack_->parts());
}

absl::StatusOr<std::optional<Rendered>> Rendering::Step() {
  const bool joins = next_.step() == v1::PAPER_STEP_JOINING;
  if (pack_ != nullptr && !joins) {
    absl::Status status = pack_->Convert(next_.part() - 1);
    if (!status.ok()) return status;
    if (next_.part() < next_.parts()) {
      next_.set_part(next_.part() + 1);
    } else {
      next_ = ProgressOf(v1::PAPER_STEP_JOINING);
    }
    return std::nullopt;
  }
  auto bytes = joins ? pack_->Join() : BytesOf(*composed_, format_, *converter_, wanted_);
  if (!bytes.ok()) return bytes.status();
  return Whole(*std::move(bytes));
}

Rendered Rendering::Whole(std::string bytes) const {
  const Form form = FormOf(format_);
  Rendered rendered;
  rendered.head.set_file_name(composed_->file_name + form.ending);
  rendered.head.set_media_type(form.media_type);
  rendered.head.set_size(static_cast<int64_t>(bytes.size()));
  rendered.head.set_sha256(Sha256Hex(bytes));
  rendered.head.set_sealed(composed_->sealed);
  for (const v1::Removal& removal : composed_->removals) *rendered.head.add_removals() = removal;
  if (pack_ != nullptr) {
    for (const std::string& name : pack_->left_out()) rendered.head.add_left_out(name);
  }
  rendered.bytes = std::move(bytes);
  return rendered;
}

}  // namespace arendegang::papers
