#include "services/justering/names.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/diarium/names.h"

namespace arendegang::justering {

std::string NameOf(const JusteringName& name) {
  return absl::StrCat(meetings::NameOf(name.meeting), "/justeringar/", name.number);
}

absl::StatusOr<JusteringName> ParseJusteringName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/meetings/7/justeringar/1";
  auto values = diarium::ValuesOf(name, {"committees", "meetings", "justeringar"}, kExample);
  if (!values.ok()) return values.status();
  auto meeting = meetings::ParseMeetingName(absl::StrCat("committees/", (*values)[0], "/meetings/", (*values)[1]));
  JusteringName result;
  if (!meeting.ok() || !diarium::ParseNumber((*values)[2], &result.number)) return Malformed(name, kExample);
  result.meeting = *std::move(meeting);
  return result;
}

std::string RattelseName(const meetings::ItemName& item, int number) {
  return absl::StrCat(meetings::NameOf(item), "/rattelser/", number);
}

}  // namespace arendegang::justering
