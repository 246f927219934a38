// A paper as a Word document (Office Open XML): real headings, numbered lists, row headers, page heads and numbers, in
// Swedish. The same paper gives the same bytes. Pure.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "services/render/document.h"

namespace arendegang::render {

inline constexpr char kDocxMediaType[] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// Errors: INTERNAL if there is no memory for it.
absl::StatusOr<std::string> DocxOf(const Paper& paper);

}  // namespace arendegang::render
