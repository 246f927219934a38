// Facts that a style can write, made by a random walk through its grammar: for checking a style, and for tests.
#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/tjansteutlatande.pb.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// How free text is made up.
enum class Prose {
  kPlain,   // ordinary sentences
  kTricky,  // headings, numbers, phrases and names that look like something else
};

class Sampler {
 public:
  // Every date of a sample lies in this year, so that a day without year finds its year.
  static constexpr int kYear = 2026;

  // The same `seed` gives the same facts.
  Sampler(const Grammar& grammar, uint32_t seed, Prose prose);

  // The same, with tricky prose out of `texts` that the style has written: the other first has to make some.
  Sampler(const Grammar& grammar, uint32_t seed, Prose prose, const std::vector<std::string>& texts);

  // A meeting of a committee, with at most `paragraphs` paragraphs.
  v1::Minutes Meeting(int paragraphs);

  // The administration's advice to a committee.
  v1::Tjansteutlatande Tjansteutlatande();

  // The committee that meets.
  std::string Committee() const;

  // Fills `facts` so that `alternative` can write them.
  void FillWording(const Alternative& alternative, Message* facts);

 private:
  // Chances, in percent.
  bool Happens(int percent) { return Number(1, 100) <= percent; }
  int Number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

  void LearnTricky(const std::vector<std::string>& texts);
  void FillElements(const std::vector<Element>& elements, Message* facts);
  void FillElement(const Element& element, Message* facts);
  void FillSection(const Element& element, Message* facts);
  void FillEach(const Element& element, Message* facts);
  const Case& AnyCase(const Element& element);
  void FillChoice(const Element& element, Message* facts);
  void FillProse(const FieldDescriptor* field, Message* facts);
  bool FillPart(const Layout& layout, Message* facts);
  void FillPhrase(const Phrase& phrase, Message* facts);
  void FillAlternatives(const std::vector<Alternative>& alternatives, Message* facts);
  void FillNodes(const Sequence& nodes, Message* facts);
  void FillSlot(const Node& node, Message* facts);
  void FillValue(const Node& node, Message* facts);
  std::string Text(const Form& form);
  std::string Sentence();
  std::string Date();

  const Grammar& grammar_;
  std::mt19937 random_;
  Prose prose_;
  std::vector<std::string> tricky_;
  std::unique_ptr<Message> root_;  // the document being made
};

}  // namespace arendegang::phrasebook
