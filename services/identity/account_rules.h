// What an account and a program's token must be.
#pragma once

#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "arendegang/v1/account.pb.h"

namespace arendegang::identity {

// Errors: INVALID_ARGUMENT with FIELDS_INVALID, naming every field that is wrong; `id` is that of a new account.
absl::Status CheckNewAccount(absl::string_view id, const v1::Account& account);
absl::Status CheckAccount(const v1::Account& account);

// The same for a program's token. One that is good for longer than five years is a mistake.
absl::Status CheckServiceToken(const v1::ServiceToken& token, absl::CivilDay today);

// Errors: FAILED_PRECONDITION with LAST_ADMINISTRATOR if there was somebody who could log in and keep accounts, and
// after the change of one of `all` to `changed` there is nobody.
absl::Status CheckAdministratorLeft(const std::vector<v1::Account>& all, const v1::Account& changed);

// Errors: INVALID_ARGUMENT with PASSWORD_WEAK, saying what is wrong with a new password in the field `path`.
absl::Status CheckNewPassword(const char* path, absl::string_view password, absl::string_view account);

}  // namespace arendegang::identity
