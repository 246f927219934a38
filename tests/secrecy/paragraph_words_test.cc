// What of a draft is a paragraph's own.
#include "services/secrecy/paragraph_words.h"

#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

namespace arendegang::secrecy {
namespace {

std::string Joined(const Pieces& pieces) {
  return absl::StrJoin(pieces, "|", [](std::string* out, const std::string* piece) { *out += *piece; });
}

void Add(Blocks* blocks, const char* source, const char* mark, const char* text) {
  v1::Block* block = blocks->Add();
  block->set_kind(v1::BLOCK_KIND_HEADING);
  block->set_source(source);
  block->set_mark(mark);
  block->set_text(text);
}

TEST(PiecesOf, AreItsMarksAndTextsWithoutItsNumber) {
  Blocks blocks;
  Add(&blocks, "", "", "Protokoll");
  Add(&blocks, "roll.chair", "Ordförande", "Eva Ek");
  Add(&blocks, "paragraphs[1]", "", "§ 2");
  Add(&blocks, "paragraphs[1].title", "", "Ny taxa");
  Add(&blocks, "paragraphs[1].handling.points[0]", "1.", "bifalla");
  Add(&blocks, "paragraphs[10]", "", "§ 11");
  EXPECT_EQ(Joined(PiecesOf(&blocks, 1)), "|Ny taxa|1.|bifalla");
  EXPECT_EQ(Joined(PiecesBeside(&blocks, 1)), "|Protokoll|Ordförande|Eva Ek||§ 11");
}

TEST(PiecesOf, HaveTheTitleThatStandsBesideTheNumber) {
  Blocks blocks;
  Add(&blocks, "paragraphs[0]", "", "§ 1 Ny taxa");
  EXPECT_EQ(Joined(PiecesOf(&blocks, 0)), "|§ 1 Ny taxa");
}

}  // namespace
}  // namespace arendegang::secrecy
