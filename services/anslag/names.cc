#include "services/anslag/names.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/diarium/names.h"

namespace arendegang::anslag {

std::string NameOf(const AnslagName& name) {
  return absl::StrCat(diarium::CommitteeName(name.committee), "/anslag/", name.number);
}

absl::StatusOr<AnslagName> ParseAnslagName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/anslag/12";
  auto values = diarium::ValuesOf(name, {"committees", "anslag"}, kExample);
  if (!values.ok()) return values.status();
  AnslagName result{(*values)[0], 0};
  if (!diarium::ParseNumber((*values)[1], &result.number)) return Malformed(name, kExample);
  return result;
}

std::string NameOf(const AppealName& name) {
  return absl::StrCat(meetings::NameOf(name.item), "/appeals/", name.number);
}

absl::StatusOr<AppealName> ParseAppealName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/meetings/7/items/4/appeals/1";
  auto values = diarium::ValuesOf(name, {"committees", "meetings", "items", "appeals"}, kExample);
  if (!values.ok()) return values.status();
  AppealName result;
  auto item = meetings::ParseItemName(
      absl::StrCat(diarium::CommitteeName((*values)[0]), "/meetings/", (*values)[1], "/items/", (*values)[2]));
  if (!item.ok() || !diarium::ParseNumber((*values)[3], &result.number)) return Malformed(name, kExample);
  result.item = *std::move(item);
  return result;
}

}  // namespace arendegang::anslag
