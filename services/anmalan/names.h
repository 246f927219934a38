// The names of rules of the delegation order, of decisions taken by it, and of minutes received.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::anmalan {

// "committees/hvn/delegation/3.2@2026-01-01": a code and the first day it holds from.
struct RuleName {
  std::string committee;
  std::string code;
  std::string from_date;  // empty: the last rule of that code
};
std::string NameOf(const RuleName& name);
// Errors, of all that parse: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<RuleName> ParseRuleName(absl::string_view name);
// Whether `code` may be one: ASCII letters, digits, points and hyphens.
bool IsRuleCode(absl::string_view code);

// "committees/hvn/delegationsbeslut/2026-17"
struct BeslutName {
  std::string committee;
  int year = 0;
  int number = 0;
};
// "2026-17", as a list of decisions has it.
std::string DesignationOf(const BeslutName& name);
std::string NameOf(const BeslutName& name);
absl::StatusOr<BeslutName> ParseBeslutName(absl::string_view name);

// "committees/hvn/receivedMinutes/3"
std::string ReceivedMinutesName(absl::string_view committee, int number);

}  // namespace arendegang::anmalan
