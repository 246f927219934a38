#include "services/identity/base64url.h"

#include <sodium.h>

namespace arendegang::identity {
namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

const unsigned char* Bytes(absl::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

std::string ToBase64Url(absl::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), Bytes(bytes), bytes.size(), kVariant);
  text.pop_back();  // its NUL
  return text;
}

std::optional<std::string> FromBase64Url(absl::string_view text) {
  std::string bytes(text.size(), '\0');
  size_t size = 0;
  // Without an end to write to, anything after the last letter is an error.
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, kVariant) != 0) {
    return std::nullopt;
  }
  bytes.resize(size);
  // libsodium 1.0.18 takes the letters - and _ with their highest bit set too.
  if (ToBase64Url(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace arendegang::identity
