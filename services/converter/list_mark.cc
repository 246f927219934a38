#include "services/converter/list_mark.h"

#include <array>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace arendegang::converter {
namespace {

// a to z, then aa to zz, as Word and LibreOffice count.
std::string Letters(int number) {
  constexpr int kLetters = 26;
  constexpr int kMost = kLetters * 9;
  if (number > kMost) return absl::StrCat(number);
  return std::string(static_cast<size_t>((number - 1) / kLetters + 1),
                     static_cast<char>('a' + (number - 1) % kLetters));
}

std::string Roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 13> kSigns = {{{1000, "m"},
                                                                   {900, "cm"},
                                                                   {500, "d"},
                                                                   {400, "cd"},
                                                                   {100, "c"},
                                                                   {90, "xc"},
                                                                   {50, "l"},
                                                                   {40, "xl"},
                                                                   {10, "x"},
                                                                   {9, "ix"},
                                                                   {5, "v"},
                                                                   {4, "iv"},
                                                                   {1, "i"}}};
  constexpr int kMost = 3999;
  if (number > kMost) return absl::StrCat(number);
  std::string roman;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) roman += sign;
  }
  return roman;
}

}  // namespace

std::string WrittenNumber(int number, NumberForm form) {
  if (form == NumberForm::kNone) return "";
  if (form == NumberForm::kDecimal || number < 1) return absl::StrCat(number);
  const bool letters = form == NumberForm::kLowerLetter || form == NumberForm::kUpperLetter;
  const std::string written = letters ? Letters(number) : Roman(number);
  const bool upper = form == NumberForm::kUpperLetter || form == NumberForm::kUpperRoman;
  return upper ? absl::AsciiStrToUpper(written) : written;
}

}  // namespace arendegang::converter
