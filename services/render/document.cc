#include "services/render/document.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace arendegang::render {
namespace {

using Blocks = google::protobuf::RepeatedPtrField<v1::Block>;

// Below the title of the paper, which has level 1, come the paragraphs, and below those their parts.
int LevelOf(const v1::Block& block) { return std::clamp(block.level(), 2, 6); }

// Whether `block` is the § number whose title is `next`.
bool IsNumberOf(const v1::Block& block, const v1::Block& next) {
  return next.kind() == v1::BLOCK_KIND_HEADING && next.source() == absl::StrCat(block.source(), ".title");
}

// What a point or an item is shown as. A point that stands alone may have no mark: then it is text like other.
PartKind KindOf(const v1::Block& block) {
  if (CountingOf(block.mark())) return PartKind::kPoint;
  const bool marked = block.kind() == v1::BLOCK_KIND_ITEM || !block.mark().empty();
  return marked ? PartKind::kItem : PartKind::kText;
}

void AppendRow(const v1::Block& block, Paper* paper) {
  if (paper->parts.empty() || paper->parts.back().kind != PartKind::kTable || block.source().empty()) {
    paper->parts.push_back({PartKind::kTable});
  }
  paper->parts.back().rows.push_back({Shown(block.mark()), Shown(block.text())});
}

void AppendBlock(const v1::Block& block, Paper* paper) {
  switch (block.kind()) {
    case v1::BLOCK_KIND_HEADING:
      return paper->parts.push_back({PartKind::kHeading, LevelOf(block), "", "", Shown(block.text())});
    case v1::BLOCK_KIND_POINT:
    case v1::BLOCK_KIND_ITEM:
      return paper->parts.push_back({KindOf(block), 0, "", Shown(block.mark()), Shown(block.text())});
    case v1::BLOCK_KIND_ROW:
      return AppendRow(block, paper);
    default:
      return paper->parts.push_back({PartKind::kText, 0, "", "", Shown(block.text())});
  }
}

}  // namespace

void AppendBlocks(const Blocks& blocks, Paper* paper) {
  const bool titled =
      std::any_of(paper->parts.begin(), paper->parts.end(), [](const Part& each) { return each.level == 1; });
  for (int i = 0; i < blocks.size(); ++i) {
    const v1::Block& block = blocks[i];
    if (block.kind() == v1::BLOCK_KIND_HEADING && i + 1 < blocks.size() && IsNumberOf(block, blocks[i + 1])) {
      paper->parts.push_back({PartKind::kHeading, 2, Shown(block.text()), "", Shown(blocks[i + 1].text())});
      ++i;
      continue;
    }
    AppendBlock(block, paper);
    if (i == 0 && !titled && block.kind() == v1::BLOCK_KIND_HEADING && block.source().empty()) {
      paper->parts.back().level = 1;
    }
  }
}

std::string Shown(const std::string& text) {
  std::string shown =
      absl::StrReplaceAll(text, {{"\u2066", ""}, {"\u2068", ""}, {"\u2069", ""}, {"\uFFFE", ""}, {"\uFFFF", ""}});
  for (char& each : shown) {
    if (absl::ascii_iscntrl(static_cast<unsigned char>(each))) each = ' ';
  }
  return shown;
}

std::optional<Counting> CountingOf(const std::string& mark) {
  if (mark.size() < 2 || (mark.back() != '.' && mark.back() != ')')) return std::nullopt;
  const std::string count = mark.substr(0, mark.size() - 1);
  if (count.size() == 1 && absl::ascii_islower(static_cast<unsigned char>(count[0]))) {
    return Counting{count[0] - 'a' + 1, true, mark.back()};
  }
  int value = 0;
  const bool digits =
      std::all_of(count.begin(), count.end(), [](unsigned char each) { return absl::ascii_isdigit(each); });
  if (!digits || count[0] == '0' || count.size() > 4 || !absl::SimpleAtoi(count, &value)) return std::nullopt;
  return Counting{value, false, mark.back()};
}

bool Continues(const Counting& before, const Counting& now) {
  return now.letters == before.letters && now.after == before.after && now.value == before.value + 1;
}

}  // namespace arendegang::render
