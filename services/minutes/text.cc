#include "services/minutes/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "services/base/error.h"
#include "services/base/text.h"
#include "services/minutes/furniture.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/layout_match.h"

namespace arendegang::minutes {
namespace {

using phrasebook::Flattened;
using phrasebook::kHardBreak;
using phrasebook::kSoftBreak;

// A column of running text is at most this wide, in bytes; a text with longer lines is not wrapped.
constexpr size_t kWidestColumn = 140;
// But for one line in so many, which a table or an address has made long.
constexpr size_t kWideShare = 100;
// At least one line in so many goes on in mid-sentence in a wrapped text.
constexpr size_t kWrappedShare = 12;

absl::Status Unreadable(absl::string_view why) {
  return MakeError(absl::StatusCode::kInvalidArgument, "TEXT_UNREADABLE", absl::StrCat("text is not readable: ", why),
                   "Texten kan inte läsas: den är inte UTF-8-text. Spara den som UTF-8 och försök igen.",
                   {{"text", std::string(why)}});
}

// Whether `text` may not be in NFC: it has combining marks, or letters beyond Latin, or the few signs of punctuation
// that NFC replaces. Minutes hardly ever do.
bool MayNeedComposing(absl::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned char lead = text[i];
    if (lead < 0xCC) continue;
    if (lead != 0xE2) return true;
    unsigned char second = i + 1 < text.size() ? text[i + 1] : 0;
    unsigned char third = i + 2 < text.size() ? text[i + 2] : 0;
    if (second != 0x80 || third < 0x82) return true;
  }
  return false;
}

// A line's words; a fenced line is kept to the letter.
std::string LineText(absl::string_view raw) {
  if (absl::StrContains(raw, phrasebook::kFenceClose)) return std::string(raw);
  // No-break space, and the invisible: zero-width space, soft hyphen, byte order mark.
  std::string text =
      absl::StrReplaceAll(raw, {{"\u00A0", " "}, {"\u202F", " "}, {"\u200B", ""}, {"\u00AD", ""}, {"\uFEFF", ""}});
  return Flattened(text);
}

std::vector<TextLine> SplitLines(absl::string_view text) {
  std::vector<TextLine> lines;
  int gap = 0;
  for (absl::string_view raw : absl::StrSplit(text, absl::ByAnyChar("\n\f\r"))) {
    std::string line = LineText(raw);
    if (line.empty()) {
      ++gap;
      continue;
    }
    lines.push_back({std::move(line), gap, absl::StartsWith(raw, " ")});
    gap = 0;
  }
  return lines;
}

bool EndsSentence(absl::string_view line) {
  for (absl::string_view abbreviation : {"m.fl.", "m.m.", "dnr.", "kl.", "nr.", "s.k."}) {
    if (absl::EndsWith(line, abbreviation)) return false;
  }
  for (absl::string_view end : {".", ":", "!", "?", ".”", ".\"", ";"}) {
    if (absl::EndsWith(line, end)) return true;
  }
  return false;
}

bool StartsSmall(absl::string_view line) {
  std::string capitalised = phrasebook::Capitalised(line);
  return capitalised != line;
}

bool StartsLarge(absl::string_view line) { return phrasebook::Uncapitalised(line) != line; }

bool IsWrapped(const std::vector<TextLine>& lines) {
  size_t going_on = 0;
  size_t wide = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    wide += lines[i].text.size() > kWidestColumn;
    bool hyphen = absl::EndsWith(lines[i].text, "-");
    if (hyphen || (!EndsSentence(lines[i].text) && StartsSmall(lines[i + 1].text))) ++going_on;
  }
  return lines.size() > 1 && wide * kWideShare <= lines.size() && going_on * kWrappedShare >= lines.size();
}

// The width of the column in characters: all but the widest twentieth of the lines fit.
size_t ColumnWidth(const std::vector<TextLine>& lines) {
  std::vector<size_t> widths;
  for (const TextLine& line : lines) widths.push_back(CountCharacters(line.text));
  auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 19 / 20);
  std::nth_element(widths.begin(), at, widths.end());
  return *at;
}

// The usual number of empty lines between lines: more of them part two blocks.
int UsualGap(const std::vector<TextLine>& lines) {
  std::map<int, int> count;
  for (size_t i = 1; i < lines.size(); ++i) ++count[lines[i].gap];
  auto most = std::max_element(count.begin(), count.end(), [](auto& a, auto& b) { return a.second < b.second; });
  return most == count.end() ? 0 : most->first;
}

