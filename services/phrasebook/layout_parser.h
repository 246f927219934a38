// Parses what stands below "phrase" and "layout": the alternatives of a phrase and the elements of a layout.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "services/phrasebook/entry.h"
#include "services/phrasebook/grammar.h"
#include "services/phrasebook/phrase_parser.h"

namespace arendegang::phrasebook {

class LayoutParser {
 public:
  // `grammar` has the names of all that the elements may refer to; `form_of` tells the form of a field's slot.
  LayoutParser(const Grammar& grammar, FormOf form_of, const EntryReader& reader)
      : grammar_(grammar), form_of_(std::move(form_of)), reader_(reader) {}

  // Fills a declared phrase or layout from its entry.
  void DefinePhrase(const Entry& entry, Phrase* phrase) const;
  void DefineLayout(const Entry& entry, Layout* layout) const;

 private:
  size_t ParseAlternatives(const std::vector<Token>& tokens, size_t i, const Descriptor* type,
                           std::vector<Alternative>* alternatives) const;
  std::unique_ptr<Phrase> ElementPhrase(const Entry& entry, size_t i, const Descriptor* type) const;
  std::vector<Element> Elements(const std::vector<Entry>& entries, const Descriptor* type,
                                const std::string& prefix) const;
  Element ParseElement(const Entry& entry, const Descriptor* type) const;
  void ParseHeading(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseTitle(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseSection(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseLine(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParsePoint(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseRows(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseProse(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseEach(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseChoice(const Entry& entry, const Descriptor* type, Element* element) const;
  void ParseWhere(const Entry& entry, size_t i, Element* element) const;
  Case ParseCase(const Entry& entry, const Descriptor* type) const;
  const Layout* LayoutOf(const Token& token, const FieldDescriptor* field) const;
  int LevelAt(const Entry& entry, size_t i) const;

  const Grammar& grammar_;
  FormOf form_of_;
  const EntryReader& reader_;
};

}  // namespace arendegang::phrasebook
