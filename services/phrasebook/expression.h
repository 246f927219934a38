// A regular expression that is compiled when it is first needed: a style has some hundred large ones, and most texts
// need few of them.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "re2/re2.h"

namespace arendegang::phrasebook {

class Expression {
 public:
  explicit Expression(std::string pattern) : pattern_(std::move(pattern)) {}

  // Any thread may ask.
  const RE2& get() const {
    std::call_once(once_, [this] { Compile(); });
    return *compiled_;
  }

  // Returns the length of the match that `text` begins with, 0 if there is none. The pattern begins with "^".
  size_t Length(absl::string_view text) const;

  // Returns whether `text` begins with a match.
  bool Starts(absl::string_view text) const;

 private:
  void Compile() const;
  bool MayStart(absl::string_view text) const;

  mutable std::string pattern_;  // given up when it has been compiled
  mutable std::once_flag once_;
  mutable std::unique_ptr<const RE2> compiled_;
  // What matches lies between these two, as far as they go: most texts are told from most expressions so.
  mutable std::string low_;
  mutable std::string high_;
};

}  // namespace arendegang::phrasebook
