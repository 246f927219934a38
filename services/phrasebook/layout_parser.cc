#include "services/phrasebook/layout_parser.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::phrasebook {
namespace {

bool Says(const std::vector<Token>& tokens, size_t i, const char* word) {
  return i < tokens.size() && tokens[i].kind == Token::kWord && tokens[i].text == word;
}

bool IsMark(const std::vector<Token>& tokens, size_t i, const char* mark) {
  return i < tokens.size() && tokens[i].kind == Token::kMark && tokens[i].text == mark;
}

// Whether a line of the layout is known by nothing but where it stands.
bool IsLooseLine(const Element& element) {
  if (element.kind != Element::kLine || element.phrase == nullptr || element.phrase->alternatives.empty()) return false;
  const Alternative& last = element.phrase->alternatives.back();
  return last.loose && last.nodes.size() == 1;
}

// Whether the layout cannot begin after `element`.
bool IsAnchor(const Element& element) {
  return element.kind == Element::kHeading || element.kind == Element::kPoint || element.must || element.alone;
}

}  // namespace

void LayoutParser::DefinePhrase(const Entry& entry, Phrase* phrase) const {
  for (const Entry& child : entry.children) {
    ParseAlternatives(child.line->tokens, 0, phrase->type, &phrase->alternatives);
  }
  if (phrase->alternatives.empty()) reader_.Fail(entry.line->tokens[1], "Frasen är tom.");
}

void LayoutParser::DefineLayout(const Entry& entry, Layout* layout) const {
  auto& elements = layout->elements;
  elements = Elements(entry.children, layout->type, "");
  for (Element& element : elements) element.ends_layout = Says(entry.line->tokens, 2, "one");
  layout->takes_any_line = std::any_of(elements.begin(), elements.end(), IsLooseLine);
  layout->anchor = static_cast<size_t>(std::find_if(elements.begin(), elements.end(), IsAnchor) - elements.begin());
  if (elements.empty()) reader_.Fail(entry.line->tokens[1], "Layouten är tom.");
}

// [~ or +] [label:] "text" ( | ... )*, from token `i`. Returns the index after the last.
size_t LayoutParser::ParseAlternatives(const std::vector<Token>& tokens, size_t i, const Descriptor* type,
                                       std::vector<Alternative>* alternatives) const {
  do {
    i += IsMark(tokens, i, "|");
    Alternative alternative;
    alternative.loose = IsMark(tokens, i, "~");
    alternative.many = IsMark(tokens, i, "+");
    i += alternative.loose || alternative.many;
    if (i + 1 < tokens.size() && tokens[i].kind == Token::kWord && tokens[i + 1].text == ":") {
      alternative.label = tokens[i].text;
      i += 2;
    }
    if (i >= tokens.size() || tokens[i].kind != Token::kText) {
      reader_.Fail(tokens[std::min(i, tokens.size() - 1)], "Här väntas en text inom citattecken.");
      return tokens.size();
    }
    alternative.line = tokens[i].line;
    alternative.column = tokens[i].column;
    alternative.nodes = ParsePhraseText(tokens[i++], type, form_of_, reader_.problems());
    alternatives->push_back(std::move(alternative));
  } while (IsMark(tokens, i, "|"));
  return i;
}

// The phrase of an element: alternatives on its line and on the lines below that begin with "|".
std::unique_ptr<Phrase> LayoutParser::ElementPhrase(const Entry& entry, size_t i, const Descriptor* type) const {
  auto phrase = std::make_unique<Phrase>();
  phrase->type = type;
  phrase->line = entry.line->number;
  ParseAlternatives(entry.line->tokens, i, type, &phrase->alternatives);
  for (const Entry& child : entry.children) {
    const auto& tokens = child.line->tokens;
    if (tokens[0].text == "|") ParseAlternatives(tokens, 0, type, &phrase->alternatives);
  }
  return phrase;
}

