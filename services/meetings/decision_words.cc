#include "services/meetings/decision_words.h"

#include <algorithm>
#include <initializer_list>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "services/minutes/minutes.h"

namespace arendegang::meetings {
namespace {

// Whether a block came from facts at or below `path`: "paragraphs[3]" holds "paragraphs[3].title".
bool IsFrom(const v1::Block& block, absl::string_view path) {
  absl::string_view source = block.source();
  return absl::ConsumePrefix(&source, path) && (source.empty() || source[0] == '.' || source[0] == '[');
}

// The blocks of a draft that came from one of the paths, a line each. The marks around a text that looks like something
// else depend on what stands beside it, and are no words.
std::string Lines(const v1::DraftMinutesResponse& draft, std::initializer_list<std::string> paths) {
  std::string lines;
  for (const v1::Block& block : draft.blocks()) {
    if (std::none_of(paths.begin(), paths.end(), [&](const auto& path) { return IsFrom(block, path); })) continue;
    absl::StrAppend(&lines, lines.empty() ? "" : "\n", block.mark(), block.mark().empty() ? "" : " ", block.text());
  }
  return absl::StrReplaceAll(lines, {{"\u2066", ""}, {"\u2068", ""}, {"\u2069", ""}});
}

}  // namespace

std::string DecisionWords(const v1::DraftMinutesResponse& draft, int paragraph) {
  const std::string here = absl::StrCat("paragraphs[", paragraph, "].");
  const std::string handling = here + "handling.";
  std::string words = Lines(draft, {handling + "lead", handling + "points", handling + "further"});
  if (words.empty()) words = Lines(draft, {handling + "procedures"});
  return words.empty() ? Lines(draft, {here + "justerare_choice"}) : words;
}

absl::StatusOr<std::string> DecisionWords(const v1::Minutes& minutes, const v1::Paragraph& paragraph,
                                          const styles::Phrasebooks& styles) {
  auto style = styles.Find(minutes.phrasebook());
  if (!style.ok()) return style.status();
  v1::Minutes alone;
  alone.set_committee(minutes.committee());
  alone.set_meeting_date(minutes.meeting_date());
  alone.set_phrasebook(minutes.phrasebook());
  *alone.add_paragraphs() = paragraph;
  auto draft = minutes::Draft(alone, **style);
  if (!draft.ok()) return draft.status();
  return DecisionWords(*draft, 0);
}

std::string ParagraphText(const v1::DraftMinutesResponse& draft, int paragraph) {
  return Lines(draft, {absl::StrCat("paragraphs[", paragraph, "]")});
}

}  // namespace arendegang::meetings
