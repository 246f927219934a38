// Tokens: long random secrets that stand for a session, a program, or an invitation. We keep their digests alone, so
// that whoever reads the database cannot call with what she finds.
#pragma once

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::identity {

enum class TokenKind {
  kSession,     // "arg_s_...": somebody who has logged in
  kService,     // "arg_t_...": another program
  kInvitation,  // "arg_i_...": somebody who is to choose a password
};

// A new token: its prefix, by which people and leak scanners know it, and 256 random bits as base64url.
std::string NewToken(TokenKind kind);

// Which kind a text has the form of; none if it is no token of ours. Says nothing of whether it was ever given out.
std::optional<TokenKind> KindOfToken(absl::string_view text);

// What is kept of a token: its SHA-256 as 64 hexadecimal digits. A token has 256 bits of chance, so that no slow hash
// is needed.
std::string DigestOfToken(absl::string_view token);

// True if the texts are the same; takes as long whatever they have in common.
bool SameSecret(absl::string_view one, absl::string_view other);

}  // namespace arendegang::identity
