#include "services/render/plain.h"

#include "absl/strings/str_cat.h"

namespace arendegang::render {
namespace {

std::string RowsOf(const Part& part) {
  std::string text;
  for (const TableRow& row : part.rows) absl::StrAppend(&text, row.label, row.label.empty() ? "" : " ", row.text, "\n");
  return text;
}

std::string TextOf(const Part& part) {
  switch (part.kind) {
    case PartKind::kTable:
      return RowsOf(part);
    case PartKind::kSignature:
      return absl::StrCat(part.mark, "\n\n\n", std::string(40, '_'), "\n", RowsOf(part));
    default:
      return absl::StrCat(part.number, part.number.empty() ? "" : "\n\n", part.mark, part.mark.empty() ? "" : " ",
                          part.text, "\n");
  }
}

}  // namespace

std::string PlainOf(const Paper& paper) {
  std::string text;
  for (const Part& part : paper.parts) absl::StrAppend(&text, text.empty() ? "" : "\n", TextOf(part));
  return text;
}

}  // namespace arendegang::render
