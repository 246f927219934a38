// Which passwords may be chosen. Length protects, mixtures of signs do not: no rule asks for them, and none asks for a
// new password every so often. Source: NIST SP 800-63B, 5.1.1.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace arendegang::identity {

// In characters.
inline constexpr size_t kShortestPassword = 12;

// What is wrong with a new password of `account` ("ylva.strand" or "ylva@hamnvik.example"): Swedish sentences that say
// what to do. Empty if it may be chosen.
std::vector<std::string> FaultsOfPassword(absl::string_view password, absl::string_view account);

// A password in the one form that it is hashed in (NFKC): an å typed as a and a ring is an å. What is not UTF-8 stays
// as it is.
std::string NormalPassword(absl::string_view password);

}  // namespace arendegang::identity
