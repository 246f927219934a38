#include "services/phrasebook/shape.h"

#include <algorithm>
#include <array>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "arendegang/v1/people.pb.h"
#include "services/phrasebook/dates.h"
#include "services/phrasebook/facts.h"

namespace arendegang::phrasebook {
namespace {

// The kinds of slots, in the order in which they are looked for.
constexpr std::array kSlots = {SentencePart::kPeople, SentencePart::kQuote,   SentencePart::kWeekdayDate,
                               SentencePart::kDate,   SentencePart::kIsoDate, SentencePart::kDiarienummer,
                               SentencePart::kHour,   SentencePart::kNumber,  SentencePart::kParties};

void AddRoles(const Sequence& nodes, std::set<std::string>* roles);

void AddRoles(const std::vector<Alternative>& alternatives, std::set<std::string>* roles) {
  for (const Alternative& alternative : alternatives) AddRoles(alternative.nodes, roles);
}

void AddRoles(const Sequence& nodes, std::set<std::string>* roles) {
  for (const Node& node : nodes) {
    AddRoles(node.children, roles);
    AddRoles(node.alternatives, roles);
    if (node.form == nullptr || node.field->enum_type() != v1::Role_descriptor()) continue;
    for (const auto& [value, word] : node.form->words) {
      roles->insert(RE2::QuoteMeta(Piece(word)));
      roles->insert(RE2::QuoteMeta(Piece(Capitalised(word))));
    }
  }
}

// Longer words first: of "vice ordföranden" not only the latter part.
std::string RolePattern(const Grammar& grammar) {
  std::set<std::string> roles;
  for (const auto& [name, phrase] : grammar.phrases) AddRoles(phrase->alternatives, &roles);
  std::vector<std::string> longest(roles.begin(), roles.end());
  std::stable_sort(longest.begin(), longest.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return longest.empty() ? "" : absl::StrCat("(?:(?:", absl::StrJoin(longest, "|"), ") )?");
}

std::string PeoplePattern(const Grammar& grammar) {
  constexpr char kName[] = R"(\p{Lu}[\pL'’-]+(?: (?:(?:von|af|av|de|van|der) )?\p{Lu}[\pL'’-]+){1,3})";
  std::string person =
      absl::StrCat(RolePattern(grammar), kName, R"((?: m\.fl\.)?(?: \([\p{Lu}][\pL]{0,4}\))(?: m\.fl\.)?)");
  return absl::StrCat(person, "(?:(?:,| och| samt|, samt) ", person, ")*");
}

std::string PatternOf(SentencePart::Kind kind, const Grammar& grammar) {
  switch (kind) {
    case SentencePart::kPeople:
      return PeoplePattern(grammar);
    case SentencePart::kQuote:
      return "”[^”]*”";
    case SentencePart::kWeekdayDate:
      return DatePattern(Form::kWeekdayDate, false);
    case SentencePart::kDate:
      return DatePattern(Form::kDate, false);
    case SentencePart::kIsoDate:
      return DatePattern(Form::kIsoDate, false);
    case SentencePart::kDiarienummer: {
      auto form = grammar.forms.find("diarienummer");
      return form == grammar.forms.end() ? R"(\p{Lu}{2,6} \d{4}-\d+)" : form->second->pattern;
    }
    case SentencePart::kHour:
      return R"(\d{1,2}[.:]\d{2})";
    case SentencePart::kNumber:
      return R"(\d+(?:[ ]\d{3})*(?:,\d+)?)";
    default:
      return R"(\p{Lu}{1,2}(?:, \p{Lu}{1,2})*(?: och \p{Lu}{1,2})?)";
  }
}

// What may stand before a slot, a group for each kind of slot, and what may follow.
std::string SlotPattern(const Grammar& grammar) {
  std::string result;
  for (SentencePart::Kind kind : kSlots) {
    absl::StrAppend(&result,
                    result.empty() ? R"((^|[^\pL\pN]))"
                                     "(?:"
                                   : "|",
                    "(", PatternOf(kind, grammar), ")");
  }
  return result + R"()(?:$|[^\pL\pN]))";
}

// Adds the words of `text`; the first and what follows `text` may be glued to their neighbours.
void AddWords(absl::string_view text, Shape* shape) {
  bool glued = !text.empty() && text[0] != ' ';
  for (absl::string_view word : absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    shape->push_back({SentencePart::kWord, std::string(word), glued});
    glued = false;
  }
}

}  // namespace

Shaper::Shaper(const Grammar& grammar) : slots_(SlotPattern(grammar)) {}

Shape Shaper::ShapeOf(absl::string_view sentence) const {
  Shape shape;
  re2::StringPiece text = Piece(sentence);
  size_t done = 0;
  std::array<re2::StringPiece, kSlots.size() + 2> groups;
  while (slots_.Match(text, done, text.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()))) {
    for (size_t i = 0; i < kSlots.size(); ++i) {
      const re2::StringPiece& slot = groups[i + 2];
      if (slot.data() == nullptr) continue;
      auto begin = static_cast<size_t>(slot.data() - text.data());
      AddWords(sentence.substr(done, begin - done), &shape);
      shape.push_back({kSlots[i], std::string(View(slot)), begin > 0 && text[begin - 1] != ' '});
      done = begin + slot.size();
    }
  }
  AddWords(sentence.substr(done), &shape);
  if (!shape.empty()) shape[0].glued = true;
  return shape;
}

bool Alike(const SentencePart& a, const SentencePart& b) {
  return a.kind == b.kind && a.glued == b.glued && (a.kind != SentencePart::kWord || a.text == b.text);
}

std::vector<std::string> Sentences(absl::string_view block) {
  static const RE2* const end = new RE2(R"((?:\pL{3,}|[\d)”])[.:?!]( )(?:\p{Lu}|”|\d+\.))");
  std::vector<std::string> sentences;
  re2::StringPiece text = Piece(block);
  size_t begin = 0;
  size_t from = 0;
  std::array<re2::StringPiece, 2> groups;
  while (end->Match(text, from, text.size(), RE2::UNANCHORED, groups.data(), 2)) {
    auto blank = static_cast<size_t>(groups[1].data() - text.data());
    sentences.emplace_back(block.substr(begin, blank - begin));
    begin = from = blank + 1;
  }
  if (begin < block.size()) sentences.emplace_back(block.substr(begin));
  return sentences;
}

}  // namespace arendegang::phrasebook