// Labels are unique in a layout: those of a section's elements begin with the section's.
std::vector<Element> LayoutParser::Elements(const std::vector<Entry>& entries, const Descriptor* type,
                                            const std::string& prefix) const {
  std::vector<Element> elements;
  std::set<std::string> labels;
  for (const Entry& entry : entries) {
    const std::string& keyword = entry.line->tokens[0].text;
    if (keyword == "|") continue;
    Element element = ParseElement(entry, type);
    std::string label = absl::StrCat(prefix, element.field == nullptr ? keyword : element.field->name());
    element.label = label;
    for (int n = 2; !labels.insert(element.label).second; ++n) element.label = absl::StrCat(label, n);
    if (element.kind == Element::kSection) element.children = Elements(entry.children, type, element.label + ".");
    elements.push_back(std::move(element));
  }
  return elements;
}

Element LayoutParser::ParseElement(const Entry& entry, const Descriptor* type) const {
  struct Keyword {
    Element::Kind kind;
    void (LayoutParser::*parse)(const Entry&, const Descriptor*, Element*) const;
  };
  static const std::map<std::string, Keyword> keywords = {
      {"heading", {Element::kHeading, &LayoutParser::ParseHeading}},
      {"title", {Element::kTitle, &LayoutParser::ParseTitle}},
      {"section", {Element::kSection, &LayoutParser::ParseSection}},
      {"line", {Element::kLine, &LayoutParser::ParseLine}},
      {"point", {Element::kPoint, &LayoutParser::ParsePoint}},
      {"rows", {Element::kRows, &LayoutParser::ParseRows}},
      {"prose", {Element::kProse, &LayoutParser::ParseProse}},
      {"each", {Element::kEach, &LayoutParser::ParseEach}},
      {"choice", {Element::kChoice, &LayoutParser::ParseChoice}},
  };
  Element element;
  const Token& keyword = entry.line->tokens[0];
  auto found = keywords.find(keyword.text);
  if (found == keywords.end()) {
    reader_.Fail(keyword, "Okänt element: skriv heading, title, section, line, point, rows, prose, each eller choice.");
    return element;
  }
  element.kind = found->second.kind;
  (this->*found->second.parse)(entry, type, &element);
  return element;
}

void LayoutParser::ParseHeading(const Entry& entry, const Descriptor* type, Element* element) const {
  element->level = LevelAt(entry, 1);
  element->phrase = ElementPhrase(entry, 2, type);
}

void LayoutParser::ParseTitle(const Entry& entry, const Descriptor* type, Element* element) const {
  element->level = LevelAt(entry, 1);
  element->field = reader_.FieldAt(entry, 2, type);
  for (size_t i = 3; i < entry.line->tokens.size(); ++i) {
    element->lines |= Says(entry.line->tokens, i, "lines");
    element->alone |= Says(entry.line->tokens, i, "alone");
    element->optional |= Says(entry.line->tokens, i, "optional");
  }
}

void LayoutParser::ParseSection(const Entry& entry, const Descriptor* type, Element* element) const {
  element->level = LevelAt(entry, 1);
  element->shared = Says(entry.line->tokens, 2, "shared");
  element->told = Says(entry.line->tokens, 2, "told");
  element->phrase = ElementPhrase(entry, element->shared || element->told ? 3 : 2, type);
}

void LayoutParser::ParseLine(const Entry& entry, const Descriptor* type, Element* element) const {
  element->must = Says(entry.line->tokens, 1, "must");
  element->phrase = ElementPhrase(entry, element->must ? 2 : 1, type);
}

void LayoutParser::ParsePoint(const Entry& entry, const Descriptor* type, Element* element) const {
  const auto& tokens = entry.line->tokens;
  element->mark = reader_.At(entry, 1, Token::kText, "\"1.\", \"1)\" eller \"a)\"").text;
  element->may_be_bare = absl::EndsWith(element->mark, "?");
  if (element->may_be_bare) element->mark.pop_back();
  if (element->mark != "1." && element->mark != "1)" && element->mark != "a)") {
    reader_.Fail(tokens[std::min<size_t>(1, tokens.size() - 1)], "En punkt numreras \"1.\", \"1)\" eller \"a)\".");
  }
  element->phrase = ElementPhrase(entry, 2, type);
}

