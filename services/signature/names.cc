#include "services/signature/names.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/diarium/names.h"

namespace arendegang::signature {

std::string NameOf(const SignatureName& name) {
  return absl::StrCat(meetings::NameOf(name.meeting), "/signatures/", name.number);
}

absl::StatusOr<SignatureName> ParseSignatureName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/meetings/7/signatures/1";
  auto values = diarium::ValuesOf(name, {"committees", "meetings", "signatures"}, kExample);
  if (!values.ok()) return values.status();
  auto meeting =
      meetings::ParseMeetingName(absl::StrCat(diarium::CommitteeName((*values)[0]), "/meetings/", (*values)[1]));
  SignatureName result;
  if (!meeting.ok() || !diarium::ParseNumber((*values)[2], &result.number)) return Malformed(name, kExample);
  result.meeting = *std::move(meeting);
  return result;
}

}  // namespace arendegang::signature
