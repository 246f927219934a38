#include "services/base/parts.h"

#include <vector>

namespace arendegang {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

void ForEachPart(const Message& whole, const std::function<void(const FieldDescriptor&, const Message&)>& visit) {
  const auto* reflection = whole.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(whole, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    for (int i = 0; i < (field->is_repeated() ? reflection->FieldSize(whole, field) : 1); ++i) {
      const Message& part =
          field->is_repeated() ? reflection->GetRepeatedMessage(whole, field, i) : reflection->GetMessage(whole, field);
      visit(*field, part);
      ForEachPart(part, visit);
    }
  }
}

}  // namespace arendegang
