// How much of a text was understood, and what was found in it.
#pragma once

#include "arendegang/v1/drafting.pb.h"
#include "services/minutes/text.h"

namespace arendegang::minutes {

// Reports on the reading of `text` into `facts`.
v1::ReadingReport ReportOn(const Flow& text, const google::protobuf::Message& facts);

}  // namespace arendegang::minutes
