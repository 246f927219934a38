// Passwords as they are kept and checked: Argon2id, slow on purpose (some 60 ms and 64 MiB a time).
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::identity {

// What is kept of a password: "$argon2id$...", with a salt of its own. The same letters are the same password however
// the keyboard put them together. Errors: RESOURCE_EXHAUSTED if there is no memory for the work.
absl::StatusOr<std::string> HashPassword(absl::string_view password);

// True if `hash` is of `password`. An empty hash is of no password: an account that does not exist takes as long to say
// no as one that does, so that nobody finds out by the time it takes which accounts there are.
bool CheckPassword(absl::string_view password, absl::string_view hash);

// True if a hash was made with less work than is asked for now: make a new one when the right password is given.
bool NeedsRehash(const std::string& hash);

// Longer passwords, in bytes, are no password of anybody: nobody may have us digest a book.
inline constexpr size_t kLongestPassword = 1024;

}  // namespace arendegang::identity
