// The marks of numbered lists, as programs write them before the points: "1.", "b)", "IV".
#pragma once

#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::converter {

// How the number of a point is written.
enum class NumberForm { kNone, kDecimal, kLowerLetter, kUpperLetter, kLowerRoman, kUpperRoman };

// A number from 1 in a form: 28 is "28", "bb" or "xxviii". Numbers that have no such form are written in digits.
std::string WrittenNumber(int number, NumberForm form);

// What stands for any bullet: documents have signs of private fonts.
inline constexpr char kBullet[] = "•";

}  // namespace arendegang::converter
