#include "services/papers/pack.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "services/base/error.h"
#include "services/base/text.h"
#include "services/papers/bind.h"
#include "services/render/docx.h"

namespace arendegang::papers {
namespace {

constexpr char kOdtMediaType[] = "application/vnd.oasis.opendocument.text";

// A text as a paper of its own, in the look of the paper that it goes with. Its lines are as they were.
render::Paper TextPaper(const Attachment& attachment, const render::Paper& main) {
  render::Paper paper = main;
  paper.title = render::Shown(attachment.title);
  paper.parts = {{render::PartKind::kHeading, 1, "", "", paper.title}};
  for (absl::string_view line : absl::StrSplit(attachment.bytes, '\n')) {
    if (absl::EndsWith(line, "\r")) line.remove_suffix(1);
    if (!line.empty()) paper.parts.push_back({render::PartKind::kText, 0, "", "", render::Shown(std::string(line))});
  }
  return paper;
}

// Whether the fault is the document's: then the others come without it.
bool IsOfDocument(const absl::Status& status) {
  return status.code() == absl::StatusCode::kUnavailable || status.code() == absl::StatusCode::kInvalidArgument;
}

absl::Status NoKind() { return absl::InvalidArgumentError("not of a kind that becomes PDF"); }

}  // namespace

Pack::Pack(const Composed& composed, Converter& converter, Wanted wanted)
    : composed_(composed), converter_(converter), wanted_(std::move(wanted)) {}

absl::Status Pack::Convert(int part) {
  if (part == 0) {
    auto pdf = PdfOf(composed_.paper);
    if (!pdf.ok()) return pdf.status();
    auto pages = PagesOf(*pdf);  // our own
    if (!pages.ok()) return pages.status();
    return Take({composed_.paper.title, *std::move(pdf), Maker::kHouse}, *pages);
  }
  const Attachment& attachment = composed_.attachments[static_cast<size_t>(part) - 1];
  auto made = PartOf(attachment);
  // Alone first: one that cannot be read must not spoil the others.
  if (made.ok()) {
    auto alone = Bind({*made}, {}, wanted_);
    if (alone.ok()) return Take(*std::move(made), alone->pages);
    made = alone.status();
  }
  if (!IsOfDocument(made.status())) return made.status();
  left_out_.push_back(attachment.name);
  return absl::OkStatus();
}

absl::Status Pack::Take(PdfPart part, int pages) {
  made_.push_back(std::move(part));
  pages_ += pages;
  return absl::OkStatus();
}

absl::StatusOr<std::string> Pack::Join() const {
  auto numbers = NumbersOf(pages_);
  if (!numbers.ok()) return numbers.status();
  const render::Paper& paper = composed_.paper;
  auto bound = Bind(made_, {paper.title, paper.committee, paper.day, *std::move(numbers)}, wanted_);
  if (!bound.ok()) return bound.status();
  return std::move(bound->pdf);
}

// The numbers of its pages are those of the pack.
absl::StatusOr<std::string> Pack::PdfOf(render::Paper paper) const {
  paper.page_number = {};
  auto docx = render::DocxOf(paper);
  if (!docx.ok()) return docx.status();
  return converter_.PdfOf(*docx, paper.day, ".docx", wanted_);
}

absl::StatusOr<PdfPart> Pack::PartOf(const Attachment& attachment) const {
  if (attachment.media_type == "application/pdf") return PdfPart{attachment.title, attachment.bytes, Maker::kOthers};
  Maker maker = Maker::kConverter;
  absl::StatusOr<std::string> pdf = NoKind();
  if (attachment.media_type == render::kDocxMediaType) {
    pdf = converter_.PdfOf(attachment.bytes, composed_.paper.day, ".docx", wanted_);
  } else if (attachment.media_type == kOdtMediaType) {
    pdf = converter_.PdfOf(attachment.bytes, composed_.paper.day, ".odt", wanted_);
  } else if (attachment.media_type == "text/plain" && FirstBadByte(attachment.bytes) == absl::string_view::npos) {
    pdf = PdfOf(TextPaper(attachment, composed_.paper));
    maker = Maker::kHouse;
  }
  if (!pdf.ok()) return pdf.status();
  return PdfPart{attachment.title, *std::move(pdf), maker};
}

// Pages with nothing but their numbers, in the font and at the place that the look has them.
absl::StatusOr<std::string> Pack::NumbersOf(int pages) const {
  render::Paper paper;
  paper.title = composed_.paper.title;
  paper.day = composed_.paper.day;
  paper.page_number = composed_.paper.page_number;
  for (int page = 0; page < pages; ++page) {
    render::Part empty;
    empty.kind = render::PartKind::kHeading;
    empty.level = 2;
    empty.new_page = page > 0;
    paper.parts.push_back(std::move(empty));
  }
  auto docx = render::DocxOf(paper);
  if (!docx.ok()) return docx.status();
  return converter_.PdfOf(*docx, paper.day, ".docx", wanted_);
}

}  // namespace arendegang::papers
