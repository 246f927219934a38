#include "services/gateway/openapi_schema.h"

#include <map>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/descriptor.pb.h"

namespace arendegang::gateway {
namespace {

namespace pb = google::protobuf;
using Field = pb::FieldDescriptor;

// Types that JSON has in a form of their own; a number of 64 bits is a string, because JavaScript would round it.
const std::map<std::string, OrderedJson>& WellKnown() {
  static const auto* types = new std::map<std::string, OrderedJson>{
      {"google.protobuf.Timestamp", {{"type", "string"}, {"format", "date-time"}}},
      {"google.protobuf.Duration", {{"type", "string"}, {"pattern", "^-?[0-9]+([.][0-9]{1,9})?s$"}}},
      {"google.protobuf.FieldMask",
       {{"type", "string"}, {"description", "Paths with commas between: title,shortTitle"}}},
      {"google.protobuf.Empty", {{"type", "object"}}},
      {"google.protobuf.Struct", {{"type", "object"}}},
      {"google.protobuf.Value", OrderedJson::object()},
      {"google.protobuf.ListValue", {{"type", "array"}}},
      {"google.protobuf.BoolValue", {{"type", {"boolean", "null"}}}},
      {"google.protobuf.StringValue", {{"type", {"string", "null"}}}},
      {"google.protobuf.BytesValue", {{"type", {"string", "null"}}, {"contentEncoding", "base64"}}},
      {"google.protobuf.Int32Value", {{"type", {"integer", "null"}}, {"format", "int32"}}},
      {"google.protobuf.UInt32Value", {{"type", {"integer", "null"}}, {"format", "uint32"}}},
      {"google.protobuf.Int64Value", {{"type", {"string", "null"}}, {"format", "int64"}}},
      {"google.protobuf.UInt64Value", {{"type", {"string", "null"}}, {"format", "uint64"}}},
      {"google.protobuf.FloatValue", {{"type", {"number", "null"}}, {"format", "float"}}},
      {"google.protobuf.DoubleValue", {{"type", {"number", "null"}}, {"format", "double"}}},
      {"google.protobuf.Any",
       {{"type", "object"},
        {"properties", {{"@type", {{"type", "string"}}}}},
        {"required", OrderedJson::array({"@type"})}}},
  };
  return *types;
}

OrderedJson ValueOf(const Field& field) {
  switch (field.cpp_type()) {
    case Field::CPPTYPE_BOOL:
      return {{"type", "boolean"}};
    case Field::CPPTYPE_INT32:
      return {{"type", "integer"}, {"format", "int32"}};
    case Field::CPPTYPE_UINT32:
      return {{"type", "integer"}, {"format", "uint32"}, {"minimum", 0}};
    case Field::CPPTYPE_INT64:
      return {{"type", "string"}, {"format", "int64"}, {"pattern", "^-?[0-9]+$"}};
    case Field::CPPTYPE_UINT64:
      return {{"type", "string"}, {"format", "uint64"}, {"pattern", "^[0-9]+$"}};
    case Field::CPPTYPE_FLOAT:
      return {{"type", "number"}, {"format", "float"}};
    case Field::CPPTYPE_DOUBLE:
      return {{"type", "number"}, {"format", "double"}};
    case Field::CPPTYPE_ENUM:
      return RefTo(field.enum_type()->full_name());
    case Field::CPPTYPE_MESSAGE:
      return RefTo(field.message_type()->full_name());
    case Field::CPPTYPE_STRING:
      break;
  }
  if (field.type() == Field::TYPE_BYTES) return {{"type", "string"}, {"contentEncoding", "base64"}};
  return {{"type", "string"}};
}

OrderedJson PropertyOf(const Field& field) {
  OrderedJson property;
  if (field.is_map()) {
    property = {{"type", "object"}, {"additionalProperties", ValueOf(*field.message_type()->map_value())}};
  } else if (field.is_repeated()) {
    property = {{"type", "array"}, {"items", ValueOf(field)}};
  } else {
    property = ValueOf(field);
  }
  const std::string comment = CommentOf(field);
  if (!comment.empty()) property["description"] = comment;
  if (field.options().deprecated()) property["deprecated"] = true;
  return property;
}

// At most one of the fields: one, or not any.
OrderedJson ChoiceOf(const pb::OneofDescriptor& oneof) {
  OrderedJson each = OrderedJson::array();
  for (int i = 0; i < oneof.field_count(); ++i) {
    each.push_back({{"required", OrderedJson::array({oneof.field(i)->json_name()})}});
  }
  OrderedJson one = each;
  one.push_back({{"not", {{"anyOf", each}}}});
  return {{"oneOf", one}};
}

OrderedJson SchemaOf(const pb::EnumDescriptor& type) {
  OrderedJson names = OrderedJson::array();
  std::string description = CommentOf(type);
  for (int i = 0; i < type.value_count(); ++i) {
    names.push_back(type.value(i)->name());
    const std::string comment = CommentOf(*type.value(i));
    if (!comment.empty()) absl::StrAppend(&description, "\n- `", type.value(i)->name(), "`: ", comment);
  }
  return {{"type", "string"}, {"description", description}, {"enum", names}};
}

OrderedJson SchemaOf(const pb::Descriptor& message) {
  OrderedJson schema = {{"type", "object"}};
  const std::string comment = CommentOf(message);
  if (!comment.empty()) schema["description"] = comment;
  for (int i = 0; i < message.field_count(); ++i) {
    schema["properties"][message.field(i)->json_name()] = PropertyOf(*message.field(i));
  }
  for (int i = 0; i < message.real_oneof_decl_count(); ++i) {
    schema["allOf"].push_back(ChoiceOf(*message.oneof_decl(i)));
  }
  // Not closed to others: the service refuses a field that it does not know, but its answers may grow.
  return schema;
}

}  // namespace

template <typename Descriptor>
std::string CommentOf(const Descriptor& of) {
  pb::SourceLocation place;
  if (!of.GetSourceLocation(&place)) return "";
  std::string text;
  bool follows = false;
  for (absl::string_view line : absl::StrSplit(place.leading_comments, '\n')) {
    line = absl::StripAsciiWhitespace(line);
    absl::StrAppend(&text, line.empty() ? (follows ? "\n\n" : "") : (follows ? " " : ""), std::string(line));
    follows = !line.empty();
  }
  return std::string(absl::StripAsciiWhitespace(text));
}

template std::string CommentOf(const pb::ServiceDescriptor& of);
template std::string CommentOf(const pb::MethodDescriptor& of);

OrderedJson RefTo(const std::string& full_name) { return {{"$ref", absl::StrCat("#/components/schemas/", full_name)}}; }

void AddSchemas(const pb::Descriptor& message, OrderedJson* schemas) {
  if (schemas->contains(message.full_name())) return;
  const auto known = WellKnown().find(message.full_name());
  if (known != WellKnown().end()) {
    (*schemas)[message.full_name()] = known->second;
    return;
  }
  // Of a map the entry is nobody's type.
  if (!message.options().map_entry()) (*schemas)[message.full_name()] = SchemaOf(message);
  for (int i = 0; i < message.field_count(); ++i) {
    const Field& field = *message.field(i);
    if (field.message_type() != nullptr) AddSchemas(*field.message_type(), schemas);
    if (field.enum_type() != nullptr) (*schemas)[field.enum_type()->full_name()] = SchemaOf(*field.enum_type());
  }
}

}  // namespace arendegang::gateway
