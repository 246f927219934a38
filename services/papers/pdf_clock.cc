#include "services/papers/pdf_clock.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "services/calendar/day.h"
#include "services/papers/pdf_profile.h"

namespace arendegang::papers {
namespace {

// Writes `text` after each `mark`, if what stands there ends with `end` where `text` would.
void WriteAfter(const std::string& mark, absl::string_view text, absl::string_view end, std::string* pdf) {
  for (size_t at = pdf->find(mark); at != std::string::npos; at = pdf->find(mark, at + 1)) {
    const size_t place = at + mark.size();
    if (place + text.size() > pdf->size()) return;
    if (pdf->compare(place + text.size(), end.size(), end.data(), end.size()) != 0) continue;
    pdf->replace(place, text.size(), text.data(), text.size());
  }
}

}  // namespace

void FixPdf(const std::string& day, absl::string_view digest, std::string* pdf) {
  if (auto civil = calendar::ParseIso(day); civil.ok()) FixColourProfile(*civil, pdf);
  const std::string digits = absl::StrReplaceAll(day, {{"-", ""}});
  for (const char* name : {"CreationDate", "ModDate"}) {
    WriteAfter(absl::StrCat("/", name, "(D:"), absl::StrCat(digits, "000000Z'"), ")", pdf);
  }
  for (const char* name : {"CreateDate", "ModifyDate", "MetadataDate"}) {
    WriteAfter(absl::StrCat("<xmp:", name, ">"), absl::StrCat(day, "T00:00:00Z"), "</", pdf);
  }
  const std::string id = absl::AsciiStrToUpper(digest.substr(0, 32));
  WriteAfter("/ID [ <", id, ">\n<", pdf);
  WriteAfter(absl::StrCat("/ID [ <", id, ">\n<"), id, ">", pdf);
  WriteAfter("/DocChecksum /", id, "\n", pdf);
  absl::StrReplaceAll({{"/Scope/Column", "/Scope/Row   "}}, pdf);
}

}  // namespace arendegang::papers
