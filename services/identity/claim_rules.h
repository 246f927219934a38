// Claims to roles, by configuration. A line is a rule:
//
//   # what the directory calls its groups
//   groups=HVN-sekreterare -> sekreterare@hvn
//   groups=IT-drift -> administrator@*
//
// Whoever's token has the claim with that value, letter by letter, has that role in that committee; * is all of them.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/access/caller.h"
#include "services/identity/jwt.h"

namespace arendegang::identity {

using access::Grant;

struct ClaimRule {
  std::string claim;  // "groups"
  std::string value;  // "HVN-sekreterare"; may have blanks and = in it
  Grant grant;
};

// Reads rules. Blank lines and lines that begin with # are passed over.
// Errors: INVALID_ARGUMENT with every line that is wrong and what is wrong there: "3: there is no role sekreterar".
absl::StatusOr<std::vector<ClaimRule>> ParseClaimRules(absl::string_view text);

// What the rules make of claims, each grant once, in order.
std::vector<Grant> GrantsOf(const ClaimValues& claims, const std::vector<ClaimRule>& rules);

}  // namespace arendegang::identity
