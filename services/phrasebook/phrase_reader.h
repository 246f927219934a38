// Reads phrases: text into the fields of a message.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

class PhraseReader {
 public:
  // `root` gives, and receives, what phrases take from the whole document.
  explicit PhraseReader(Message* root) : root_(root) {}

  // Reads the phrase at the start of `text` into `facts`: up to a hard break if it fits, else as much as it takes.
  // Returns the length read; nothing, with `facts` untouched, if the phrase is not there. With `whole_block` only up to
  // a hard break.
  std::optional<size_t> Read(const Phrase& phrase, absl::string_view text, bool whole_block, Message* facts);

  // Reads `text`, all of it, as the phrase.
  bool ReadWhole(const Phrase& phrase, absl::string_view text, Message* facts);

  // Returns whether `text`, all of it, is the phrase and says nothing but what `facts` say.
  bool Says(const Phrase& phrase, absl::string_view text, const Message& facts);

  // Takes over what has been met: names, for the genitives to come, and the year of the days that tell none.
  void Know(std::set<std::string, std::less<>> names, int year) {
    names_ = std::move(names);
    year_ = year;
  }

  // A day without a year takes the year last read. Forgotten between paragraphs.
  void ForgetYear() { year_ = 0; }

 private:
  using Groups = std::vector<re2::StringPiece>;

  std::optional<size_t> ReadBlock(const Phrase& phrase, bool loose, absl::string_view text, Message* facts);
  // `capital`: the text begins with a capital because of where it stands.
  bool ReadPhrase(const Phrase& phrase, absl::string_view text, bool capital, Message* facts);
  bool ReadAlternatives(const std::vector<Alternative>& alternatives, const Groups& groups, bool capital,
                        Message* facts);
  bool ReadNodes(const Sequence& nodes, const Groups& groups, bool capital, Message* facts);
  bool ReadNode(const Node& node, const Groups& groups, bool capital, Message* facts);
  bool ReadSlot(const Node& node, absl::string_view text, bool capital, Message* facts);
  bool ReadList(const Node& node, absl::string_view text, bool capital, Message* facts);
  static void NoteSeparators(const Node& node, const std::string& separators, Message* facts);
  bool ReadRoot(const Node& node, absl::string_view text);
  bool ReadValue(const Node& node, absl::string_view text, bool capital, Message* facts);
  std::optional<std::string> ReadString(const Form& form, absl::string_view text);
  bool ReadWord(const Node& node, absl::string_view text, Message* facts) const;

  Message* root_;
  std::vector<std::pair<const FieldDescriptor*, std::string>> staged_;  // fields of the root this phrase gives
  int year_ = 0;
  std::set<std::string, std::less<>> names_;  // read so far, of patterns that have a genitive
};

}  // namespace arendegang::phrasebook
