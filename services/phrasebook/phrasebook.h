// A house style: the phrases and layouts of one municipality, compiled from its source text.
//
//   std::vector<Problem> problems;
//   std::shared_ptr<const Phrasebook> style = Phrasebook::Compile(source, &problems);
//   if (style == nullptr) Show(problems);
//
// The same compiled form writes text from facts (writer.h) and reads facts out of text (reader.h).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace arendegang::phrasebook {

// Something wrong in the source of a house style. Lines and columns count from 1, columns in characters.
struct Problem {
  int line = 0;
  int column = 0;
  std::string message;  // Swedish, what is wrong
  std::string span;     // the offending piece of the source
};

// A kind of paragraph that a style tells by its heading.
struct FixedHeading {
  std::string kind;     // the field of Paragraph: "questions"
  std::string heading;  // "Nämndens frågor"
};

struct Grammar;  // The compiled rules; see grammar.h.

// Immutable and safe to share between threads.
class Phrasebook {
 public:
  // Compiles `source`. Returns null when the source has faults; `problems` then has at least one, in file order.
  static std::shared_ptr<const Phrasebook> Compile(absl::string_view source, std::vector<Problem>* problems);

  ~Phrasebook();
  Phrasebook(const Phrasebook&) = delete;
  Phrasebook& operator=(const Phrasebook&) = delete;

  const std::string& id() const;
  const std::string& title() const;
  const std::string& source() const;
  int rule_count() const;

  // In the order of the style; of a kind with several headings the first, which is the one that is written.
  std::vector<FixedHeading> FixedHeadings() const;

  const Grammar& grammar() const { return *grammar_; }

 private:
  explicit Phrasebook(std::unique_ptr<const Grammar> grammar);
  std::unique_ptr<const Grammar> grammar_;
};

}  // namespace arendegang::phrasebook
