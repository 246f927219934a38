#include "services/guard/names.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace arendegang::guard {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr absl::string_view kCommittees = "committees/";

void Collect(const Message& message, std::set<std::string>* names) {
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  auto take = [&](std::string text) {
    if (IsName(text)) names->insert(std::move(text));
  };
  for (const FieldDescriptor* field : fields) {
    const int size = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    const bool nested = field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
    for (int i = 0; i < size && (nested || IsText(*field)); ++i) {
      if (nested) {
        Collect(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, i)
                                     : reflection.GetMessage(message, field),
                names);
      } else {
        take(field->is_repeated() ? reflection.GetRepeatedString(message, field, i)
                                  : reflection.GetString(message, field));
      }
    }
  }
}

}  // namespace

bool IsName(absl::string_view text) { return absl::StartsWith(text, kCommittees); }

std::string CommitteeOf(absl::string_view name) {
  absl::ConsumePrefix(&name, kCommittees);
  return std::string(name.substr(0, name.find('/')));
}

bool IsText(const FieldDescriptor& field) { return field.type() == FieldDescriptor::TYPE_STRING; }

std::set<std::string> NamesIn(const Message& message) {
  std::set<std::string> names;
  Collect(message, &names);
  return names;
}

std::string TextOf(const Message& message, const char* field) {
  const FieldDescriptor* found = message.GetDescriptor()->FindFieldByName(field);
  return found == nullptr || !IsText(*found) || found->is_repeated()
             ? ""
             : message.GetReflection()->GetString(message, found);
}

}  // namespace arendegang::guard
