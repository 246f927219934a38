// What a PNG picture says of itself in its first bytes (ISO/IEC 15948). Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"

namespace arendegang {

struct PngSize {
  uint32_t width = 0;  // in pixels
  uint32_t height = 0;
};

// The size of a picture. Nothing if the bytes are no PNG, or do not end as one does.
std::optional<PngSize> PngSizeOf(absl::string_view bytes);

}  // namespace arendegang
