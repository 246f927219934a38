// Requests made from the descriptors of the API, with the names of resources wherever one can stand.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "google/protobuf/message.h"

namespace arendegang::testing {

// How many messages within one another a name is put into.
inline constexpr int kDeepest = 3;

using MadeRequest = std::unique_ptr<google::protobuf::Message>;

// Fields whose text, or texts, name a resource, in whatever message they stand.
inline bool NamesAResource(const google::protobuf::FieldDescriptor& field) {
  static const std::set<std::string> kNames = {
      "name",   "parent",    "item",  "items",    "resource", "justering",         "meeting",
      "of",     "target",    "other", "document", "cases",    "delegationsbeslut", "case_name",
      "anslag", "committee", "paper", "marking",  "title",    "diarienummer",      "reported_item"};
  return field.type() == google::protobuf::FieldDescriptor::TYPE_STRING && kNames.count(field.name()) > 0;
}

// Calls `visit` for each text field at most `depth` messages below, where no sibling of its oneof is set.
using Visit = std::function<void(google::protobuf::Message*, const google::protobuf::FieldDescriptor&)>;
inline void ForTextFields(google::protobuf::Message* message, int depth, const Visit& visit) {
  using google::protobuf::FieldDescriptor;
  const auto* reflection = message->GetReflection();
  const auto* descriptor = message->GetDescriptor();
  for (int i = 0; i < descriptor->field_count(); ++i) {
    const FieldDescriptor* field = descriptor->field(i);
    const auto* oneof = field->real_containing_oneof();
    // Facts that come with the call take the place of what is stored: a paper is asked for with a name alone.
    if (oneof != nullptr && (oneof->name() == "facts" || reflection->HasOneof(*message, oneof))) continue;
    if (field->type() == FieldDescriptor::TYPE_STRING) visit(message, *field);
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE || depth == 0) continue;
    // A mask of fields, or an instant, has no names.
    if (field->message_type()->file()->package() == "google.protobuf") continue;
    ForTextFields(
        field->is_repeated() ? reflection->AddMessage(message, field) : reflection->MutableMessage(message, field),
        depth - 1, visit);
  }
}

inline void SetText(google::protobuf::Message* message, const google::protobuf::FieldDescriptor& field,
                    const std::string& text) {
  if (field.is_repeated()) {
    message->GetReflection()->AddString(message, &field, text);
  } else {
    message->GetReflection()->SetString(message, &field, text);
  }
}

inline MadeRequest NewRequest(const google::protobuf::MethodDescriptor& method) {
  return MadeRequest(google::protobuf::MessageFactory::generated_factory()->GetPrototype(method.input_type())->New());
}

// How many fields there are that may name a resource.
inline int PlacesForNames(const google::protobuf::MethodDescriptor& method, int depth) {
  int places = 0;
  ForTextFields(NewRequest(method).get(), depth, [&](auto*, const auto& field) { places += NamesAResource(field); });
  return places;
}

// The requests of a method that name `name`, each once:
// - with nothing else, in the fields of the request itself, as one asks who knows how,
// - in every field at any depth that may name a resource,
// - in every text field there is,
// - in one field that may name a resource, and `open` in the others.
inline std::vector<MadeRequest> RequestsNaming(const google::protobuf::MethodDescriptor& method,
                                               const std::string& name, const std::string& open) {
  std::vector<MadeRequest> requests;
  std::set<std::string> made;
  auto make = [&](int depth, const Visit& visit) {
    MadeRequest request = NewRequest(method);
    ForTextFields(request.get(), depth, visit);
    if (made.insert(request->SerializeAsString()).second) requests.push_back(std::move(request));
  };
  auto set_names = [&](google::protobuf::Message* message, const google::protobuf::FieldDescriptor& field) {
    if (NamesAResource(field)) SetText(message, field, name);
  };
  make(0, set_names);
  make(kDeepest, set_names);
  make(kDeepest, [&](auto* message, const auto& field) { SetText(message, field, name); });
  const int places = PlacesForNames(method, 1);
  for (int place = 0; place < places && places > 1; ++place) {
    int at = 0;
    make(1, [&](auto* message, const auto& field) {
      if (NamesAResource(field)) SetText(message, field, at++ == place ? name : open);
    });
  }
  return requests;
}

}  // namespace arendegang::testing
