#include "services/phrasebook/facts.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace arendegang::phrasebook {

bool IsSet(const Message& message, const FieldDescriptor* field) {
  const auto* reflection = message.GetReflection();
  if (field->is_repeated()) return reflection->FieldSize(message, field) > 0;
  return reflection->HasField(message, field);
}

bool HoldsPresence(const FieldDescriptor& field) {
  return field.is_repeated() || field.cpp_type() == FieldDescriptor::CPPTYPE_BOOL ||
         field.cpp_type() == FieldDescriptor::CPPTYPE_STRING || field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
}

bool HasValue(const Message& message, const FieldDescriptor* field, int value) {
  if (HoldsPresence(*field)) return IsSet(message, field) == (value != 0);
  const auto* reflection = message.GetReflection();
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_ENUM:
      return reflection->GetEnumValue(message, field) == value;
    default:
      return reflection->GetInt32(message, field) == value;
  }
}

void SetValue(Message* message, const FieldDescriptor* field, int value) {
  const auto* reflection = message->GetReflection();
  if (HoldsPresence(*field) && (field->is_repeated() || field->cpp_type() != FieldDescriptor::CPPTYPE_BOOL)) return;
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_BOOL:
      return reflection->SetBool(message, field, value != 0);
    case FieldDescriptor::CPPTYPE_ENUM:
      return reflection->SetEnumValue(message, field, value);
    default:
      return reflection->SetInt32(message, field, value);
  }
}

bool HasWording(const Message& message, const std::string& label) {
  const FieldDescriptor* field = message.GetDescriptor()->FindFieldByName("wording");
  if (label.empty() || field == nullptr) return false;
  const auto* reflection = message.GetReflection();
  for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
    if (reflection->GetRepeatedString(message, field, i) == label) return true;
  }
  return false;
}

void AddWording(Message* message, const std::string& label) {
  const FieldDescriptor* field = message->GetDescriptor()->FindFieldByName("wording");
  if (label.empty() || field == nullptr || HasWording(*message, label)) return;
  message->GetReflection()->AddString(message, field, label);
}

void RemoveWording(Message* message, absl::string_view label) {
  const FieldDescriptor* field = message->GetDescriptor()->FindFieldByName("wording");
  if (field == nullptr) return;
  const auto* reflection = message->GetReflection();
  for (int i = reflection->FieldSize(*message, field) - 1; i >= 0; --i) {
    if (reflection->GetRepeatedString(*message, field, i) != label) continue;
    reflection->SwapElements(message, field, i, reflection->FieldSize(*message, field) - 1);
    reflection->RemoveLast(message, field);
  }
}

namespace {

// Moves the first letter of `text` by `step` if it lies in `from`..`from`+30 of ASCII, or in the same row of Latin-1:
// there a small letter is 32 code points above its capital, under the same lead byte.
std::string WithFirstLetterMoved(absl::string_view text, unsigned char from, unsigned char latin_from, int step) {
  std::string result(text);
  if (result.empty()) return result;
  unsigned char first = result[0];
  if (first >= from && first < from + 26) result[0] = static_cast<char>(first + step);
  if (first == 0xC3 && result.size() > 1) {
    unsigned char second = result[1];
    bool letter = second >= latin_from && second < latin_from + 31 && second != latin_from + 23;
    if (letter) result[1] = static_cast<char>(second + step);
  }
  return result;
}

}  // namespace

void ForgetWordings(Message* message) {
  const auto* reflection = message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(*message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->name() == "wording") {
      reflection->ClearField(message, field);
    } else if (field->message_type() == nullptr) {
      continue;
    } else if (!field->is_repeated()) {
      ForgetWordings(reflection->MutableMessage(message, field));
    } else {
      for (int i = 0; i < reflection->FieldSize(*message, field); ++i) {
        ForgetWordings(reflection->MutableRepeatedMessage(message, field, i));
      }
    }
  }
}

std::string Capitalised(absl::string_view text) { return WithFirstLetterMoved(text, 'a', 0xA0, -32); }

std::string Uncapitalised(absl::string_view text) { return WithFirstLetterMoved(text, 'A', 0x80, 32); }

std::string Flattened(absl::string_view text) {
  auto blank = [&](size_t at) {
    char c = text[at];
    return c == ' ' || c == kSoftBreak || c == kHardBreak || c == '\t' || c == '\r';
  };
  std::string result;
  result.reserve(text.size());
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && !blank(end)) ++end;
    if (end > begin && !result.empty()) result += ' ';
    result.append(text.data() + begin, end - begin);
    for (begin = end; begin < text.size() && blank(begin);) ++begin;
  }
  return result;
}

std::string Genitive(absl::string_view name) {
  bool hissing = absl::EndsWith(name, "s") || absl::EndsWith(name, "x") || absl::EndsWith(name, "z");
  return absl::StrCat(name, hissing ? "" : "s");
}

std::string Nominative(absl::string_view genitive, const std::set<std::string, std::less<>>& known) {
  absl::string_view stem = genitive;
  if (!absl::ConsumeSuffix(&stem, "s")) return std::string(genitive);
  auto is_known = [&](absl::string_view name) { return known.find(std::string(name)) != known.end(); };
  if (is_known(stem)) return std::string(stem);
  // Latin and Greek names end so; Swedish ones hardly do before an s.
  constexpr absl::string_view kVowels = "aeiou";
  bool classical = !stem.empty() && kVowels.find(stem.back()) != absl::string_view::npos;
  return std::string(is_known(genitive) || classical ? genitive : stem);
}

std::string NominativeWording(absl::string_view name) { return absl::StrCat("nominative:", name); }

std::string Unfenced(absl::string_view text) {
  absl::string_view inner = text;
  bool opened = absl::ConsumePrefix(&inner, kFenceOpen) || absl::ConsumePrefix(&inner, kBlockFenceOpen);
  return std::string(opened && absl::ConsumeSuffix(&inner, kFenceClose) ? inner : text);
}

std::string Fenced(absl::string_view value) { return absl::StrCat(kFenceOpen, value, kFenceClose); }

std::string FencedBlock(absl::string_view block) { return absl::StrCat(kBlockFenceOpen, block, kFenceClose); }

}  // namespace arendegang::phrasebook