// Whether the block goes on from `line` to `next`: it does when the sentence does, or when the first word of `next`
// would not have fitted on the line.
bool GoesOn(const TextLine& line, const TextLine& next, size_t width, int usual_gap) {
  if (phrasebook::MarkLength(next.text) > 0) return false;
  if (absl::StartsWith(next.text, "§")) return absl::EndsWith(line.text, ",") || absl::EndsWith(line.text, " och");
  if (next.note) return false;
  bool mid_sentence =
      !EndsSentence(line.text) && (absl::EndsWith(line.text, ",") || StartsSmall(next.text) || next.text[0] == '(' ||
                                   absl::ascii_isdigit(static_cast<unsigned char>(next.text[0])));
  bool parted = next.gap > usual_gap && !next.new_page;
  absl::string_view first_word = absl::string_view(next.text).substr(0, next.text.find(' '));
  // Proportional type makes some lines short in characters: a sentence that is not at its end is given more room.
  size_t room = EndsSentence(line.text) ? width * 19 / 20 : width * 4 / 5;
  bool full = CountCharacters(line.text) + 1 + CountCharacters(first_word) > room;
  if (absl::StartsWith(next.text, "att ") && !full) return false;
  if (mid_sentence) return !parted || full;
  return full && !parted && !next.new_page;
}

// The last word of `line`, which ends in a hyphen, without it.
absl::string_view LastWord(absl::string_view line) {
  line.remove_suffix(1);
  size_t blank = line.rfind(' ');
  return blank == absl::string_view::npos ? line : line.substr(blank + 1);
}

bool AllCapitals(absl::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return absl::ascii_isupper(c); });
}

// Joins `next` to a line that ends in a hyphen: "förvalt-" "ningens" is one word, "AMN 2019-" "0504", "LOV-"
// "upphandling" and "Eriksson-" "Bech" keep the hyphen, "miljö-" "och" keeps it and the blank.
void JoinAtHyphen(absl::string_view next, std::string* text) {
  absl::string_view word = LastWord(*text);
  absl::string_view first = next.substr(0, next.find(' '));
  bool pair = first == "och" || first == "eller" || first == "samt" || first == "respektive";
  bool dash = word.empty();
  if (pair || dash) {
    absl::StrAppend(text, std::string(1, kSoftBreak), next);
    return;
  }
  if (StartsSmall(next) && !AllCapitals(word) && !absl::ascii_isdigit(word.back())) text->pop_back();
  absl::StrAppend(text, next);
}

bool IsNumber(absl::string_view text) {
  constexpr size_t kMostDigits = 3;
  return text.size() <= kMostDigits && std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
}

// The number of a note stands in a line of its own: at the foot of the page before the note, in the text, where it is
// raised and nearer to the line before it than lines are, after the word it is for.
void JoinNoteNumbers(std::vector<TextLine>* lines) {
  constexpr size_t kLongestNote = 4;  // lines
  const int usual_gap = UsualGap(*lines);
  std::vector<TextLine> joined;
  size_t last_note = 0;  // the number of lines up to and with its number
  for (size_t i = 0; i < lines->size(); ++i) {
    TextLine& line = (*lines)[i];
    bool last = i + 1 == lines->size();
    if (!IsNumber(line.text) || last || IsNumber((*lines)[i + 1].text)) {
      joined.push_back(std::move(line));
    } else if (line.gap < usual_gap && !joined.empty() && joined.size() > last_note + kLongestNote) {
      absl::StrAppend(&joined.back().text, " ", line.text);
    } else {
      line.note = true;
      absl::StrAppend(&line.text, " ", (*lines)[++i].text);
      joined.push_back(std::move(line));
      last_note = joined.size();
    }
  }
  *lines = std::move(joined);
}

// Whether lines[i] is a heading, or the first line of one: short, after a sentence that is at its end, and before a
// line that is nearer than lines are, or the first word of which would have fitted on it.
bool IsHeading(const std::vector<TextLine>& lines, size_t i, size_t width, int usual_gap) {
  if (i == 0 || i + 1 == lines.size()) return false;
  absl::string_view before = lines[i - 1].text;
  // The number of a note may stand after the sentence.
  while (!before.empty() && absl::ascii_isdigit(static_cast<unsigned char>(before.back()))) before.remove_suffix(1);
  if (!EndsSentence(before)) return false;
  const TextLine& next = lines[i + 1];
  if (!phrasebook::LooksLikeHeading(lines[i].text) || !StartsLarge(next.text)) return false;
  absl::string_view first_word = absl::string_view(next.text).substr(0, next.text.find(' '));
  return next.gap < usual_gap || CountCharacters(lines[i].text) + 1 + CountCharacters(first_word) <= width * 4 / 5;
}

