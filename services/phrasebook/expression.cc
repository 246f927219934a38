#include "services/phrasebook/expression.h"

#include <algorithm>

#include "services/phrasebook/facts.h"

namespace arendegang::phrasebook {

void Expression::Compile() const {
  constexpr int64_t kMostMemory = 256 << 20;
  constexpr int kBytesCompared = 24;
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(kMostMemory);
  compiled_ = std::make_unique<const RE2>(pattern_, options);
  pattern_ = std::string();
  if (!compiled_->ok() || !compiled_->PossibleMatchRange(&low_, &high_, kBytesCompared)) {
    low_.clear();
    high_.assign(1, '\xff');
  }
}

bool Expression::MayStart(absl::string_view text) const {
  size_t length = std::min(text.size(), high_.size());
  return text.substr(0, length) <= absl::string_view(high_).substr(0, length) && text >= low_;
}

bool Expression::Starts(absl::string_view text) const {
  const RE2& compiled = get();
  return MayStart(text) && compiled.Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, nullptr, 0);
}

size_t Expression::Length(absl::string_view text) const {
  const RE2& compiled = get();
  re2::StringPiece match;
  return MayStart(text) && compiled.Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, &match, 1) ? match.size() : 0;
}

}  // namespace arendegang::phrasebook
