// How a committee writes its diarienummer. Pure.
#pragma once

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::diarium {

struct DiarienummerParts {
  std::string committee;  // "HVN"
  int year = 0;
  int number = 0;
  std::string classification;  // "1.6"; may be empty
};

// Writes a number in a form: "{committee} {year}-{number:4}[-{classification}]", which an empty form stands for, gives
// "HVN 2026-0102-1.6". What is in brackets is left out when the classification is empty.
std::string WriteDiarienummer(absl::string_view form, const DiarienummerParts& parts);

// Reads a number as papers print it, whatever the form: the letters before a year of four digits, the digits after it,
// a classification if one follows. "SLK-2024-00862", "AMN 2019-0438-1.6", "KS 2024/123". Nothing if it is none.
std::optional<DiarienummerParts> ReadDiarienummer(absl::string_view text);

// Whether a form has year and number, and nothing that it cannot have. The empty form is one.
bool IsDiarienummerForm(absl::string_view form);

}  // namespace arendegang::diarium