void LayoutParser::ParseRows(const Entry& entry, const Descriptor* type, Element* element) const {
  element->field = reader_.FieldAt(entry, 1, type);
  element->phrase = ElementPhrase(entry, 2, type);
  const Form* form = element->field == nullptr ? nullptr : form_of_(element->field, "");
  if (form == nullptr || form->kind != Form::kPhrase) {
    return reader_.Fail(entry.line->tokens.back(), "Raderna behöver en fras för fältets meddelande.");
  }
  element->item = form->phrase;
}

void LayoutParser::ParseProse(const Entry& entry, const Descriptor* type, Element* element) const {
  element->field = reader_.FieldAt(entry, 1, type);
  if (element->field != nullptr && element->field->message_type() != v1::ProseBlock::descriptor()) {
    reader_.Fail(entry.line->tokens[1], "Fältet är inte fri text.");
  }
}

void LayoutParser::ParseEach(const Entry& entry, const Descriptor* type, Element* element) const {
  const auto& tokens = entry.line->tokens;
  element->field = reader_.FieldAt(entry, 1, type);
  element->layout = LayoutOf(tokens[1 < tokens.size() ? 1 : 0], element->field);
  if (Says(tokens, 2, "where") && element->layout != nullptr) ParseWhere(entry, 3, element);
}

void LayoutParser::ParseChoice(const Entry& entry, const Descriptor* type, Element* element) const {
  for (const Entry& child : entry.children) element->cases.push_back(ParseCase(child, type));
}

// FIELD VALUE, of an enumeration.
void LayoutParser::ParseWhere(const Entry& entry, size_t i, Element* element) const {
  element->where = reader_.FieldAt(entry, i, element->layout->type);
  const Token& value = reader_.At(entry, i + 1, Token::kWord, "ett värde");
  const auto* type = element->where == nullptr ? nullptr : element->where->enum_type();
  const auto* found = type == nullptr ? nullptr : type->FindValueByName(value.text);
  if (found == nullptr) return reader_.Fail(value, "Värdet finns inte i fältets uppräkning.");
  element->where_value = found->number();
}

// [when "title" | "title"] FIELD, or otherwise FIELD.
Case LayoutParser::ParseCase(const Entry& entry, const Descriptor* type) const {
  Case result;
  const auto& tokens = entry.line->tokens;
  size_t i = 0;
  if (tokens[0].text == "otherwise") {
    result.otherwise = true;
    ++i;
  } else if (tokens[0].text == "when") {
    do {
      result.titles.push_back(reader_.At(entry, ++i, Token::kText, "en rubrik inom citattecken").text);
      ++i;
    } while (IsMark(tokens, i, "|"));
  }
  result.field = reader_.FieldAt(entry, i, type);
  result.layout = LayoutOf(tokens.back(), result.field);
  return result;
}

const Layout* LayoutParser::LayoutOf(const Token& token, const FieldDescriptor* field) const {
  if (field == nullptr) return nullptr;
  const Descriptor* type = field->message_type();
  auto found = type == nullptr ? grammar_.layouts.end() : grammar_.layouts.find(type);
  if (found != grammar_.layouts.end()) return found->second.get();
  reader_.Fail(token, absl::StrCat("Det finns ingen layout för ", type == nullptr ? field->name() : type->name(), "."));
  return nullptr;
}

int LayoutParser::LevelAt(const Entry& entry, size_t i) const {
  const Token& token = reader_.At(entry, i, Token::kWord, "rubriknivån 1-6");
  int level = 0;
  if (!absl::SimpleAtoi(token.text, &level) || level < 1 || level > 6) reader_.Fail(token, "Rubriknivån är 1-6.");
  return level;
}

}  // namespace arendegang::phrasebook
