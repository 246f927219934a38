// Writes phrases: the fields of a message as text.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "services/base/error.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/grammar.h"
#include "services/phrasebook/ledger.h"

namespace arendegang::phrasebook {

// Where in the facts the writing is, and what could not be written so far.
struct Trail {
  std::string path;  // "paragraphs[3].handling"
  std::vector<FieldViolation> faults;

  // Notes that `field` of where we are, or for an empty name that itself, cannot be written, and in Swedish why.
  void Fail(const std::string& field, std::string why);
};

// Extends the path of a trail by a field, and an item of it when `index` is not negative, for as long as it lives.
class Step {
 public:
  Step(Trail* trail, const std::string& field, int index);
  ~Step() { trail_->path.resize(length_); }
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;

 private:
  Trail* trail_;
  size_t length_;
};

class PhraseWriter {
 public:
  // `root` gives what phrases take from the whole document; `ledger` gets what they take from the facts.
  PhraseWriter(const Message& root, Trail* trail, Ledger* ledger);

  // The alternative to write: the one whose label the facts remember, else the one that uses most of what is set, the
  // unlabelled or first of several; null if each needs something that is not set.
  const Alternative* Choose(const std::vector<Alternative>& alternatives, const Message& facts) const;

  // Writes `chosen`, an alternative of an element's `phrase`. Values are fenced if it would otherwise be read as
  // another alternative; a fault if it would be even so.
  std::string Write(const Phrase& phrase, const Alternative& chosen, const Message& facts);

  // The same with every value fenced.
  std::string WriteFenced(const Phrase& phrase, const Alternative& chosen, const Message& facts);

  // Appends the phrase; a fault if the facts do not suffice.
  void WritePhrase(const Phrase& phrase, const Message& facts, bool capital, std::string* text);

 private:
  bool ReadsBack(const Phrase& phrase, const std::string& text, const Message& facts) const;
  int Uses(const Sequence& nodes, const Message& facts) const;
  int UsesOfSlot(const Node& node, const Message& facts) const;
  void WriteNodes(const Sequence& nodes, const Message& facts, bool capital, std::string* text);
  void WriteSlot(const Node& node, const Message& own, bool capital, std::string* text);
  const std::string& SeparatorBefore(int item, int count, const Node& node, const Message& facts) const;
  static int RememberedSeparator(int item, int count, const Node& node, const Message& facts);
  void WriteValue(const Node& node, const Message& facts, int index, bool capital, std::string* text);
  void WriteDay(const std::optional<std::string>& written, std::string* text);
  void WriteWord(const Form& form, int value, bool capital, std::string* text);
  void WriteString(const Form& form, const std::string& value, std::string* text);
  void WriteGenitive(const Node& node, const Message& facts, int index, std::string* text);

  const Message& root_;
  Trail* trail_;
  Ledger* ledger_;
  bool fence_values_ = false;
  // Of the phrase at hand: a value was fenced, or lists were written within lists, where one may seem to end in the
  // other.
  bool doubtful_ = false;
  int lists_ = 0;                             // being written, one in the other
  bool several_ = false;                      // one of these has several items
  int year_ = 0;                              // the last one written
  std::set<std::string, std::less<>> names_;  // written so far, of patterns that have a genitive
  std::vector<std::string> new_names_;        // those first written in the phrase at hand
};

}  // namespace arendegang::phrasebook
