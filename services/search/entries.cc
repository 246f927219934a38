#include "services/search/entries.h"

#include <algorithm>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/base/parts.h"

namespace arendegang::search {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Labels of the house style, and the marks of points: nothing that was said.
const std::set<absl::string_view>& NotText() {
  static const auto* const fields = new std::set<absl::string_view>{"wording", "before", "mark"};
  return *fields;
}

bool IsDay(absl::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return c == '-' || absl::ascii_isdigit(c); });
}

// Calls `each(field, text)` for the texts of `message` itself, not of the messages within.
template <typename Each>
void ForEachText(const Message& message, Each each) {
  const auto* reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) continue;
    for (int i = 0; i < (field->is_repeated() ? reflection->FieldSize(message, field) : 1); ++i) {
      each(*field, field->is_repeated() ? reflection->GetRepeatedString(message, field, i)
                                        : reflection->GetString(message, field));
    }
  }
}

// A line for `message` and each message within that has text.
std::string TextOf(const Message& message) {
  std::vector<std::string> lines;
  auto add = [&](const Message& part) {
    std::vector<std::string> texts;
    ForEachText(part, [&](const FieldDescriptor& field, const std::string& text) {
      if (!text.empty() && !NotText().contains(field.name()) && !IsDay(text)) texts.push_back(text);
    });
    if (!texts.empty()) lines.push_back(absl::StrJoin(texts, " "));
  };
  add(message);
  ForEachPart(message, [&](const FieldDescriptor&, const Message& part) { add(part); });
  return absl::StrJoin(lines, "\n");
}

// The parties that act in `message`, each once.
std::vector<std::string> PartiesIn(const Message& message) {
  std::set<std::string> parties;
  ForEachPart(message, [&](const FieldDescriptor&, const Message& part) {
    ForEachText(part, [&](const FieldDescriptor& field, const std::string& text) {
      if (field.name() == "party" || field.name() == "parties") parties.insert(text);
    });
  });
  parties.erase("");
  return {parties.begin(), parties.end()};
}

}  // namespace

std::vector<IndexEntry> EntriesOf(const v1::Paragraph& paragraph, absl::string_view committee, absl::string_view date) {
  v1::Paragraph own = paragraph;
  own.clear_title();
  if (own.has_handling()) own.mutable_handling()->clear_attachments();
  std::vector<IndexEntry> entries;
  auto add = [&](v1::HitKind kind, const Message& acting, const Message& told) {
    entries.push_back(
        {kind, std::string(committee), std::string(date), PartiesIn(acting), paragraph.title(), TextOf(told)});
  };
  add(v1::HIT_KIND_PARAGRAPH, paragraph, own);
  for (const v1::Attachment& attachment : paragraph.handling().attachments()) {
    add(v1::HIT_KIND_STATEMENT, attachment, attachment);
  }
  return entries;
}

IndexEntry EntryOf(const v1::Case& registered_case, absl::string_view committee) {
  std::vector<std::string> lines = {registered_case.diarienummer(), registered_case.sender(),
                                    registered_case.recipient(), registered_case.officer()};
  lines.erase(std::remove(lines.begin(), lines.end(), ""), lines.end());
  return {v1::HIT_KIND_CASE,         std::string(committee),    registered_case.register_date(), {},
          registered_case.subject(), absl::StrJoin(lines, "\n")};
}

}  // namespace arendegang::search
