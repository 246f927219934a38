// Passwords, typed or piped.
#pragma once

#include <optional>
#include <string>

namespace arendegang::cli {

// Asks for a password, which is not shown as it is typed; where nobody sits, the next line of standard input. None if
// there is none, or if it was broken off.
std::optional<std::string> ReadSecret(const std::string& question);

// The same for a new password, which is typed twice; shows that they differ.
std::optional<std::string> ReadNewSecret();

}  // namespace arendegang::cli