enum class Joint { kUnclear, kSoft, kHard };

// How lines[i] is joined to the line before it when one of them is a heading.
Joint JointAtHeading(const std::vector<TextLine>& lines, size_t i, size_t width, int usual_gap) {
  if (IsHeading(lines, i, width, usual_gap)) return Joint::kHard;
  if (!IsHeading(lines, i - 1, width, usual_gap)) return Joint::kUnclear;
  return absl::EndsWith(lines[i - 1].text, "–") ? Joint::kSoft : Joint::kHard;
}

std::string Join(const std::vector<TextLine>& lines, bool wrapped, bool headed) {
  std::string text;
  size_t width = lines.empty() ? 0 : ColumnWidth(lines);
  int usual_gap = UsualGap(lines);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      text = lines[i].text;
    } else if (phrasebook::MarkLength(lines[i - 1].text + " ") == lines[i - 1].text.size()) {
      absl::StrAppend(&text, " ", lines[i].text);  // a mark that stands alone
    } else if (wrapped && absl::EndsWith(lines[i - 1].text, "-") && phrasebook::MarkLength(lines[i].text) == 0) {
      JoinAtHyphen(lines[i].text, &text);
    } else {
      Joint joint = wrapped && headed ? JointAtHeading(lines, i, width, usual_gap) : Joint::kUnclear;
      bool soft = joint == Joint::kSoft ||
                  (wrapped && joint == Joint::kUnclear && GoesOn(lines[i - 1], lines[i], width, usual_gap));
      text += soft ? kSoftBreak : kHardBreak;
      text += lines[i].text;
    }
  }
  return text;
}

}  // namespace

absl::StatusOr<std::string> ToNfc(absl::string_view text) {
  if (FirstBadByte(text) != absl::string_view::npos) return Unreadable("not UTF-8, or NUL in it");
  if (!MayNeedComposing(text)) return std::string(text);
  utf8proc_uint8_t* result = nullptr;
  utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &result, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length < 0) return Unreadable(utf8proc_errmsg(length));
  std::string normalised(reinterpret_cast<char*>(result), static_cast<size_t>(length));
  std::free(result);  // NOLINT: utf8proc allocates with malloc.
  return normalised;
}

absl::StatusOr<Flow> MakeFlow(absl::string_view text, const phrasebook::Grammar& grammar,
                              const phrasebook::Descriptor& document, v1::TextLayout layout) {
  absl::StatusOr<std::string> normalised = ToNfc(text);
  if (!normalised.ok()) return normalised.status();
  Flow flow;
  std::vector<TextLine> lines = SplitLines(*normalised);
  bool wrapped = layout == v1::TEXT_LAYOUT_WRAPPED || (layout == v1::TEXT_LAYOUT_UNSPECIFIED && IsWrapped(lines));
  RemoveFurniture(grammar, document, wrapped, &lines, &flow);
  // The headings of minutes are known by their words, and minutes have no notes.
  const bool headed = &document != v1::Minutes::descriptor();
  if (wrapped && headed) JoinNoteNumbers(&lines);
  flow.text = Join(lines, wrapped, headed);
  return flow;
}

std::string WordsOf(absl::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    absl::string_view rest = text.substr(i);
    unsigned char c = text[i];
    if (absl::ascii_isspace(c) || c == '-' || c == '_') continue;
    if (c == 0xC2 || c >= 0xE2) {  // not a letter of Swedish
      // Hyphens, bullets, soft hyphen, zero-width space, no-break spaces, fences.
      size_t skipped = 0;
      for (absl::string_view sign : {"\u2010", "\u2011", "\u2022", "\uF0B7", "\u00AD", "\u200B", "\u00A0", "\u202F",
                                     "\uFEFF", "\u2066", "\u2068", "\u2069"}) {
        if (absl::StartsWith(rest, sign)) skipped = sign.size();
      }
      if (skipped > 0) {
        i += skipped - 1;
        continue;
      }
    }
    words += static_cast<char>(c);
  }
  return words;
}

int CountWords(absl::string_view text) {
  int count = 0;
  bool inside = false;
  for (char c : text) {
    bool blank = absl::ascii_isspace(static_cast<unsigned char>(c));
    count += !blank && !inside;
    inside = !blank;
  }
  return count;
}

}  // namespace arendegang::minutes
