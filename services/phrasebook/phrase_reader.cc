#include "services/phrasebook/phrase_reader.h"

#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "services/phrasebook/dates.h"

namespace arendegang::phrasebook {
std::optional<size_t> PhraseReader::Read(const Phrase& phrase, absl::string_view text, bool whole_block,
                                         Message* facts) {
  size_t length = 0;
  if (!phrase.has_loose && !phrase.start.Matches(text)) return std::nullopt;
  if (Match(phrase, *phrase.block, text, facts, &length)) return length;
  if (!whole_block && Match(phrase, *phrase.prefix, text, facts, &length)) return length;
  return std::nullopt;
}

bool PhraseReader::ReadWhole(const Phrase& phrase, absl::string_view text, Message* facts) {
  staged_.clear();
  return ReadPhrase(phrase, text, false, facts);
}

bool PhraseReader::Match(const Phrase& phrase, const RE2& expression, absl::string_view text, Message* facts,
                         size_t* length) {
  Groups groups(phrase.captures + 1);
  if (!expression.Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, groups.data(), static_cast<int>(groups.size()))) {
    return false;
  }
  staged_.clear();
  std::unique_ptr<Message> read(facts->New());
  if (!ReadAlternatives(phrase.alternatives, groups, false, read.get())) return false;
  for (const auto& [field, value] : staged_) root_->GetReflection()->SetString(root_, field, value);
  facts->MergeFrom(*read);
  *length = groups[1].size();
  if (*length > 0 && View(groups[1]).find_last_not_of(" \v\n") != *length - 1) {
    *length = View(groups[1]).find_last_not_of(" \v\n") + 1;
  }
  return true;
}

bool PhraseReader::ReadPhrase(const Phrase& phrase, absl::string_view text, bool capital, Message* facts) {
  if (capital) {
    // "Ledamoten Anna Berg": what stands in the phrase with a small letter is tried first, or the role would be taken
    // for a part of the name.
    std::string small = Uncapitalised(text);
    std::unique_ptr<Message> read(facts->New());
    if (small != text && ReadPhrase(phrase, small, false, read.get())) {
      facts->MergeFrom(*read);
      return true;
    }
  }
  Groups groups(phrase.captures + 1);
  return phrase.whole->Match(Piece(text), 0, text.size(), RE2::ANCHOR_BOTH, groups.data(), static_cast<int>(groups.size())) &&
         ReadAlternatives(phrase.alternatives, groups, false, facts);
}

bool PhraseReader::ReadAlternatives(const std::vector<Alternative>& alternatives, const Groups& groups, bool capital,
                                    Message* facts) {
  for (const Alternative& alternative : alternatives) {
    if (groups[alternative.capture].data() == nullptr) continue;
    AddWording(facts, alternative.label);
    return ReadNodes(alternative.nodes, groups, capital, facts);
  }
  return false;
}

bool PhraseReader::ReadNodes(const Sequence& nodes, const Groups& groups, bool capital, Message* facts) {
  for (const Node& node : nodes) {
    if (!ReadNode(node, groups, capital, facts)) return false;
    capital = capital && node.kind == Node::kConstant;
  }
  return true;
}

bool PhraseReader::ReadNode(const Node& node, const Groups& groups, bool capital, Message* facts) {
  switch (node.kind) {
    case Node::kLiteral:
      return true;
    case Node::kConstant:
      SetValue(facts, node.field, node.value);
      return true;
    case Node::kOptional:
      return groups[node.capture].data() == nullptr || groups[node.capture].empty() ||
             ReadNodes(node.children, groups, capital, facts);
    case Node::kChoice:
      return ReadAlternatives(node.alternatives, groups, capital, facts);
    case Node::kSlot:
      return ReadSlot(node, View(groups[node.capture]), capital || node.capital, facts);
  }
  return false;
}

bool PhraseReader::ReadSlot(const Node& node, absl::string_view text, bool capital, Message* facts) {
  if (node.from_root) return ReadRoot(node, text);
  return node.separator.empty() ? ReadValue(node, text, capital, facts) : ReadList(node, text, capital, facts);
}

bool PhraseReader::ReadList(const Node& node, absl::string_view text, bool capital, Message* facts) {
  const int lasts = static_cast<int>(node.last_separators.size());
  Groups groups(lasts + 3);  // all, the item, the last separators, the separator
  while (!text.empty()) {
    if (!node.item->Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, groups.data(), lasts + 3)) return false;
    if (groups[0].empty() || !ReadValue(node, View(groups[1]), capital, facts)) return false;
    capital = false;
    for (int i = 0; i < lasts; ++i) {
      if (groups[2 + i].data() != nullptr) AddWording(facts, node.last_separators[i].label);
    }
    text.remove_prefix(groups[0].size());
  }
  return true;
}

bool PhraseReader::ReadRoot(const Node& node, absl::string_view text) {
  std::optional<std::string> value = ReadString(*node.form, text);
  if (!value.has_value()) return false;
  const std::string& known = root_->GetReflection()->GetString(*root_, node.field);
  if (!known.empty()) return known == *value;
  for (const auto& [field, staged] : staged_) {
    if (field == node.field) return staged == *value;
  }
  staged_.emplace_back(node.field, *std::move(value));
  return true;
}

bool PhraseReader::ReadValue(const Node& node, absl::string_view text, bool capital, Message* facts) {
  const auto* reflection = facts->GetReflection();
  const Form& form = *node.form;
  auto message = [&] {
    return node.field->is_repeated() ? reflection->AddMessage(facts, node.field)
                                     : reflection->MutableMessage(facts, node.field);
  };
  switch (form.kind) {
    case Form::kPhrase:
      return ReadPhrase(*form.phrase, text, capital, message());
    case Form::kWeekdayDate:
    case Form::kWeekdayDay:
      return ReadStatedDay(form.kind, text, year_, message());
    case Form::kNumber: {
      int number = 0;
      if (!absl::SimpleAtoi(text, &number)) return false;
      if (node.field->name() == "year") year_ = number;
      SetValue(facts, node.field, number);
      return true;
    }
    case Form::kWords:
      return ReadWord(node, text, facts);
    default: {
      std::optional<std::string> value = ReadString(form, text);
      if (!value.has_value()) return false;
      if (node.field->is_repeated()) {
        reflection->AddString(facts, node.field, *std::move(value));
      } else {
        reflection->SetString(facts, node.field, *std::move(value));
      }
      return true;
    }
  }
}

std::optional<std::string> PhraseReader::ReadString(const Form& form, absl::string_view text) const {
  if (absl::StartsWith(text, kFenceOpen)) return Unfenced(text);
  if (form.kind == Form::kDate || form.kind == Form::kIsoDate) return ReadDate(form.kind, Flattened(text));
  return Flattened(text);
}

bool PhraseReader::ReadWord(const Node& node, absl::string_view text, Message* facts) const {
  std::string word = Flattened(text);
  for (const auto& [number, known] : node.form->words) {
    if (word != known && word != Capitalised(known)) continue;
    SetValue(facts, node.field, number);
    return true;
  }
  return false;
}

}  // namespace arendegang::phrasebook
