#include "services/base/words.h"

#include <utf8proc.h>

namespace arendegang {
namespace {

// What a character is to a word.
enum class Part { kNone, kInner, kWord };

Part PartOf(utf8proc_int32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ? Part::kWord : Part::kNone;
  const utf8proc_category_t category = utf8proc_category(c);
  if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) return Part::kWord;
  return category == UTF8PROC_CATEGORY_CF ? Part::kInner : Part::kNone;  // a soft hyphen is within a word
}

void Append(utf8proc_int32_t c, std::string* folded) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(c, bytes);
  folded->append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(length));
}

bool IsAccent(utf8proc_int32_t c) { return c >= 0x300 && c <= 0x36F; }

// Adds an accent to the letter before: the ring of å and the dots of ä and ö make letters of their own.
void AppendAccent(utf8proc_int32_t accent, std::string* folded) {
  const char letter = folded->empty() ? '\0' : folded->back();
  const char* whole = letter == 'a' && accent == 0x30A   ? "å"
                      : letter == 'a' && accent == 0x308 ? "ä"
                      : letter == 'o' && accent == 0x308 ? "ö"
                                                         : nullptr;
  if (whole != nullptr) folded->replace(folded->size() - 1, 1, whole);
}

void Fold(utf8proc_int32_t c, std::string* folded) {
  if (c < 0x80) {
    folded->push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c));
    return;
  }
  constexpr int kMost = 32;  // U+FDFA, the longest, has 18
  constexpr auto kOptions =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_int32_t parts[kMost];
  int boundary = 0;
  const auto count = utf8proc_decompose_char(c, parts, kMost, kOptions, &boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < kMost; ++i) {
    if (IsAccent(parts[i])) {
      AppendAccent(parts[i], folded);
    } else if (PartOf(parts[i]) == Part::kWord) {
      Append(parts[i], folded);
    }
  }
}

}  // namespace

void ForEachWord(absl::string_view text, const std::function<bool(const Word&)>& each) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  Word word;
  for (size_t at = 0; at <= text.size();) {
    utf8proc_int32_t c = -1;
    const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    const size_t after = at + (length > 0 ? static_cast<size_t>(length) : 1);
    const Part part = length > 0 ? PartOf(c) : Part::kNone;
    if (part == Part::kWord) {
      if (word.folded.empty()) word.begin = at;
      Fold(c, &word.folded);
      word.end = after;
    } else if (part == Part::kNone && !word.folded.empty()) {
      if (!each(word)) return;
      word.folded.clear();
    }
    at = after;
  }
}

}  // namespace arendegang
