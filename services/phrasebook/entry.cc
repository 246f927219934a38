#include "services/phrasebook/entry.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/tjansteutlatande.pb.h"

namespace arendegang::phrasebook {
namespace {

std::vector<Entry> NestFrom(const std::vector<Line>& lines, size_t* at, int indent) {
  std::vector<Entry> entries;
  while (*at < lines.size() && lines[*at].indent >= indent) {
    Entry& entry = entries.emplace_back();
    entry.line = &lines[*at];
    ++*at;
    if (*at < lines.size() && lines[*at].indent > entry.line->indent) {
      entry.children = NestFrom(lines, at, lines[*at].indent);
    }
  }
  return entries;
}

}  // namespace

std::vector<Entry> Nest(const std::vector<Line>& lines) {
  size_t at = 0;
  return NestFrom(lines, &at, 0);
}

const std::vector<const Descriptor*>& DocumentTypes() {
  static const std::vector<const Descriptor*> types = {v1::Minutes::descriptor(), v1::Tjansteutlatande::descriptor()};
  return types;
}

const Descriptor* MessageType(const std::string& name) {
  return v1::Minutes::descriptor()->file()->pool()->FindMessageTypeByName(absl::StrCat("arendegang.v1.", name));
}

void EntryReader::Fail(const Token& token, std::string message) const {
  if (token.line == 0) return;  // missing, which has been told
  problems_->push_back({token.line, token.column, std::move(message), token.text});
}

const Token& EntryReader::At(const Entry& entry, size_t i, Token::Kind kind, const char* what) const {
  static const Token nothing{Token::kWord, "", 0, 0};
  const auto& tokens = entry.line->tokens;
  if (i < tokens.size() && tokens[i].kind == kind) return tokens[i];
  Fail(tokens[std::min(i, tokens.size() - 1)], absl::StrCat("Här väntas ", what, "."));
  return nothing;
}

const Descriptor* EntryReader::TypeAt(const Entry& entry, size_t i) const {
  const Token& token = At(entry, i, Token::kWord, "namnet på ett meddelande");
  if (token.text.empty()) return nullptr;
  const Descriptor* type = MessageType(token.text);
  if (type == nullptr) Fail(token, "Meddelandet finns inte i API:et.");
  return type;
}

const FieldDescriptor* EntryReader::FieldAt(const Entry& entry, size_t i, const Descriptor* type) const {
  const Token& token = At(entry, i, Token::kWord, "namnet på ett fält");
  if (token.text.empty()) return nullptr;
  const FieldDescriptor* field = type->FindFieldByName(token.text);
  if (field == nullptr) Fail(token, absl::StrCat("Fältet finns inte i ", type->name(), "."));
  return field;
}

}  // namespace arendegang::phrasebook
