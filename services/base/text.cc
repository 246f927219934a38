#include "services/base/text.h"

#include <utf8proc.h>

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

}  // namespace arendegang
