#include "services/phrasebook/parser.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/phrasebook/entry.h"
#include "services/phrasebook/layout_parser.h"
#include "services/phrasebook/scanner.h"

namespace arendegang::phrasebook {
namespace {

constexpr size_t kMaxSourceBytes = 1 << 20;

class Parser {
 public:
  Parser(Grammar* grammar, std::vector<Problem>* problems) : grammar_(*grammar), reader_(problems) {
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
    for (const auto& [name, phrase] : grammar_.phrases) RefuseLoop(*phrase);
    if (!reader_.problems()->empty()) return;  // what is missing may be what could not be read
    if (!grammar_.layouts.contains(v1::Minutes::descriptor())) {
      reader_.problems()->push_back({1, 1, "Husstilen saknar ”layout Minutes”.", ""});
    }
    for (const Descriptor* type : DocumentTypes()) AddLayout(type);
    if (grammar_.id.empty())
      reader_.problems()->push_back({1, 1, "Första raden ska vara: phrasebook ID \"Namn\".", ""});
  }

 private:
  void AddForm(const std::string& name, Form::Kind kind) {
    auto form = std::make_unique<Form>();
    form->kind = kind;
    grammar_.forms[name] = std::move(form);
  }

  void Declare(const Entry& entry) {
    const Token& keyword = entry.line->tokens[0];
    if (keyword.text == "phrasebook") {
      grammar_.id = reader_.At(entry, 1, Token::kWord, "husstilens id").text;
      grammar_.title = reader_.At(entry, 2, Token::kText, "husstilens namn").text;
    } else if (keyword.text == "pattern") {
      DeclarePattern(entry);
    } else if (keyword.text == "furniture") {
      DeclareFurniture(entry);
    } else if (keyword.text == "genitive") {
      DeclareGenitive(entry);
    } else if (keyword.text == "words") {
      DeclareWords(entry);
    } else if (keyword.text == "phrase") {
      DeclarePhrase(entry);
    } else if (keyword.text == "layout") {
      DeclareLayout(entry);
    } else {
      reader_.Fail(
          keyword,
          "Okänt ord. Raden ska börja med phrasebook, pattern, genitive, furniture, words, phrase eller layout.");
    }
  }

  std::shared_ptr<RE2> PatternAt(const Token& token) {
    RE2::Options options(RE2::Quiet);
    auto expression = std::make_shared<RE2>(token.text, options);
    if (!expression->ok()) {
      reader_.Fail(token, absl::StrCat("Mönstret är fel: ", expression->error(), "."));
      return nullptr;
    }
    if (expression->NumberOfCapturingGroups() > static_cast<int>(expression->NamedCapturingGroups().size())) {
      reader_.Fail(token, "Mönstret får inte ha fångande grupper; skriv (?:...), inte (...).");
    }
    return expression;
  }

  bool Taken(const Token& name) {
    if (!grammar_.forms.contains(name.text)) return false;
    reader_.Fail(name, "Namnet är redan använt.");
    return true;
  }

  void DeclarePattern(const Entry& entry) {
    const Token& name = reader_.At(entry, 1, Token::kWord, "mönstrets namn");
    const Token& pattern = reader_.At(entry, 2, Token::kPattern, "ett mönster inom `...`");
    const Token& example = reader_.At(entry, 3, Token::kText, "ett exempel inom citattecken");
    if (Taken(name)) return;
    auto form = std::make_unique<Form>();
    form->kind = Form::kPattern;
    form->pattern = pattern.text;
    form->example = example.text;
    form->whole = PatternAt(pattern);
    if (form->whole != nullptr && !RE2::FullMatch(example.text, *form->whole)) {
      reader_.Fail(example, "Exemplet passar inte mönstret.");
    }
    grammar_.forms[name.text] = std::move(form);
  }

  void DeclareGenitive(const Entry& entry) {
    const Token& name = reader_.At(entry, 1, Token::kWord, "genitivens namn");
    const Token& base = reader_.At(entry, 2, Token::kWord, "namnet på ett mönster");
    auto pattern = grammar_.forms.find(base.text);
    if (pattern == grammar_.forms.end() || pattern->second->kind != Form::kPattern) {
      return reader_.Fail(base, "Genitiven behöver ett mönster som står tidigare i filen.");
    }
    if (Taken(name)) return;
    pattern->second->remembered = true;
    auto form = std::make_unique<Form>();
    form->kind = Form::kGenitive;
    form->base = pattern->second.get();
    grammar_.forms[name.text] = std::move(form);
  }

