#include "services/anmalan/names.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/names.h"

namespace arendegang::anmalan {

bool IsRuleCode(absl::string_view code) {
  constexpr size_t kLongest = 40;
  return !code.empty() && code.size() <= kLongest &&
         std::all_of(code.begin(), code.end(), [](char c) { return absl::ascii_isalnum(c) || c == '.' || c == '-'; });
}

std::string NameOf(const RuleName& name) {
  return absl::StrCat(diarium::CommitteeName(name.committee), "/delegation/", name.code,
                      name.from_date.empty() ? "" : "@", name.from_date);
}

absl::StatusOr<RuleName> ParseRuleName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/delegation/3.2";
  auto values = diarium::ValuesOf(name, {"committees", "delegation"}, kExample);
  if (!values.ok()) return values.status();
  std::pair<std::string, std::string> parts = absl::StrSplit((*values)[1], absl::MaxSplits('@', 1));
  const bool day = parts.second.empty() || calendar::ParseIso(parts.second).ok();
  if (!IsRuleCode(parts.first) || !day) return Malformed(name, kExample);
  return RuleName{(*values)[0], parts.first, parts.second};
}

std::string DesignationOf(const BeslutName& name) { return absl::StrCat(name.year, "-", name.number); }

std::string NameOf(const BeslutName& name) {
  return absl::StrCat(diarium::CommitteeName(name.committee), "/delegationsbeslut/", DesignationOf(name));
}

absl::StatusOr<BeslutName> ParseBeslutName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/delegationsbeslut/2026-17";
  auto values = diarium::ValuesOf(name, {"committees", "delegationsbeslut"}, kExample);
  if (!values.ok()) return values.status();
  BeslutName result{(*values)[0], 0, 0};
  std::pair<absl::string_view, absl::string_view> parts = absl::StrSplit((*values)[1], absl::MaxSplits('-', 1));
  const bool taken =
      diarium::ParseNumber(parts.first, &result.year) && diarium::ParseNumber(parts.second, &result.number);
  if (!taken) return Malformed(name, kExample);
  return result;
}

std::string ReceivedMinutesName(absl::string_view committee, int number) {
  return absl::StrCat(diarium::CommitteeName(committee), "/receivedMinutes/", number);
}

}  // namespace arendegang::anmalan
