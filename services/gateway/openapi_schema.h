// Messages of protocol buffers as JSON Schema, as they are written in JSON. Pure.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "google/protobuf/descriptor.h"

namespace arendegang::gateway {

using OrderedJson = nlohmann::ordered_json;

// What the file says above a thing, as text of one line a paragraph; empty if it says nothing.
template <typename Descriptor>
std::string CommentOf(const Descriptor& of);

// {"$ref": "#/components/schemas/arendegang.v1.Case"}
OrderedJson RefTo(const std::string& full_name);

// Puts the schemas of a message, and of all that it holds, into `schemas`, by their full names.
void AddSchemas(const google::protobuf::Descriptor& message, OrderedJson* schemas);

}  // namespace arendegang::gateway
