#include "services/secrecy/paragraph_words.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace arendegang::secrecy {
namespace {

bool IsOf(const v1::Block& block, const std::string& path) {
  return absl::StartsWith(block.source(), path) &&
         (block.source().size() == path.size() || block.source()[path.size()] == '.');
}

bool IsNumber(const v1::Block& block, const std::string& path) {
  return block.source() == path && block.kind() == v1::BLOCK_KIND_HEADING && absl::StartsWith(block.text(), "§");
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
