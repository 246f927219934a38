#include "services/phrasebook/parser.h"

#include <set>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/phrasebook/phrase_parser.h"
#include "services/phrasebook/scanner.h"

namespace arendegang::phrasebook {
namespace {

constexpr size_t kMaxSourceBytes = 1 << 20;

const Descriptor* MessageType(const std::string& name) {
  return v1::Minutes::descriptor()->file()->pool()->FindMessageTypeByName(absl::StrCat("arendegang.v1.", name));
}

// A line with the lines indented below it.
struct Entry {
  const Line* line;
  std::vector<Entry> children;
};

std::vector<Entry> Nest(const std::vector<Line>& lines, size_t* at, int indent) {
  std::vector<Entry> entries;
  while (*at < lines.size() && lines[*at].indent >= indent) {
    Entry& entry = entries.emplace_back();
    entry.line = &lines[*at];
    ++*at;
    if (*at < lines.size() && lines[*at].indent > entry.line->indent) {
      entry.children = Nest(lines, at, lines[*at].indent);
    }
  }
  return entries;
}

class Parser {
 public:
  Parser(Grammar* grammar, std::vector<Problem>* problems) : grammar_(*grammar), problems_(problems) {
    form_of_ = [this](const FieldDescriptor* field, const std::string& name) { return FormOfField(field, name); };
    AddForm("date", Form::kDate);
    AddForm("isodate", Form::kIsoDate);
    AddForm("weekdaydate", Form::kWeekdayDate);
    AddForm("weekdayday", Form::kWeekdayDay);
    AddForm("text", Form::kText);
    AddForm("number", Form::kNumber);
  }

  void Run(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) Declare(entry);
    for (const Entry& entry : entries) Define(entry);
    if (!problems_->empty()) return;  // what is missing may be what could not be read
    const auto root = grammar_.layouts.find(v1::Minutes::descriptor());
    if (root != grammar_.layouts.end()) {
      grammar_.root = root->second.get();
    } else {
      problems_->push_back({1, 1, "Husstilen saknar ”layout Minutes”.", ""});
    }
    if (grammar_.id.empty()) problems_->push_back({1, 1, "Första raden ska vara: phrasebook ID \"Namn\".", ""});
  }

 private:
  void AddForm(const std::string& name, Form::Kind kind) {
    auto form = std::make_unique<Form>();
    form->kind = kind;
    grammar_.forms[name] = std::move(form);
  }

  void Fail(const Token& token, std::string message) {
    problems_->push_back({token.line, token.column, std::move(message), token.text});
  }

  // The token at `i`, or a fault and a neutral token.
  const Token& At(const Entry& entry, size_t i, Token::Kind kind, const char* what) {
    static const Token nothing{Token::kWord, "", 0, 0};
    const auto& tokens = entry.line->tokens;
    if (i < tokens.size() && tokens[i].kind == kind) return tokens[i];
    Fail(tokens[std::min(i, tokens.size() - 1)], absl::StrCat("Här väntas ", what, "."));
    return nothing;
  }

  const Descriptor* TypeAt(const Entry& entry, size_t i) {
    const Token& token = At(entry, i, Token::kWord, "namnet på ett meddelande");
    if (token.text.empty()) return nullptr;
    const Descriptor* type = MessageType(token.text);
    if (type == nullptr) Fail(token, "Meddelandet finns inte i API:et.");
    return type;
  }

  void Declare(const Entry& entry) {
    const Token& keyword = entry.line->tokens[0];
    if (keyword.text == "phrasebook") {
      grammar_.id = At(entry, 1, Token::kWord, "husstilens id").text;
      grammar_.title = At(entry, 2, Token::kText, "husstilens namn").text;
    } else if (keyword.text == "pattern") {
      DeclarePattern(entry);
    } else if (keyword.text == "furniture") {
      DeclareFurniture(entry);
    } else if (keyword.text == "words") {
      DeclareWords(entry);
    } else if (keyword.text == "phrase") {
      DeclarePhrase(entry);
    } else if (keyword.text == "layout") {
      DeclareLayout(entry);
    } else {
      Fail(keyword, "Okänt ord. Raden ska börja med phrasebook, pattern, furniture, words, phrase eller layout.");
    }
  }

