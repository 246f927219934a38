#include "services/identity/claim_rules.h"

#include <algorithm>
#include <optional>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "services/base/id.h"

namespace arendegang::identity {
namespace {

constexpr absl::string_view kArrow = "->";

// Splits at a mark; false if it is not there, or if there is nothing on one of its sides.
bool SplitAt(absl::string_view text, size_t at, size_t size, absl::string_view* before, absl::string_view* after) {
  if (at == absl::string_view::npos) return false;
  *before = absl::StripAsciiWhitespace(text.substr(0, at));
  *after = absl::StripAsciiWhitespace(text.substr(at + size));
  return !before->empty() && !after->empty();
}

// Reads a rule; what is wrong with it, or nothing.
std::string ReadRule(absl::string_view line, ClaimRule* rule) {
  absl::string_view condition, grant, claim, value, role, committee;
  if (!SplitAt(line, line.rfind(kArrow), kArrow.size(), &condition, &grant) ||
      !SplitAt(condition, condition.find('='), 1, &claim, &value) ||
      !SplitAt(grant, grant.find('@'), 1, &role, &committee)) {
    return "write claim=value -> role@committee";
  }
  const std::optional<access::Role> named = access::RoleNamed(role);
  if (!named) {
    return absl::StrCat("there is no role ", role, "; take one of ",
                        absl::StrJoin(access::AllRoles(), ", ", [](std::string* out, access::Role each) {
                          absl::StrAppend(out, access::NameOf(each));
                        }));
  }
  if (committee != "*" && !IsId(committee))
    return absl::StrCat(committee, " is no id of a committee, as hvn, nor * for all");
  *rule = {std::string(claim), std::string(value), {*named, std::string(committee)}};
  return "";
}

}  // namespace

absl::StatusOr<std::vector<ClaimRule>> ParseClaimRules(absl::string_view text) {
  std::vector<ClaimRule> rules;
  std::vector<std::string> faults;
  int number = 0;
  for (absl::string_view whole : absl::StrSplit(text, '\n')) {
    ++number;
    const absl::string_view line = absl::StripAsciiWhitespace(whole);
    if (line.empty() || line[0] == '#') continue;
    ClaimRule rule;
    const std::string fault = ReadRule(line, &rule);
    if (fault.empty()) {
      rules.push_back(rule);
    } else {
      faults.push_back(absl::StrCat(number, ": ", fault));
    }
  }
  if (!faults.empty()) return absl::InvalidArgumentError(absl::StrJoin(faults, "\n"));
  return rules;
}

std::vector<Grant> GrantsOf(const ClaimValues& claims, const std::vector<ClaimRule>& rules) {
  std::set<Grant> grants;
  for (const ClaimRule& rule : rules) {
    const auto [first, last] = claims.equal_range(rule.claim);
    const bool has = std::any_of(first, last, [&](const auto& claim) { return claim.second == rule.value; });
    if (has) grants.insert(rule.grant);
  }
  return {grants.begin(), grants.end()};
}

}  // namespace arendegang::identity
