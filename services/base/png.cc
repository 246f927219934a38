#include "services/base/png.h"

#include "absl/strings/match.h"

namespace arendegang {
namespace {

using namespace std::string_view_literals;

// The signature, and the first chunk up to its contents; the last chunk, which has none.
constexpr std::string_view kBegin = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv;
constexpr std::string_view kEnd = "\0\0\0\0IEND\xae\x42\x60\x82"sv;

uint32_t NumberAt(absl::string_view bytes, size_t at) {
  uint32_t number = 0;
  for (size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

absl::string_view ViewOf(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

std::optional<PngSize> PngSizeOf(absl::string_view bytes) {
  if (bytes.size() < kBegin.size() + 8 + kEnd.size()) return std::nullopt;
  if (!absl::StartsWith(bytes, ViewOf(kBegin)) || !absl::EndsWith(bytes, ViewOf(kEnd))) return std::nullopt;
  const PngSize size = {NumberAt(bytes, kBegin.size()), NumberAt(bytes, kBegin.size() + 4)};
  if (size.width == 0 || size.height == 0) return std::nullopt;
  return size;
}

}  // namespace arendegang