  std::shared_ptr<RE2> Expression(const Token& token) {
    RE2::Options options(RE2::Quiet);
    auto expression = std::make_shared<RE2>(token.text, options);
    if (!expression->ok()) {
      Fail(token, absl::StrCat("Mönstret är fel: ", expression->error(), "."));
      return nullptr;
    }
    if (expression->NumberOfCapturingGroups() > static_cast<int>(expression->NamedCapturingGroups().size())) {
      Fail(token, "Mönstret får inte ha fångande grupper; skriv (?:...) i stället för (...).");
    }
    return expression;
  }

  bool Taken(const Token& name) {
    if (!grammar_.forms.contains(name.text)) return false;
    Fail(name, "Namnet är redan använt.");
    return true;
  }

  void DeclarePattern(const Entry& entry) {
    const Token& name = At(entry, 1, Token::kWord, "mönstrets namn");
    const Token& pattern = At(entry, 2, Token::kPattern, "ett mönster inom `...`");
    const Token& example = At(entry, 3, Token::kText, "ett exempel inom citattecken");
    if (Taken(name)) return;
    auto form = std::make_unique<Form>();
    form->kind = Form::kPattern;
    form->pattern = pattern.text;
    form->example = example.text;
    form->whole = Expression(pattern);
    if (form->whole != nullptr && !RE2::FullMatch(example.text, *form->whole)) {
      Fail(example, "Exemplet passar inte mönstret.");
    }
    grammar_.forms[name.text] = std::move(form);
  }

  void DeclareFurniture(const Entry& entry) {
    auto expression = Expression(At(entry, 1, Token::kPattern, "ett mönster inom `...`"));
    if (expression != nullptr) grammar_.furniture.push_back(std::move(expression));
  }

  void DeclareWords(const Entry& entry) {
    const Token& name = At(entry, 1, Token::kWord, "ordlistans namn");
    At(entry, 2, Token::kMark, "”:”");
    const Token& type = At(entry, 3, Token::kWord, "namnet på en uppräkning");
    const auto* enumeration = v1::Minutes::descriptor()->file()->pool()->FindEnumTypeByName(
        absl::StrCat("arendegang.v1.", type.text));
    if (enumeration == nullptr) return Fail(type, "Uppräkningen finns inte i API:et.");
    if (Taken(name)) return;
    auto form = std::make_unique<Form>();
    form->kind = Form::kWords;
    for (const Entry& child : entry.children) {
      const Token& value = At(child, 0, Token::kWord, "ett värde");
      const Token& word = At(child, 1, Token::kText, "ordet inom citattecken");
      const auto* number = enumeration->FindValueByName(value.text);
      if (number == nullptr) {
        Fail(value, absl::StrCat("Värdet finns inte i ", type.text, "."));
      } else {
        form->words[number->number()] = word.text;
      }
    }
    if (entry.children.empty()) Fail(name, "Ordlistan är tom.");
    grammar_.forms[name.text] = std::move(form);
  }

  void DeclarePhrase(const Entry& entry) {
    const Token& name = At(entry, 1, Token::kWord, "frasens namn");
    At(entry, 2, Token::kMark, "”:”");
    const Descriptor* type = TypeAt(entry, 3);
    if (Taken(name) || type == nullptr) return;
    auto phrase = std::make_unique<Phrase>();
    phrase->name = name.text;
    phrase->type = type;
    phrase->line = name.line;
    auto form = std::make_unique<Form>();
    form->kind = Form::kPhrase;
    form->phrase = phrase.get();
    default_phrase_.try_emplace(type, form.get());
    grammar_.forms[name.text] = std::move(form);
    grammar_.phrases[name.text] = std::move(phrase);
  }

