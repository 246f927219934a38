// Instants as a person writes and reads them: Swedish time.
#pragma once

#include <string>

#include "google/protobuf/timestamp.pb.h"

namespace arendegang::cli {

// "2026-05-29 08.00".
std::string InstantAsText(const google::protobuf::Timestamp& timestamp);

// Reads "2026-05-29T14:30"; false if it is none.
bool ReadInstant(const std::string& text, google::protobuf::Timestamp* timestamp);

}  // namespace arendegang::cli
