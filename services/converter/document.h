// The text of a document, whatever program wrote it.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::converter {

enum class DocumentKind { kUnknown, kText, kPdf, kDocx, kOdt };

// The kind that the bytes of a document tell; what its file is called does not matter.
DocumentKind KindOf(absl::string_view bytes);

// What is taken out of a document.
struct DocumentText {
  DocumentKind kind = DocumentKind::kUnknown;
  std::string text;  // UTF-8; of Word and OpenDocument a block a line, of a PDF as it lies on the page
};

// Takes the text out. Errors: INVALID_ARGUMENT with DOCUMENT_UNREADABLE if it is damaged or of no kind above,
// FAILED_PRECONDITION with DOCUMENT_ENCRYPTED if it has a password, DOCUMENT_TOO_LARGE if its text takes more than
// 32 MiB unpacked, DOCUMENT_WITHOUT_TEXT if it has none, as a scanned one.
absl::StatusOr<DocumentText> TextOfDocument(absl::string_view bytes);

}  // namespace arendegang::converter
