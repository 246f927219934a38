#include "services/papers/join.h"

#include <exception>
#include <functional>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/papers/join_about.h"
#include "services/papers/join_bookmarks.h"
#include "services/papers/join_numbers.h"
#include "services/papers/join_tags.h"

namespace arendegang::papers {
namespace {

// qpdf throws; nothing of that comes further than here.
absl::Status Guarded(const std::function<absl::Status()>& work) {
  try {
    return work();
  } catch (const std::exception& exception) {
    return absl::InvalidArgumentError(absl::StrCat("no PDF that can be read: ", exception.what()));
  }
}

// What is mended by guessing may have lost a page: such a file is not taken in. It must live as long as `bytes` do.
absl::StatusOr<std::unique_ptr<QPDF>> Open(const std::string& bytes) {
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->setAttemptRecovery(false);
  pdf->processMemoryFile("part", bytes.data(), bytes.size());
  if (pdf->isEncrypted()) return absl::InvalidArgumentError("it is encrypted");
  if (pdf->getAllPages().empty()) return absl::InvalidArgumentError("it has no pages");
  if (pdf->anyWarnings()) return absl::InvalidArgumentError("it is damaged");
  return pdf;
}

std::string Written(const std::vector<std::unique_ptr<QPDF>>& opened, QPDF& joined) {
  QPDFWriter writer(joined);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setMinimumPDFVersion("1.7");
  for (const auto& part : opened) writer.setMinimumPDFVersion(part->getPDFVersion(), part->getExtensionLevel());
  writer.write();
  auto buffer = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

// A page as it is, but for what it does by itself when it is opened.
QPDFObjectHandle AddPage(QPDFObjectHandle page, QPDF* joined) {
  page.removeKey("/AA");
  joined->addPage(page, false);
  return joined->getAllPages().back();
}

// The bookmark of a part. What the house wrote has its own: that of its title, with those of its headings below.
Bookmark BookmarkOf(const PdfPart& part, QPDFObjectHandle first_page, QPDF& source, QPDF& joined) {
  std::vector<Bookmark> own;
  if (part.maker == Maker::kHouse) own = BookmarksOf(source, joined);
  if (own.size() == 1) return own.front();
  return {part.title, QPDFObjectHandle::newArray({first_page, QPDFObjectHandle::newName("/Fit")}), std::move(own)};
}

absl::Status JoinInto(const std::vector<PdfPart>& parts, const Binding& binding, std::string* bytes) {
  QPDF joined;
  joined.setSuppressWarnings(true);
  joined.emptyPDF();
  JoinedTags tags(joined);
  std::vector<Bookmark> bookmarks;
  std::vector<std::unique_ptr<QPDF>> opened;  // read until all is written
  for (const PdfPart& part : parts) {
    auto pdf = Open(part.pdf);
    if (!pdf.ok()) return pdf.status();
    opened.push_back(*std::move(pdf));
    QPDF& source = *opened.back();
    source.pushInheritedAttributesToPage();
    tags.Renumber(source);
    QPDFObjectHandle first;
    const std::vector<QPDFObjectHandle> pages = source.getAllPages();
    for (const QPDFObjectHandle& page : pages) {
      QPDFObjectHandle added = AddPage(page, &joined);
      if (!first.isInitialized()) first = added;
    }
    tags.Take(source);
    bookmarks.push_back(BookmarkOf(part, first, source, joined));
  }
  tags.Finish();
  SetBookmarks(bookmarks, &joined);
  Describe(parts, binding, *opened.front(), &joined);
  if (!binding.numbers.empty()) {
    auto numbers = Open(binding.numbers);
    if (!numbers.ok()) return numbers.status();
    opened.push_back(*std::move(numbers));
    DrawNumbers(*opened.back(), &joined);
  }
  *bytes = Written(opened, joined);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<int> PagesOf(const std::string& pdf) {
  int pages = 0;
  absl::Status status = Guarded([&]() -> absl::Status {
    auto opened = Open(pdf);
    if (opened.ok()) pages = static_cast<int>((*opened)->getAllPages().size());
    return opened.status();
  });
  if (!status.ok()) return status;
  return pages;
}

absl::StatusOr<std::string> Join(const std::vector<PdfPart>& parts, const Binding& binding) {
  if (parts.empty()) return absl::InvalidArgumentError("nothing to join");
  std::string bytes;
  absl::Status status = Guarded([&] { return JoinInto(parts, binding, &bytes); });
  if (!status.ok()) return status;
  return bytes;
}

}  // namespace arendegang::papers
