// What stands in the texts: personal numbers, text that was not understood, departures from house style.
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Calls `visit(message, path, paragraph)` for `message` and every message in it.
template <typename Visit>
void Walk(const Message& message, const std::string& path, int paragraph, const Visit& visit) {
  if (message.GetDescriptor() == v1::Paragraph::descriptor()) {
    paragraph = static_cast<const v1::Paragraph&>(message).number();
  }
  visit(message, path, paragraph);
  const auto* reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    std::string name = absl::StrCat(path, path.empty() ? "" : ".", field->name());
    if (!field->is_repeated()) {
      Walk(reflection->GetMessage(message, field), name, paragraph, visit);
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      Walk(reflection->GetRepeatedMessage(message, field, i), absl::StrCat(name, "[", i, "]"), paragraph, visit);
    }
  }
}

// Calls `visit(text)` for every string of the message itself.
template <typename Visit>
void ForEachString(const Message& message, const Visit& visit) {
  const auto* reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) continue;
    if (!field->is_repeated()) {
      visit(reflection->GetString(message, field));
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      visit(reflection->GetRepeatedString(message, field, i));
    }
  }
}

// The check digit of ten digits, each other one doubled (Luhn).
bool CheckDigitHolds(const std::string& ten) {
  int sum = 0;
  for (size_t i = 0; i < 10; ++i) {
    int digit = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 == 0;
}

// Whether ten or twelve digits are a personnummer or samordningsnummer: a day that is one, and the check digit.
bool IsPersonnummer(const std::string& digits) {
  if (digits.size() != 10 && digits.size() != 12) return false;
  std::string ten = digits.substr(digits.size() - 10);
  int month = std::stoi(ten.substr(2, 2));
  int day = std::stoi(ten.substr(4, 2));
  if (day > 60) day -= 60;  // samordningsnummer
  absl::CivilDay date(2000 + std::stoi(ten.substr(0, 2)), month, day);
  return date.month() == month && date.day() == day && CheckDigitHolds(ten);
}

// Whether `text` holds one: six or eight digits, perhaps "-" or "+", four digits, and no digit around.
bool HoldsPersonnummer(const std::string& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    auto digit = [&](size_t at) {
      return at < text.size() && absl::ascii_isdigit(static_cast<unsigned char>(text[at]));
    };
    if (!digit(i) || (i > 0 && digit(i - 1))) continue;
    std::string digits;
    size_t at = i;
    while (digit(at)) digits += text[at++];
    bool parted =
        at < text.size() && (text[at] == '-' || text[at] == '+') && (digits.size() == 6 || digits.size() == 8);
    if (parted) {
      ++at;
      while (digit(at)) digits += text[at++];
    }
    if (IsPersonnummer(digits)) return true;
  }
  return false;
}

void NoPersonnummer(const Meeting& meeting, Report* report) {
  Walk(meeting.facts(), "", 0, [&](const Message& message, const std::string& path, int paragraph) {
    bool holds = false;
    ForEachString(message, [&](const std::string& text) { holds |= HoldsPersonnummer(text); });
    if (!holds) return;
    report->Add(path, paragraph, "Texten innehåller ett personnummer.",
                "Stryk det ur det som publiceras; hör det till ärendet, sätt paragrafen som inte publicerad.");
  });
}

void NothingUnrecognised(const Meeting& meeting, Report* report) {
  Walk(meeting.facts(), "", 0, [&](const Message& message, const std::string& path, int paragraph) {
    if (message.GetDescriptor() != v1::Unrecognised::descriptor()) return;
    const auto& kept = static_cast<const v1::Unrecognised&>(message);
    if (kept.text().empty()) return;
    std::string beginning = kept.text(0).text().substr(0, 60);
    while (!beginning.empty() && (beginning.back() & 0x80) != 0) beginning.pop_back();
    report->Add(path, paragraph, absl::StrCat("Texten ”", beginning, "…” förstods inte och står kvar ordagrant."),
                "För in uppgifterna i sina fält, eller lägg till en fras i husstilen.");
  });
}

// One finding a meeting: an archive of old minutes departs in hundreds of places.
void HouseStyle(const Meeting& meeting, Report* report) {
  std::set<std::string> labels;
  int places = 0;
  std::string first;
  int first_paragraph = 0;
  Walk(meeting.facts(), "", 0, [&](const Message& message, const std::string& path, int paragraph) {
    const FieldDescriptor* field = message.GetDescriptor()->FindFieldByName("wording");
    if (field == nullptr) return;
    int count = message.GetReflection()->FieldSize(message, field);
    if (count == 0) return;
    if (places++ == 0) {
      first = path;
      first_paragraph = paragraph;
    }
    for (int i = 0; i < count; ++i) labels.insert(message.GetReflection()->GetRepeatedString(message, field, i));
  });
  if (places == 0) return;
  std::string list;
  for (const std::string& label : labels) absl::StrAppend(&list, list.empty() ? "" : ", ", label);
  report->Add(first, first_paragraph,
              absl::StrCat("Ordvalet avviker från husstilens på ", places, " ställen, det första här (", list, ")."),
              "Ta bort fälten wording, så skrivs texten i husstilen.");
}

}  // namespace

const std::vector<Rule> kTextRules = {
    {"personnummer", v1::SEVERITY_ERROR, "KL 8:10; dataskyddsförordningen", NoPersonnummer},
    {"unrecognised-text", v1::SEVERITY_NOTICE, "husregel", NothingUnrecognised},
    {"house-style", v1::SEVERITY_NOTICE, "husregel", HouseStyle},
};

}  // namespace arendegang::minutes::review
