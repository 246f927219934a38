// The names of meetings, of the items of their agendas and of their justeringar.
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
// Errors, of all that parse: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<MeetingName> ParseMeetingName(absl::string_view name);

// "committees/hvn/meetings/7/items/4"
struct ItemName {
  MeetingName meeting;
  int number = 0;
};
std::string NameOf(const ItemName& name);
absl::StatusOr<ItemName> ParseItemName(absl::string_view name);

// "committees/hvn/meetings/7/justeringar/1"
struct JusteringName {
  MeetingName meeting;
  int number = 0;
};
std::string NameOf(const JusteringName& name);
absl::StatusOr<JusteringName> ParseJusteringName(absl::string_view name);

}  // namespace arendegang::meetings
