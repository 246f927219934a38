// The descriptors of the API with the comments of its files, which generated code leaves out.
#pragma once

#include <string_view>

namespace arendegang {

// A google.protobuf.FileDescriptorSet, with all that it imports before it.
std::string_view ApiDescriptors();

}  // namespace arendegang
