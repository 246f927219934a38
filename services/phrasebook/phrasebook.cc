#include "services/phrasebook/phrasebook.h"

#include <utility>

#include "services/phrasebook/grammar.h"
#include "services/phrasebook/matcher.h"
#include "services/phrasebook/parser.h"

namespace arendegang::phrasebook {

std::shared_ptr<const Phrasebook> Phrasebook::Compile(absl::string_view source, std::vector<Problem>* problems) {
  problems->clear();
  std::unique_ptr<Grammar> grammar = Parse(source, problems);
  if (problems->empty()) BuildExpressions(grammar.get(), problems);
  if (!problems->empty()) return nullptr;
  return std::shared_ptr<const Phrasebook>(new Phrasebook(std::move(grammar)));
}

Phrasebook::Phrasebook(std::unique_ptr<const Grammar> grammar) : grammar_(std::move(grammar)) {}
Phrasebook::~Phrasebook() = default;

const std::string& Phrasebook::id() const { return grammar_->id; }
const std::string& Phrasebook::title() const { return grammar_->title; }
const std::string& Phrasebook::source() const { return grammar_->source; }
std::vector<FixedHeading> Phrasebook::FixedHeadings() const {
  std::vector<FixedHeading> headings;
  for (const auto& [type, layout] : grammar_->layouts) {
    for (const Element& element : layout->elements) {
      for (const Case& branch : element.cases) {
        if (!branch.titles.empty()) headings.push_back({branch.field->name(), branch.titles[0]});
      }
    }
  }
  return headings;
}

int Phrasebook::rule_count() const { return static_cast<int>(grammar_->phrases.size() + grammar_->layouts.size()); }

}  // namespace arendegang::phrasebook
