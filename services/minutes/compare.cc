#include "services/minutes/compare.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/minutes/common.h"
#include "services/minutes/word_changes.h"

namespace arendegang::minutes {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::TextFormat;
using google::protobuf::util::MessageDifferencer;

// The value of a field as text: element `index` of a list, -1 for a field that is no list.
std::string ValueOf(const Message& message, const FieldDescriptor* field, int index) {
  const auto* reflection = message.GetReflection();
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    std::string scratch;
    return index < 0 ? reflection->GetStringReference(message, field, &scratch)
                     : reflection->GetRepeatedStringReference(message, field, index, &scratch);
  }
  std::string text;
  TextFormat::PrintFieldValueToString(message, field, index, &text);
  return text;
}

class Comparison {
 public:
  std::vector<v1::FactChange> Take() { return std::move(changes_); }

  void CompareMessages(const Message& before, const Message& after, const std::string& path) {
    for (int i = 0; i < before.GetDescriptor()->field_count(); ++i) {
      const FieldDescriptor* field = before.GetDescriptor()->field(i);
      const std::string place = absl::StrCat(path, path.empty() ? "" : ".", field->name());
      field->is_repeated() ? CompareLists(before, after, field, place) : CompareFields(before, after, field, place);
    }
  }

 private:
  void Add(const std::string& path, const std::string& before, const std::string& after) {
    v1::FactChange& change = changes_.emplace_back();
    change.set_path(path);
    change.set_before(before);
    change.set_after(after);
    if (before.empty() || after.empty()) return;
    for (v1::WordChange& words : WordChanges(before, after)) *change.add_words() = std::move(words);
  }

  void CompareFields(const Message& before, const Message& after, const FieldDescriptor* field,
                     const std::string& path) {
    const bool had = before.GetReflection()->HasField(before, field);
    const bool has = after.GetReflection()->HasField(after, field);
    if (!had && !has) return;
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      const Message& old_value = before.GetReflection()->GetMessage(before, field);
      const Message& new_value = after.GetReflection()->GetMessage(after, field);
      if (had && has) return CompareMessages(old_value, new_value, path);
      return had ? Whole(old_value, path, true) : Whole(new_value, path, false);
    }
    const std::string old_value = had ? ValueOf(before, field, -1) : "";
    const std::string new_value = has ? ValueOf(after, field, -1) : "";
    if (old_value != new_value) Add(path, old_value, new_value);
  }

  // A message that was removed, or added, as a whole: each fact in it.
  void Whole(const Message& value, const std::string& path, bool removed) {
    const size_t told = changes_.size();
    const std::unique_ptr<Message> none(value.New());
    removed ? CompareMessages(value, *none, path) : CompareMessages(*none, value, path);
    if (changes_.size() == told) Add(path, removed ? "{}" : "", removed ? "" : "{}");
  }

  void CompareLists(const Message& before, const Message& after, const FieldDescriptor* field,
                    const std::string& path) {
    const auto old_size = static_cast<size_t>(before.GetReflection()->FieldSize(before, field));
    const auto new_size = static_cast<size_t>(after.GetReflection()->FieldSize(after, field));
    auto pairs = InCommon(old_size, new_size, [&](size_t i, size_t j) {
      return Same(before, static_cast<int>(i), after, static_cast<int>(j), field);
    });
    pairs.emplace_back(old_size, new_size);
    size_t i = 0;
    size_t j = 0;
    for (const auto& [next_old, next_new] : pairs) {
      for (; i < next_old && j < next_new; ++i, ++j) {
        CompareElements(before, static_cast<int>(i), after, static_cast<int>(j), field, path);
      }
      for (; i < next_old; ++i) OneElement(before, static_cast<int>(i), field, path, true);
      for (; j < next_new; ++j) OneElement(after, static_cast<int>(j), field, path, false);
      ++i;
      ++j;
    }
  }

  static bool Same(const Message& before, int i, const Message& after, int j, const FieldDescriptor* field) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) {
      return ValueOf(before, field, i) == ValueOf(after, field, j);
    }
    return MessageDifferencer::Equals(before.GetReflection()->GetRepeatedMessage(before, field, i),
                                      after.GetReflection()->GetRepeatedMessage(after, field, j));
  }

  void CompareElements(const Message& before, int i, const Message& after, int j, const FieldDescriptor* field,
                       const std::string& path) {
    const std::string place = absl::StrCat(path, "[", i, "]");
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) {
      return Add(place, ValueOf(before, field, i), ValueOf(after, field, j));
    }
    CompareMessages(before.GetReflection()->GetRepeatedMessage(before, field, i),
                    after.GetReflection()->GetRepeatedMessage(after, field, j), place);
  }

  void OneElement(const Message& message, int i, const FieldDescriptor* field, const std::string& path, bool removed) {
    const std::string place = absl::StrCat(path, "[", i, "]");
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      return Whole(message.GetReflection()->GetRepeatedMessage(message, field, i), place, removed);
    }
    const std::string value = ValueOf(message, field, i);
    Add(place, removed ? value : "", removed ? "" : value);
  }

  std::vector<v1::FactChange> changes_;
};

// The place of the paragraph of a number; -1 if there is none, or it is taken.
int PlaceOf(const v1::Minutes& minutes, int number, const std::vector<bool>& taken) {
  for (int i = 0; i < minutes.paragraphs_size(); ++i) {
    if (minutes.paragraphs(i).number() == number && !taken[static_cast<size_t>(i)]) return i;
  }
  return -1;
}

// A paragraph without what is not told by its words, or made otherwise.
v1::Paragraph Told(const v1::Paragraph& paragraph) {
  v1::Paragraph told = paragraph;
  told.clear_rattelser();
  return told;
}

// What is told around the paragraphs.
v1::Minutes Around(const v1::Minutes& minutes) {
  v1::Minutes around;
  *around.mutable_roll() = minutes.roll();
  *around.mutable_unrecognised() = minutes.unrecognised();
  return around;
}

}  // namespace

std::vector<v1::FactChange> Compare(const Message& before, const Message& after, const std::string& path) {
  Comparison comparison;
  comparison.CompareMessages(before, after, path);
  return comparison.Take();
}

MinutesComparison CompareMinutes(const v1::Minutes& before, const v1::Minutes& after) {
  MinutesComparison result;
  std::vector<bool> taken(static_cast<size_t>(after.paragraphs_size()), false);
  for (int i = 0; i < before.paragraphs_size(); ++i) {
    const v1::Paragraph& old_facts = before.paragraphs(i);
    const int place = PlaceOf(after, old_facts.number(), taken);
    if (place < 0) {
      result.paragraphs.push_back({i, -1, {}});
      continue;
    }
    taken[static_cast<size_t>(place)] = true;
    auto changes = Compare(Told(old_facts), Told(after.paragraphs(place)), absl::StrCat("paragraphs[", i, "]"));
    if (!changes.empty()) result.paragraphs.push_back({i, place, std::move(changes)});
  }
  for (int i = 0; i < after.paragraphs_size(); ++i) {
    if (!taken[static_cast<size_t>(i)]) result.paragraphs.push_back({-1, i, {}});
  }
  result.others = Compare(Around(before), Around(after));
  return result;
}

}  // namespace arendegang::minutes
