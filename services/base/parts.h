// The messages within a message.
#pragma once

#include <functional>

#include "google/protobuf/message.h"

namespace arendegang {

// Calls `visit(field, part)` for every message within `whole`, outer ones first; `field` is the one that holds it.
void ForEachPart(const google::protobuf::Message& whole,
                 const std::function<void(const google::protobuf::FieldDescriptor& field,
                                          const google::protobuf::Message& part)>& visit);

}  // namespace arendegang
