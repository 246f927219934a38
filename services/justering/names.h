// The names of justeringar and of corrections.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/meetings/names.h"

namespace arendegang::justering {

// "committees/hvn/meetings/7/justeringar/1"
struct JusteringName {
  meetings::MeetingName meeting;
  int number = 0;
};
std::string NameOf(const JusteringName& name);
// Errors: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<JusteringName> ParseJusteringName(absl::string_view name);

// "committees/hvn/meetings/7/items/4/rattelser/1"
std::string RattelseName(const meetings::ItemName& item, int number);

}  // namespace arendegang::justering