  void DeclareFurniture(const Entry& entry) {
    const auto& tokens = entry.line->tokens;
    auto is_word = [&](size_t i) { return i < tokens.size() && tokens[i].kind == Token::kWord; };
    Furniture furniture;
    size_t i = 1;
    if (is_word(i) && tokens[i].text != "beside") furniture.document = reader_.TypeAt(entry, i++);
    furniture.beside = is_word(i) && tokens[i].text == "beside";
    i += furniture.beside;
    furniture.expression = PatternAt(reader_.At(entry, i, Token::kPattern, "ett mönster inom `...`"));
    if (furniture.expression != nullptr) grammar_.furniture.push_back(std::move(furniture));
  }

  void DeclareWords(const Entry& entry) {
    const Token& name = reader_.At(entry, 1, Token::kWord, "ordlistans namn");
    reader_.At(entry, 2, Token::kMark, "”:”");
    const Token& type = reader_.At(entry, 3, Token::kWord, "namnet på en uppräkning");
    const auto* enumeration =
        v1::Minutes::descriptor()->file()->pool()->FindEnumTypeByName(absl::StrCat("arendegang.v1.", type.text));
    if (enumeration == nullptr) return reader_.Fail(type, "Uppräkningen finns inte i API:et.");
    if (Taken(name)) return;
    auto form = std::make_unique<Form>();
    form->kind = Form::kWords;
    for (const Entry& child : entry.children) {
      const Token& value = reader_.At(child, 0, Token::kWord, "ett värde");
      const Token& word = reader_.At(child, 1, Token::kText, "ordet inom citattecken");
      const auto* number = enumeration->FindValueByName(value.text);
      if (number == nullptr) {
        reader_.Fail(value, absl::StrCat("Värdet finns inte i ", type.text, "."));
      } else {
        form->words[number->number()] = word.text;
      }
    }
    if (entry.children.empty()) reader_.Fail(name, "Ordlistan är tom.");
    grammar_.forms[name.text] = std::move(form);
  }

  void DeclarePhrase(const Entry& entry) {
    const Token& name = reader_.At(entry, 1, Token::kWord, "frasens namn");
    reader_.At(entry, 2, Token::kMark, "”:”");
    const Descriptor* type = reader_.TypeAt(entry, 3);
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
    const Descriptor* type = reader_.TypeAt(entry, 1);
    if (type == nullptr) return;
    Layout* layout = AddLayout(type);
    if (layout == nullptr) return reader_.Fail(entry.line->tokens[1], "Meddelandet har redan en layout.");
    layout->line = entry.line->number;
  }

  // An empty layout for `type`; null if it has one.
  Layout* AddLayout(const Descriptor* type) {
    auto& layout = grammar_.layouts[type];
    if (layout != nullptr) return nullptr;
    layout = std::make_unique<Layout>();
    layout->type = type;
    layout->unrecognised = type->FindFieldByName("unrecognised");
    return layout.get();
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
      case Form::kGenitive:
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
    LayoutParser parser(
        grammar_, [this](const auto* field, const auto& name) { return FormOfField(field, name); }, reader_);
    if (tokens[0].text == "phrase") {
      auto found = grammar_.phrases.find(tokens[1].text);
      bool defined = found == grammar_.phrases.end() || !found->second->alternatives.empty();
      if (!defined) parser.DefinePhrase(entry, found->second.get());
    } else if (tokens[0].text == "layout") {
      const Descriptor* type = MessageType(tokens[1].text);
      if (type != nullptr) parser.DefineLayout(entry, grammar_.layouts.at(type).get());
    }
  }

  void RefuseLoop(const Phrase& phrase) {
    std::vector<const Phrase*> path;
    if (!Reaches(phrase, phrase, &path)) return;
    reader_.problems()->push_back(
        {phrase.line, 1, absl::StrCat("Frasen ”", phrase.name, "” hänvisar till sig själv."), phrase.name});
  }

  // Whether a slot of `from`, or of a phrase it uses, has the phrase `to`. `path`: the phrases looked through.
  static bool Reaches(const Phrase& from, const Phrase& to, std::vector<const Phrase*>* path) {
    if (std::find(path->begin(), path->end(), &from) != path->end()) return false;
    path->push_back(&from);
    return Reaches(from.alternatives, to, path);
  }

  static bool Reaches(const std::vector<Alternative>& alternatives, const Phrase& to,
                      std::vector<const Phrase*>* path) {
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [&](const Alternative& alternative) { return Reaches(alternative.nodes, to, path); });
  }

  static bool Reaches(const Sequence& nodes, const Phrase& to, std::vector<const Phrase*>* path) {
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      const Phrase* used = node.form != nullptr && node.form->kind == Form::kPhrase ? node.form->phrase : nullptr;
      return used == &to || (used != nullptr && Reaches(*used, to, path)) || Reaches(node.children, to, path) ||
             Reaches(node.alternatives, to, path);
    });
  }

  Grammar& grammar_;
  EntryReader reader_;
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
  Parser(grammar.get(), problems).Run(Nest(lines));
  return grammar;
}

}  // namespace arendegang::phrasebook