  void DeclareLayout(const Entry& entry) {
    const Descriptor* type = TypeAt(entry, 1);
    if (type == nullptr) return;
    auto& layout = grammar_.layouts[type];
    if (layout != nullptr) return Fail(entry.line->tokens[1], "Meddelandet har redan en layout.");
    layout = std::make_unique<Layout>();
    layout->type = type;
    layout->unrecognised = type->FindFieldByName("unrecognised");
    layout->line = entry.line->number;
  }

  // The form called `name`, or for an empty name the one the field's type or name gives.
  const Form* FormOfField(const FieldDescriptor* field, const std::string& name) {
    if (!name.empty()) {
      auto found = grammar_.forms.find(name);
      if (found == grammar_.forms.end() || !Suits(*found->second, field)) return nullptr;
      return found->second.get();
    }
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      auto found = default_phrase_.find(field->message_type());
      return found == default_phrase_.end() ? nullptr : found->second;
    }
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_INT32) return grammar_.forms["number"].get();
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) return nullptr;
    auto found = grammar_.forms.find(field->name());
    bool pattern = found != grammar_.forms.end() && found->second->kind == Form::kPattern;
    return pattern ? found->second.get() : grammar_.forms["text"].get();
  }

  static bool Suits(const Form& form, const FieldDescriptor* field) {
    switch (form.kind) {
      case Form::kText:
      case Form::kPattern:
      case Form::kDate:
      case Form::kIsoDate:
        return field->cpp_type() == FieldDescriptor::CPPTYPE_STRING;
      case Form::kWeekdayDate:
      case Form::kWeekdayDay:
        return field->message_type() == v1::StatedDay::descriptor();
      case Form::kNumber:
        return field->cpp_type() == FieldDescriptor::CPPTYPE_INT32;
      case Form::kWords:
        return field->cpp_type() == FieldDescriptor::CPPTYPE_ENUM;
      case Form::kPhrase:
        return field->message_type() == form.phrase->type;
    }
    return false;
  }

  void Define(const Entry& entry) {
    const auto& tokens = entry.line->tokens;
    if (tokens.size() < 2) return;
    if (tokens[0].text == "phrase") {
      auto found = grammar_.phrases.find(tokens[1].text);
      if (found != grammar_.phrases.end() && found->second->alternatives.empty()) DefinePhrase(entry, found->second.get());
    } else if (tokens[0].text == "layout") {
      const Descriptor* type = MessageType(tokens[1].text);
      if (type == nullptr) return;
      Layout* layout = grammar_.layouts[type].get();
      layout->elements = Elements(entry.children, type);
      bool one = tokens.size() > 2 && tokens[2].text == "one";
      for (Element& element : layout->elements) element.ends_layout = one;
      layout->anchor = layout->elements.size();
      for (size_t i = 0; i < layout->elements.size(); ++i) {
        Element::Kind kind = layout->elements[i].kind;
        if (kind != Element::kHeading && kind != Element::kPoint) continue;
        layout->anchor = i;
        break;
      }
      if (layout->elements.empty()) Fail(tokens[1], "Layouten är tom.");
    }
  }

  void DefinePhrase(const Entry& entry, Phrase* phrase) {
    for (const Entry& child : entry.children) {
      ParseAlternatives(child.line->tokens, 0, phrase->type, &phrase->alternatives);
    }
    if (phrase->alternatives.empty()) Fail(entry.line->tokens[1], "Frasen är tom.");
  }

  // [~] [label:] "text" ( | ... )*, from token `i`. Returns the index after the last.
  size_t ParseAlternatives(const std::vector<Token>& tokens, size_t i, const Descriptor* type,
                           std::vector<Alternative>* alternatives) {
    auto is_mark = [&](const char* mark) {
      return i < tokens.size() && tokens[i].kind == Token::kMark && tokens[i].text == mark;
    };
    do {
      if (is_mark("|")) ++i;
      Alternative alternative;
      if (is_mark("~")) {
        alternative.loose = true;
        ++i;
      }
      if (i + 1 < tokens.size() && tokens[i].kind == Token::kWord && tokens[i + 1].text == ":") {
        alternative.label = tokens[i].text;
        i += 2;
      }
      if (i >= tokens.size() || tokens[i].kind != Token::kText) {
        Fail(tokens[std::min(i, tokens.size() - 1)], "Här väntas en text inom citattecken.");
        return tokens.size();
      }
      alternative.nodes = ParsePhraseText(tokens[i++], type, form_of_, problems_);
      alternatives->push_back(std::move(alternative));
    } while (is_mark("|"));
    return i;
  }

  // The phrase of an element: alternatives on its line and on the lines below that begin with "|".
  std::unique_ptr<Phrase> ElementPhrase(const Entry& entry, size_t* i, const Descriptor* type) {
    auto phrase = std::make_unique<Phrase>();
    phrase->type = type;
    phrase->line = entry.line->number;
    *i = ParseAlternatives(entry.line->tokens, *i, type, &phrase->alternatives);
    for (const Entry& child : entry.children) {
      const auto& tokens = child.line->tokens;
      if (tokens[0].text == "|") ParseAlternatives(tokens, 0, type, &phrase->alternatives);
    }
    return phrase;
  }

  const FieldDescriptor* FieldAt(const Entry& entry, size_t i, const Descriptor* type) {
    const Token& token = At(entry, i, Token::kWord, "namnet på ett fält");
    if (token.text.empty()) return nullptr;
    const FieldDescriptor* field = type->FindFieldByName(token.text);
    if (field == nullptr) Fail(token, absl::StrCat("Fältet finns inte i ", type->name(), "."));
    return field;
  }

  const Layout* LayoutOf(const Token& token, const FieldDescriptor* field) {
    if (field == nullptr) return nullptr;
    const Descriptor* type = field->message_type();
    auto found = type == nullptr ? grammar_.layouts.end() : grammar_.layouts.find(type);
    if (found != grammar_.layouts.end()) return found->second.get();
    Fail(token, absl::StrCat("Det finns ingen layout för ", type == nullptr ? field->name() : type->name(), "."));
    return nullptr;
  }

  // Labels are unique in a layout: those of a section's elements begin with the section's.
  std::vector<Element> Elements(const std::vector<Entry>& entries, const Descriptor* type,
                                const std::string& prefix = "") {
    std::vector<Element> elements;
    std::set<std::string> labels;
    for (const Entry& entry : entries) {
      if (entry.line->tokens[0].text == "|") continue;
      Element element = ParseElement(entry, type);
      std::string label = absl::StrCat(prefix, LabelOf(element, entry));
      element.label = label;
      for (int n = 2; !labels.insert(element.label).second; ++n) element.label = absl::StrCat(label, n);
      if (element.kind == Element::kSection) element.children = Elements(entry.children, type, element.label + ".");
      elements.push_back(std::move(element));
    }
    return elements;
  }

  static std::string LabelOf(const Element& element, const Entry& entry) {
    if (element.field != nullptr) return element.field->name();
    return entry.line->tokens[0].text;
  }

  Element ParseElement(const Entry& entry, const Descriptor* type) {
    Element element;
    const auto& tokens = entry.line->tokens;
    const std::string& keyword = tokens[0].text;
    size_t i = 1;
    if (keyword == "heading") {
      element.kind = Element::kHeading;
      element.level = LevelAt(entry, &i);
      element.phrase = ElementPhrase(entry, &i, type);
    } else if (keyword == "title") {
      element.kind = Element::kTitle;
      element.level = LevelAt(entry, &i);
      element.field = FieldAt(entry, i++, type);
    } else if (keyword == "section") {
      element.kind = Element::kSection;
      element.level = LevelAt(entry, &i);
      element.phrase = ElementPhrase(entry, &i, type);
    } else if (keyword == "line") {
      element.kind = Element::kLine;
      element.phrase = ElementPhrase(entry, &i, type);
    } else if (keyword == "point") {
      element.kind = Element::kPoint;
      element.mark = At(entry, i++, Token::kText, "\"1.\", \"1)\" eller \"a)\"").text;
      if (element.mark != "1." && element.mark != "1)" && element.mark != "a)") {
        Fail(tokens[std::min<size_t>(1, tokens.size() - 1)], "En punkt numreras \"1.\", \"1)\" eller \"a)\".");
      }
      element.phrase = ElementPhrase(entry, &i, type);
    } else if (keyword == "rows") {
      element.kind = Element::kRows;
      element.field = FieldAt(entry, i++, type);
      element.phrase = ElementPhrase(entry, &i, type);
      const Form* form = element.field == nullptr ? nullptr : FormOfField(element.field, "");
      if (form == nullptr || form->kind != Form::kPhrase) {
        Fail(tokens.back(), "Raderna behöver en fras för fältets meddelande.");
      } else {
        element.item = form->phrase;
      }
    } else if (keyword == "prose") {
      element.kind = Element::kProse;
      element.field = FieldAt(entry, i++, type);
      if (element.field != nullptr && element.field->message_type() != v1::ProseBlock::descriptor()) {
        Fail(tokens[1], "Fältet är inte fri text.");
      }
    } else if (keyword == "each") {
      element.kind = Element::kEach;
      element.field = FieldAt(entry, i++, type);
      element.layout = LayoutOf(tokens.back(), element.field);
    } else if (keyword == "choice") {
      element.kind = Element::kChoice;
      for (const Entry& child : entry.children) element.cases.push_back(ParseCase(child, type));
    } else {
      Fail(tokens[0], "Okänt element: skriv heading, title, section, line, point, rows, prose, each eller choice.");
    }
    return element;
  }

  int LevelAt(const Entry& entry, size_t* i) {
    const Token& token = At(entry, (*i)++, Token::kWord, "rubriknivån 1-6");
    int level = 0;
    if (!absl::SimpleAtoi(token.text, &level) || level < 1 || level > 6) Fail(token, "Rubriknivån är 1-6.");
    return level;
  }

  // [when "title" | "title"] FIELD, or otherwise FIELD.
  Case ParseCase(const Entry& entry, const Descriptor* type) {
    Case result;
    const auto& tokens = entry.line->tokens;
    size_t i = 0;
    if (tokens[0].text == "otherwise") {
      result.otherwise = true;
      ++i;
    } else if (tokens[0].text == "when") {
      do {
        result.titles.push_back(At(entry, ++i, Token::kText, "en rubrik inom citattecken").text);
        ++i;
      } while (i < tokens.size() && tokens[i].text == "|");
    }
    result.field = FieldAt(entry, i, type);
    result.layout = LayoutOf(tokens.back(), result.field);
    return result;
  }

  Grammar& grammar_;
  std::vector<Problem>* problems_;
  FormOf form_of_;
  std::map<const Descriptor*, const Form*> default_phrase_;
};

}  // namespace

std::unique_ptr<Grammar> Parse(absl::string_view source, std::vector<Problem>* problems) {
  auto grammar = std::make_unique<Grammar>();
  if (source.size() > kMaxSourceBytes) {
    problems->push_back({1, 1, "Husstilen är större än 1 MiB.", ""});
    return grammar;
  }
  grammar->source = std::string(source);
  std::vector<Line> lines = Scan(source, problems);
  if (!problems->empty()) return grammar;
  size_t at = 0;
  std::vector<Entry> entries = Nest(lines, &at, 0);
  Parser(grammar.get(), problems).Run(entries);
  return grammar;
}

}  // namespace arendegang::phrasebook
