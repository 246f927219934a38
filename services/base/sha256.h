// SHA-256 of bytes.
#pragma once

#include <memory>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang {

// Digests what is given piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();

  void Add(absl::string_view bytes);

  // The digest of all that was added: 32 bytes. Ends the work.
  std::string Digest();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The digest of `bytes` as 64 hexadecimal digits.
std::string Sha256Hex(absl::string_view bytes);

}  // namespace arendegang
