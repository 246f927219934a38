#include "services/secrecy/names.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/diarium/names.h"

namespace arendegang::secrecy {

std::string NameOf(const MarkingName& name) {
  return absl::StrCat(diarium::CommitteeName(name.committee), "/markings/", name.number);
}

absl::StatusOr<MarkingName> ParseMarkingName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/markings/3";
  auto values = diarium::ValuesOf(name, {"committees", "markings"}, kExample);
  if (!values.ok()) return values.status();
  MarkingName result{(*values)[0], 0};
  if (!diarium::ParseNumber((*values)[1], &result.number)) return Malformed(name, kExample);
  return result;
}

}  // namespace arendegang::secrecy
