// The names of meetings and of the items of their agendas.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::meetings {

// "committees/hvn/meetings/7". A name may give the day instead: "committees/hvn/meetings/2026-05-26".
struct MeetingName {
  std::string committee;
  int number = 0;    // 0: by day
  std::string date;  // ISO 8601
};
std::string NameOf(const MeetingName& name);
// Errors, of both that parse: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<MeetingName> ParseMeetingName(absl::string_view name);

// "committees/hvn/meetings/7/items/4"
struct ItemName {
  MeetingName meeting;
  int number = 0;
};
std::string NameOf(const ItemName& name);
absl::StatusOr<ItemName> ParseItemName(absl::string_view name);

}  // namespace arendegang::meetings
