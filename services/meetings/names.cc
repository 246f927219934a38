#include "services/meetings/names.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/names.h"

namespace arendegang::meetings {
namespace {

// Takes the number or the day; false if it is neither.
bool Take(const std::string& id, MeetingName* name) {
  if (diarium::ParseNumber(id, &name->number)) return true;
  name->number = 0;
  name->date = id;
  return calendar::ParseIso(id).ok();
}

}  // namespace

std::string NameOf(const MeetingName& name) {
  const std::string id = name.number > 0 ? absl::StrCat(name.number) : name.date;
  return absl::StrCat(diarium::CommitteeName(name.committee), "/meetings/", id);
}

absl::StatusOr<MeetingName> ParseMeetingName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/meetings/7";
  auto values = diarium::ValuesOf(name, {"committees", "meetings"}, kExample);
  if (!values.ok()) return values.status();
  MeetingName result{(*values)[0], 0, ""};
  if (!Take((*values)[1], &result)) return Malformed(name, kExample);
  return result;
}

std::string NameOf(const ItemName& name) { return absl::StrCat(NameOf(name.meeting), "/items/", name.number); }

absl::StatusOr<ItemName> ParseItemName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/meetings/7/items/4";
  auto values = diarium::ValuesOf(name, {"committees", "meetings", "items"}, kExample);
  if (!values.ok()) return values.status();
  ItemName result{{(*values)[0], 0, ""}, 0};
  const bool taken = Take((*values)[1], &result.meeting) && diarium::ParseNumber((*values)[2], &result.number);
  if (!taken) return Malformed(name, kExample);
  return result;
}

std::string NameOf(const JusteringName& name) {
  return absl::StrCat(NameOf(name.meeting), "/justeringar/", name.number);
}

absl::StatusOr<JusteringName> ParseJusteringName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/meetings/7/justeringar/1";
  auto values = diarium::ValuesOf(name, {"committees", "meetings", "justeringar"}, kExample);
  if (!values.ok()) return values.status();
  JusteringName result{{(*values)[0], 0, ""}, 0};
  const bool taken = Take((*values)[1], &result.meeting) && diarium::ParseNumber((*values)[2], &result.number);
  if (!taken) return Malformed(name, kExample);
  return result;
}

}  // namespace arendegang::meetings
