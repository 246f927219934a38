// The names of accounts and of programs' tokens, and grants as the API says them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/account.pb.h"
#include "services/access/caller.h"

namespace arendegang::identity {

// "accounts/majlis"
std::string AccountName(absl::string_view id);
// Errors, of all that parse: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<std::string> ParseAccountName(absl::string_view name);
// Whether `id` may be the last part of an account's name: lower-case ASCII letters, digits, points and hyphens, at
// most 64, the first of them a letter or a digit.
bool IsAccountId(absl::string_view id);

// "serviceTokens/3"
std::string ServiceTokenName(int64_t id);
absl::StatusOr<int64_t> ParseServiceTokenName(absl::string_view name);

// What the API calls a role; none for a value that is no role.
v1::AccountRole AccountRoleOf(access::Role role);
std::optional<access::Role> RoleOf(v1::AccountRole role);

// The committee of a grant as tables and callers have it: "hvn" of "committees/hvn", "*" of "committees/-"; empty if it
// is no committee's name.
std::string GrantedCommittee(absl::string_view name);

// The grant in the words of the API.
v1::Grant GrantMessage(const access::Grant& grant);

// Whether the grants let their holder keep accounts, wherever.
bool IsAdministrator(const google::protobuf::RepeatedPtrField<v1::Grant>& grants);

}  // namespace arendegang::identity
