#include <yaml-cpp/yaml.h>

#include <vector>

#include "clients/cli/yaml_format.h"
#include "google/protobuf/descriptor.h"

namespace arendegang::cli {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

void WriteMessage(const Message& message, YAML::Emitter* out);

void WriteValue(const Message& message, const FieldDescriptor* field, int index, YAML::Emitter* out) {
  const auto* reflection = message.GetReflection();
  bool repeated = field->is_repeated();
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return WriteMessage(
          repeated ? reflection->GetRepeatedMessage(message, field, index) : reflection->GetMessage(message, field),
          out);
    case FieldDescriptor::CPPTYPE_BOOL:
      *out << (repeated ? reflection->GetRepeatedBool(message, field, index) : reflection->GetBool(message, field));
      return;
    case FieldDescriptor::CPPTYPE_ENUM:
      *out << (repeated ? reflection->GetRepeatedEnum(message, field, index) : reflection->GetEnum(message, field))
                  ->name();
      return;
    case FieldDescriptor::CPPTYPE_INT32:
      *out << (repeated ? reflection->GetRepeatedInt32(message, field, index) : reflection->GetInt32(message, field));
      return;
    default:
      *out << YAML::DoubleQuoted
           << (repeated ? reflection->GetRepeatedString(message, field, index) : reflection->GetString(message, field));
  }
}

void WriteMessage(const Message& message, YAML::Emitter* out) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  *out << YAML::BeginMap;
  for (const FieldDescriptor* field : fields) {
    *out << YAML::Key << field->name() << YAML::Value;
    if (!field->is_repeated()) {
      WriteValue(message, field, -1, out);
      continue;
    }
    *out << YAML::BeginSeq;
    int size = message.GetReflection()->FieldSize(message, field);
    for (int i = 0; i < size; ++i) WriteValue(message, field, i, out);
    *out << YAML::EndSeq;
  }
  *out << YAML::EndMap;
}

}  // namespace

std::string ToYaml(const Message& message) {
  YAML::Emitter out;
  WriteMessage(message, &out);
  return std::string(out.c_str(), out.size()) + "\n";
}

}  // namespace arendegang::cli
