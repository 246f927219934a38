#include "services/converter/document.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/base/error.h"
#include "services/base/text.h"
#include "services/converter/docx_text.h"
#include "services/converter/odt_text.h"
#include "services/converter/pdf_text.h"
#include "services/converter/zip_file.h"

namespace arendegang::converter {
namespace {

// Unpacked. The text of a thousand pages is a tenth of it.
constexpr size_t kMostBytes = 32 << 20;

constexpr char kZip[] = "PK\x03\x04";
// Word 97, and a Word document behind a password (MS-CFB).
constexpr char kCompound[] = "\xD0\xCF\x11\xE0";
constexpr char kEncryptedPackage[] =
    "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";  // the name of a stream in UTF-16

absl::Status Unreadable(absl::string_view why) {
  return MakeError(absl::StatusCode::kInvalidArgument, "DOCUMENT_UNREADABLE", why,
                   "Filen kan inte läsas: den är skadad, eller av ett slag som inte stöds. Öppna den i programmet den "
                   "skrevs i, spara den som .docx, .odt, .pdf eller text i UTF-8, och försök igen.");
}

absl::Status Encrypted() {
  return MakeError(absl::StatusCode::kFailedPrecondition, "DOCUMENT_ENCRYPTED", "the document has a password",
                   "Filen är skyddad med lösenord. Spara en kopia utan lösenord och försök igen.");
}

absl::Status TooLarge() {
  return MakeError(absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LARGE", "the document is too large unpacked",
                   "Filens text är för stor: uppackad högst 32 MiB. Dela den i flera filer och försök igen.");
}

absl::Status WithoutText() {
  return MakeError(absl::StatusCode::kFailedPrecondition, "DOCUMENT_WITHOUT_TEXT", "the document has no text",
                   "Filen har ingen text, kanske för att den är inskannad. Använd filen som den skrevs i, eller "
                   "låt ett program för texttolkning läsa den först.");
}

// Reads a part of an archive; one that is missing is empty.
absl::Status ReadPart(const ZipFile& archive, const char* name, std::string* content) {
  switch (archive.Read(name, kMostBytes, content)) {
    case ZipFile::Outcome::kRead:
    case ZipFile::Outcome::kMissing:
      return absl::OkStatus();
    case ZipFile::Outcome::kTooLarge:
      return TooLarge();
    case ZipFile::Outcome::kDamaged:
      break;
  }
  return Unreadable("a part of the archive is damaged");
}

absl::StatusOr<std::string> OfDocx(const ZipFile& archive) {
  DocxParts parts;
  absl::Status status = ReadPart(archive, "word/document.xml", &parts.document);
  if (status.ok()) status = ReadPart(archive, "word/numbering.xml", &parts.numbering);
  if (status.ok()) status = ReadPart(archive, "word/styles.xml", &parts.styles);
  if (status.ok()) status = ReadPart(archive, "word/footnotes.xml", &parts.footnotes);
  if (!status.ok()) return status;
  std::string text;
  if (!DocxText(parts, &text)) return Unreadable("no Word document in the archive");
  return text;
}

absl::StatusOr<std::string> OfOdt(const ZipFile& archive) {
  std::string manifest;
  std::string content;
  std::string styles;
  absl::Status status = ReadPart(archive, "META-INF/manifest.xml", &manifest);
  if (status.ok() && absl::StrContains(manifest, "encryption-data")) return Encrypted();
  if (status.ok()) status = ReadPart(archive, "content.xml", &content);
  if (status.ok()) status = ReadPart(archive, "styles.xml", &styles);
  if (!status.ok()) return status;
  std::string text;
  if (!OdtText(content, styles, &text)) return Unreadable("no OpenDocument text in the archive");
  return text;
}

// On a short line pdftotext loses the blank of "§ 1".
std::string WithBlankAfterSign(absl::string_view text) {
  constexpr absl::string_view kSign = "§";
  std::string result;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    if (!result.empty()) result += '\n';
    const bool joined = absl::StartsWith(line, kSign) && line.size() > kSign.size() &&
                        absl::ascii_isdigit(static_cast<unsigned char>(line[kSign.size()]));
    if (joined) line.remove_prefix(kSign.size());
    absl::StrAppend(&result, joined ? "§ " : "", line);
  }
  return result;
}

absl::StatusOr<std::string> OfPdf(absl::string_view bytes) {
  bool given = false;
  auto next = [&]() -> absl::StatusOr<std::string> {
    if (given) return "";
    given = true;
    return std::string(bytes);
  };
  auto text = PdfText(next, kMostBytes, PdfLines::kAsOnPage);
  if (!text.ok()) return text.status();
  if (!absl::StripAsciiWhitespace(*text).empty()) return WithBlankAfterSign(*text);
  if (absl::StrContains(bytes, "/Encrypt")) return Encrypted();
  if (!absl::StrContains(bytes, "%%EOF")) return Unreadable("the PDF has no end");
  return WithoutText();
}

absl::StatusOr<std::string> TextOfKind(DocumentKind kind, absl::string_view bytes) {
  if (kind == DocumentKind::kText) return std::string(bytes);
  if (kind == DocumentKind::kPdf) return OfPdf(bytes);
  const ZipFile archive(bytes);
  if (archive.IsEncrypted()) return Encrypted();
  if (kind == DocumentKind::kDocx) return OfDocx(archive);
  if (kind == DocumentKind::kOdt) return OfOdt(archive);
  const absl::string_view name(kEncryptedPackage, sizeof kEncryptedPackage - 1);
  if (absl::StartsWith(bytes, kCompound) && absl::StrContains(bytes, name)) return Encrypted();
  return Unreadable("a document of no known kind");
}

}  // namespace

DocumentKind KindOf(absl::string_view bytes) {
  if (absl::StartsWith(bytes, "%PDF-")) return DocumentKind::kPdf;
  if (absl::StartsWith(bytes, kZip)) {
    const ZipFile archive(bytes);
    if (archive.Has("word/document.xml")) return DocumentKind::kDocx;
    return archive.Has("content.xml") ? DocumentKind::kOdt : DocumentKind::kUnknown;
  }
  return FirstBadByte(bytes) == absl::string_view::npos ? DocumentKind::kText : DocumentKind::kUnknown;
}

absl::StatusOr<DocumentText> TextOfDocument(absl::string_view bytes) {
  const DocumentKind kind = KindOf(bytes);
  auto text = TextOfKind(kind, bytes);
  if (!text.ok()) return text.status();
  if (absl::StripAsciiWhitespace(*text).empty()) return WithoutText();
  if (FirstBadByte(*text) != absl::string_view::npos) return Unreadable("its text is not UTF-8");
  return DocumentText{kind, *std::move(text)};
}

}  // namespace arendegang::converter
