#include "services/identity/password_rules.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/text.h"
#include "services/identity/password.h"

namespace arendegang::identity {
namespace {

// What is guessed first among what is long enough, in lower case and without what is neither letter nor digit.
constexpr absl::string_view kWorst[] = {
    "012345678910",     "0123456789012",     "0987654321098",    "1234567890",     "123456789012",
    "1234567891011",    "123456789101112",   "1234567890123",    "12345678901234", "123456789012345",
    "1234567890123456", "12345678987654321", "123123123123",     "1234512345",     "1q2w3e4r5t6y",
    "1qaz2wsx3edc",     "1qaz2wsx3edc4rfv",  "abcdefghijkl",     "abcdefghijklm",  "abcdefghijklmnop",
    "abcd12345678",     "abcdefgh1234",      "adminadmin12",     "administrator",  "administrator1",
    "administratör",    "asdfghjklöä",       "asdfghjklzxcvbnm", "asdfasdfasdf",   "changemenow1",
    "defaultpassword",  "hejhejhejhej",      "hejsanhejsan",     "iloveyou1234",   "jagälskardig",
    "kommunkommun",     "letmeinletmein",    "lösenordet123",    "lösenord1234",   "lösenordlösenord",
    "lösenord12345",    "lösenord123456",    "mittlösenord",     "mittlösenord1",  "nämndsekreterare",
    "passw0rd1234",     "password1234",      "password12345",    "password123456", "passwordpassword",
    "qazwsxedcrfv",     "qwerty123456",      "qwertyqwerty",     "qwertyuiop12",   "qwertyuiop123",
    "qwertyuiopå",      "qwertyuiopasdf",    "sekreterare1",     "sekreterare123", "sommarsommar",
    "sverigesverige",   "välkommen123",      "välkommen1234",    "zaq12wsxcde3",   "ärendegång12",
};

// The fewest different characters.
constexpr size_t kFewest = 5;

std::string Mapped(absl::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &out,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | options));
  if (size < 0) return std::string(text);
  std::string mapped(reinterpret_cast<char*>(out), static_cast<size_t>(size));
  std::free(out);
  return mapped;
}

// The characters of a text, in lower case.
std::vector<utf8proc_int32_t> Characters(absl::string_view text) {
  const std::string folded = Mapped(text, UTF8PROC_CASEFOLD);
  std::vector<utf8proc_int32_t> characters;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(folded.data());
  for (size_t i = 0; i < folded.size();) {
    utf8proc_int32_t character = 0;
    const auto size = utf8proc_iterate(at + i, static_cast<utf8proc_ssize_t>(folded.size() - i), &character);
    if (size <= 0) break;
    characters.push_back(character);
    i += static_cast<size_t>(size);
  }
  return characters;
}

bool IsLetter(utf8proc_int32_t character) {
  const auto category = utf8proc_category(character);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool IsDigit(utf8proc_int32_t character) { return utf8proc_category(character) == UTF8PROC_CATEGORY_ND; }

// Those characters of a text that `wanted` is true for.
template <typename Wanted>
std::vector<utf8proc_int32_t> Only(absl::string_view text, Wanted wanted) {
  std::vector<utf8proc_int32_t> characters = Characters(text);
  characters.erase(std::remove_if(characters.begin(), characters.end(), [&](auto c) { return !wanted(c); }),
                   characters.end());
  return characters;
}

bool IsWorst(absl::string_view password) {
  const auto wanted = [](auto c) { return IsLetter(c) || IsDigit(c); };
  const auto bare = Only(password, wanted);
  return std::any_of(std::begin(kWorst), std::end(kWorst), [&](auto worst) { return Characters(worst) == bare; });
}

// True if the letters of the password are those of `name`, once or more: "Ylva.Strand-2026", "strandstrand".
bool IsName(absl::string_view password, absl::string_view name) {
  const auto letters = Only(password, IsLetter);
  const auto named = Only(name, IsLetter);
  if (named.empty() || letters.empty() || letters.size() % named.size() != 0) return false;
  for (size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] != named[i % named.size()]) return false;
  }
  return true;
}

bool IsMonotonous(absl::string_view password) {
  const auto characters = Characters(password);
  return std::set<utf8proc_int32_t>(characters.begin(), characters.end()).size() < kFewest;
}

}  // namespace

std::string NormalPassword(absl::string_view password) { return Mapped(password, 0); }

std::vector<std::string> FaultsOfPassword(absl::string_view password, absl::string_view account) {
  if (FirstBadByte(password) != absl::string_view::npos)
    return {"Lösenordet har tecken som inte är text. Skriv om det."};
  if (password.size() > kLongestPassword) return {"Lösenordet är för långt. Välj ett kortare."};
  std::vector<std::string> faults;
  if (CountCharacters(NormalPassword(password)) < kShortestPassword) {
    faults.push_back(absl::StrCat("Lösenordet är för kort. Välj minst ", kShortestPassword,
                                  " tecken, gärna flera ord efter varandra."));
  }
  if (IsWorst(password) || IsMonotonous(password)) {
    faults.push_back("Lösenordet är bland de första som någon skulle gissa. Välj ett annat, gärna flera ord.");
  }
  const absl::string_view before_at = account.substr(0, account.find('@'));
  if (IsName(password, account) || IsName(password, before_at)) {
    faults.push_back("Lösenordet är kontots namn. Välj ett annat.");
  }
  return faults;
}

}  // namespace arendegang::identity
