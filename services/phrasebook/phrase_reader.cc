#include "services/phrasebook/phrase_reader.h"

#include <algorithm>
#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/phrasebook/dates.h"

namespace arendegang::phrasebook {
namespace {

// Whether all that `read` says, `facts` say too, besides how it is worded.
bool SaysNoMore(const Message& read, const Message& facts) {
  google::protobuf::util::MessageDifferencer differencer;
  differencer.set_scope(google::protobuf::util::MessageDifferencer::PARTIAL);
  class Wording : public google::protobuf::util::MessageDifferencer::IgnoreCriteria {
    bool IsIgnored(const Message&, const Message&, const FieldDescriptor* field,
                   const std::vector<google::protobuf::util::MessageDifferencer::SpecificField>&) override {
      return field->name() == "wording";
    }
  };
  differencer.AddIgnoreCriteria(new Wording);
  return differencer.Compare(read, facts);
}

}  // namespace

std::optional<size_t> PhraseReader::Read(const Phrase& phrase, absl::string_view text, bool whole_block,
                                         Message* facts) {
  const bool starts = phrase.start->Starts(text);
  std::optional<size_t> length;
  if (starts) length = ReadBlock(phrase, false, text, facts);
  if (starts && !length.has_value() && !whole_block) {
    length = ReadBlock(phrase, false, text.substr(0, phrase.start->Length(text)), facts);
  }
  // A loose one would take all the lines of a block, also those where the next thing begins.
  if (phrase.has_loose && !length.has_value()) length = ReadBlock(phrase, true, text, facts);
  return length;
}

// Reads the first of the loose alternatives, or of the others, that is at the start of `text` up to a hard break.
std::optional<size_t> PhraseReader::ReadBlock(const Phrase& phrase, bool loose, absl::string_view text,
                                              Message* facts) {
  for (const Alternative& alternative : phrase.alternatives) {
    if (alternative.loose != loose || alternative.nodes.empty() || !alternative.block->Starts(text)) continue;
    Groups groups(alternative.captures + 1);
    alternative.block->get().Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, groups.data(),
                                   static_cast<int>(groups.size()));
    staged_.clear();
    std::unique_ptr<Message> read(facts->New());
    AddWording(read.get(), alternative.label);
    if (!ReadNodes(alternative.nodes, groups, false, read.get())) continue;
    for (const auto& [field, value] : staged_) root_->GetReflection()->SetString(root_, field, value);
    facts->MergeFrom(*read);
    return View(groups[1]).find_last_not_of(" \v\n") + 1;
  }
  return std::nullopt;
}

bool PhraseReader::ReadWhole(const Phrase& phrase, absl::string_view text, Message* facts) {
  staged_.clear();
  return ReadPhrase(phrase, text, false, facts);
}

bool PhraseReader::Says(const Phrase& phrase, absl::string_view text, const Message& facts) {
  std::unique_ptr<Message> read(facts.New());
  return Read(phrase, text, true, read.get()).value_or(0) == text.size() && SaysNoMore(*read, facts);
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
  return phrase.whole->get().Match(Piece(text), 0, text.size(), RE2::ANCHOR_BOTH, groups.data(),
                                   static_cast<int>(groups.size())) &&
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
  std::string separators;    // between the items read: '0' for the one of the list, '1' and on for the last ones
  while (!text.empty()) {
    if (!node.item->get().Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, groups.data(), lasts + 3)) return false;
    bool parted = groups[0].size() > groups[1].size();
    bool last = groups[0].size() == text.size();
    if (groups[1].empty() || last == parted || !ReadValue(node, View(groups[1]), capital, facts)) return false;
    capital = false;
    int which = 0;
    for (int i = 0; i < lasts; ++i) {
      if (groups[2 + i].data() != nullptr) which = i + 1;
    }
    if (parted) separators += static_cast<char>('0' + which);
    text.remove_prefix(groups[0].size());
  }
  NoteSeparators(node, separators, facts);
  return true;
}

// What parts the items is the house's, a wording of its last, or remembered one by one.
void PhraseReader::NoteSeparators(const Node& node, const std::string& separators, Message* facts) {
  if (separators.empty() || node.last_separators.empty()) return;
  bool regular = separators.find_first_not_of('0') >= separators.size() - 1;
  int last = separators.back() - '0';
  for (size_t i = 0; i < node.last_separators.size(); ++i) {
    bool same = node.last_separators[i].nodes[0].text == node.separator;
    if (regular && (last == static_cast<int>(i) + 1 || (last == 0 && same))) {
      return AddWording(facts, node.last_separators[i].label);
    }
  }
  AddWording(facts, absl::StrCat(node.field->name(), ":", separators));
}

bool PhraseReader::ReadRoot(const Node& node, absl::string_view text) {
  std::optional<std::string> value = ReadString(*node.form, text);
  if (!value.has_value()) return false;
  if (node.small) value = Capitalised(*value);
  if (!IsOf(*root_, node.field)) return false;
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
      if (node.small) value = Capitalised(*value);
      bool nominative = form.kind == Form::kGenitive && *value == Flattened(text) && Genitive(*value) != *value;
      if (nominative) AddWording(facts, NominativeWording(*value));
      if (node.field->is_repeated()) {
        reflection->AddString(facts, node.field, *std::move(value));
      } else {
        reflection->SetString(facts, node.field, *std::move(value));
      }
      return true;
    }
  }
}

std::optional<std::string> PhraseReader::ReadString(const Form& form, absl::string_view text) {
  bool fenced = absl::StartsWith(text, kFenceOpen);
  if (form.kind == Form::kGenitive && fenced) absl::ConsumeSuffix(&text, "s");
  std::string value = fenced ? Unfenced(text) : Flattened(text);
  if (form.remembered) names_.insert(value);
  if (fenced) return value;
  if (form.kind == Form::kDate || form.kind == Form::kIsoDate) return ReadDate(form.kind, value);
  return form.kind == Form::kGenitive ? Nominative(value, names_) : value;
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
