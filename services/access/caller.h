// Who calls, and what she may be in which committee.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/access/role.h"

namespace arendegang::access {

class Sight;

// A role in a committee, "hvn", or in all of them, "*".
struct Grant {
  Role role = Role::kLasare;
  std::string committee = "*";

  bool operator==(const Grant& other) const { return role == other.role && committee == other.committee; }
  bool operator<(const Grant& other) const { return std::tie(role, committee) < std::tie(other.role, other.committee); }
};

struct Caller {
  std::string actor;               // as the log names her; "okänd" if nobody knows
  std::string account = "";        // "accounts/majlis"; empty: she has none here
  std::string person = "";         // her name as rolls have it: "Majlis Kronvik"
  std::vector<Grant> grants = {};  // what she may be
  bool trusted = true;             // by where she calls from: she may do everything
  const Sight* sight = nullptr;    // what she may know of; null: all

  // In whose name she acts: the one she gives, else her own.
  const std::string& ActsAs(const std::string& given) const { return given.empty() ? person : given; }

  // Whether she has a role in a committee.
  bool Has(Role role, absl::string_view committee) const {
    for (const Grant& grant : grants) {
      if (grant.role == role && (grant.committee == "*" || grant.committee == committee)) return true;
    }
    return false;
  }
};

}  // namespace arendegang::access
