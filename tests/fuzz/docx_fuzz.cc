// Any bytes are a document: they are refused with a reason, or their text is taken out. XML is every part of one.
#include <cstddef>
#include <cstdint>
#include <string>

#include "services/base/text.h"
#include "services/converter/document.h"
#include "services/converter/docx_text.h"
#include "services/converter/odt_text.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace arendegang;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  // A PDF is read by another program.
  if (converter::KindOf(bytes) == converter::DocumentKind::kPdf) return 0;
  auto document = converter::TextOfDocument(bytes);
  testing::Demand(!document.ok() || FirstBadByte(document->text) == absl::string_view::npos, "a text is UTF-8");
  if (bytes.empty() || bytes[0] != '<') return 0;
  std::string text;
  converter::DocxText({bytes, "", "", ""}, &text);
  converter::OdtText(bytes, bytes, &text);
  // A body in which a list and a note are used twice, with lists and notes made up.
  const std::string item = "<p><pPr><numPr><numId val=\"1\"/></numPr></pPr><footnoteReference id=\"1\"/></p>";
  const std::string body = "<document><body>" + item + item + "</body></document>";
  converter::DocxText({body, bytes, bytes, bytes}, &text);
  return 0;
}
