// The names of resources that stand in messages, whatever field they stand in. Pure.
#pragma once

#include <set>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace arendegang::guard {

// Whether a text is the name of a committee or of what belongs to one.
bool IsName(absl::string_view text);

// "hvn" of such a name.
std::string CommitteeOf(absl::string_view name);

// Whether a field has texts, not bytes.
bool IsText(const google::protobuf::FieldDescriptor& field);

// The names at any depth of a message, in lists and maps too.
std::set<std::string> NamesIn(const google::protobuf::Message& message);

// The value of a text field of that name; empty if there is none.
std::string TextOf(const google::protobuf::Message& message, const char* field);

}  // namespace arendegang::guard
