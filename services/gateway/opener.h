// Takes messages out of their envelopes as the bytes come. Pure.
#pragma once

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::gateway {

class Opener {
 public:
  // Of messages of at most so many bytes.
  explicit Opener(size_t most) : most_(most) {}

  // Takes off `bytes` what belongs to the next message, and returns that if it is whole now. Errors: INVALID_ARGUMENT
  // with FIELDS_INVALID if it is compressed; RESOURCE_EXHAUSTED with MESSAGE_TOO_LARGE.
  absl::StatusOr<std::optional<std::string>> Take(absl::string_view* bytes);

  // How much of a message is here that is not whole; 0 between two.
  size_t size() const { return head_.size() + message_.size(); }

 private:
  const size_t most_;
  std::string head_;
  std::string message_;
};

// INVALID_ARGUMENT with FIELDS_INVALID: the last message is not whole.
absl::Status CutShort();

}  // namespace arendegang::gateway
