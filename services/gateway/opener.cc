#include "services/gateway/opener.h"

#include <algorithm>
#include <utility>

#include "services/gateway/connect.h"
#include "services/gateway/refusal.h"

namespace arendegang::gateway {
namespace {

// A flag and four bytes of length.
constexpr size_t kHead = 5;
constexpr char kCompressed = 1;

size_t LengthIn(absl::string_view head) {
  size_t length = 0;
  for (size_t i = 1; i < kHead; ++i) length = length << 8 | static_cast<unsigned char>(head[i]);
  return length;
}

// Moves bytes over until there are `size` of them.
void Fill(size_t size, absl::string_view* from, std::string* to) {
  const size_t moved = std::min(size - to->size(), from->size());
  to->append(from->data(), moved);
  from->remove_prefix(moved);
}

}  // namespace

absl::StatusOr<std::optional<std::string>> Opener::Take(absl::string_view* bytes) {
  Fill(kHead, bytes, &head_);
  if (head_.size() < kHead) return std::nullopt;
  if ((head_[0] & kCompressed) != 0) {
    return FieldInvalid("body", "Komprimerade meddelanden tas inte emot. Skicka det okomprimerat.");
  }
  const size_t length = LengthIn(head_);
  if (length > most_) return TooLarge();
  Fill(length, bytes, &message_);
  if (message_.size() < length) return std::nullopt;
  head_.clear();
  return std::exchange(message_, "");
}

absl::Status CutShort() {
  return FieldInvalid("body", "Kuvertet är avkortat: fem byte (flagga och längd) och sedan meddelandet.");
}

}  // namespace arendegang::gateway
