// Messages as JSON and as bytes, by the descriptors that are linked: no method has code of its own here. Pure.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"

namespace arendegang::gateway {

// The method at "/arendegang.v1.CaseService/GetCase"; null if the API has none there.
const google::protobuf::MethodDescriptor* MethodAt(absl::string_view path);

// Whether a path is of the API, whatever it has there.
bool IsOfApi(absl::string_view path);

// The bytes of a message written as JSON, or the bytes themselves if they are such a message.
// Errors: INVALID_ARGUMENT with FIELDS_INVALID, naming the field; never with what stands in it.
absl::StatusOr<std::string> BytesOfJson(const google::protobuf::Descriptor& type, absl::string_view json);
absl::StatusOr<std::string> BytesOf(const google::protobuf::Descriptor& type, std::string bytes);

// The JSON of a message of a type, by its full name. Errors: INTERNAL if the bytes are none, or nobody knows the type.
absl::StatusOr<std::string> JsonOf(const std::string& type, const std::string& bytes);

}  // namespace arendegang::gateway
