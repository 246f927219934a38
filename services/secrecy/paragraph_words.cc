#include "services/secrecy/paragraph_words.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

namespace arendegang::secrecy {
namespace {

bool IsOf(const v1::Block& block, const std::string& path) {
  return absl::StartsWith(block.source(), path) &&
         (block.source().size() == path.size() || block.source()[path.size()] == '.');
}

// Whether it is the § and its number and no more: a style may write the title beside it.
bool IsNumber(const v1::Block& block, const std::string& path) {
  absl::string_view text = block.text();
  if (block.source() != path || !absl::ConsumePrefix(&text, "§")) return false;
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char each) { return absl::ascii_isdigit(each) || absl::ascii_isspace(each); });
}

void Add(v1::Block* block, Pieces* pieces) {
  pieces->push_back(block->mutable_mark());
  pieces->push_back(block->mutable_text());
}

}  // namespace

Pieces PiecesOf(Blocks* blocks, int paragraph) {
  const std::string path = absl::StrCat("paragraphs[", paragraph, "]");
  Pieces pieces;
  for (v1::Block& block : *blocks) {
    if (IsOf(block, path) && !IsNumber(block, path)) Add(&block, &pieces);
  }
  return pieces;
}

Pieces PiecesBeside(Blocks* blocks, int paragraph) {
  const std::string path = absl::StrCat("paragraphs[", paragraph, "]");
  Pieces pieces;
  for (v1::Block& block : *blocks) {
    if (!IsOf(block, path)) Add(&block, &pieces);
  }
  return pieces;
}

}  // namespace arendegang::secrecy
