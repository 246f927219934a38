#include "services/base/text.h"

#include <utf8proc.h>

#include <algorithm>

namespace arendegang {

size_t FirstBadByte(absl::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (size_t at = 0; at < text.size();) {
    utf8proc_int32_t code_point = 0;
    utf8proc_ssize_t length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (length <= 0 || code_point == 0) return at;
    at += static_cast<size_t>(length);
  }
  return absl::string_view::npos;
}

std::string TextIn(std::string bytes) {
  size_t bad = FirstBadByte(bytes);
  if (bad != absl::string_view::npos) bytes.resize(bad);
  return bytes;
}

size_t CountCharacters(absl::string_view text) {
  // Bytes that go on with a character are 10xxxxxx.
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace arendegang
