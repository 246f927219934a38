// The lines of a house style as a tree, and how its tokens are asked for.
#pragma once

#include <string>
#include <vector>

#include "services/phrasebook/grammar.h"
#include "services/phrasebook/scanner.h"

namespace arendegang::phrasebook {

// A line with the lines indented below it.
struct Entry {
  const Line* line;
  std::vector<Entry> children;
};

// The lines as a tree; they must outlive it.
std::vector<Entry> Nest(const std::vector<Line>& lines);

// Returns the message of the API called `name`; null if there is none.
const Descriptor* MessageType(const std::string& name);

// Reads the tokens of entries. What is not as the language has it becomes a problem with its place, and something
// neutral is returned, so that reading goes on to the next problem.
class EntryReader {
 public:
  explicit EntryReader(std::vector<Problem>* problems) : problems_(problems) {}

  void Fail(const Token& token, std::string message) const;

  // The token at `i`, which must be of `kind`: `what`, in Swedish.
  const Token& At(const Entry& entry, size_t i, Token::Kind kind, const char* what) const;

  // The message named at `i`, or null.
  const Descriptor* TypeAt(const Entry& entry, size_t i) const;

  // The field of `type` named at `i`, or null.
  const FieldDescriptor* FieldAt(const Entry& entry, size_t i, const Descriptor* type) const;

  std::vector<Problem>* problems() const { return problems_; }

 private:
  std::vector<Problem>* problems_;
};

}  // namespace arendegang::phrasebook
