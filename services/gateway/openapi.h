// The API described as OpenAPI 3.1, by its descriptors: no method has a word of its own here. Pure.
#pragma once

#include <string>
#include <string_view>

namespace arendegang::gateway {

// The description, in JSON, of the services of our package in a google.protobuf.FileDescriptorSet; comments in it
// become descriptions. Empty if the set is none.
std::string OpenApiOf(std::string_view descriptors);

}  // namespace arendegang::gateway
