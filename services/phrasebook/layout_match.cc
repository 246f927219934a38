#include "services/phrasebook/layout_match.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/phrasebook/facts.h"

namespace arendegang::phrasebook {
namespace {

constexpr size_t kMaxMarkDigits = 3;
// A heading is at most so long, in bytes: two lines of a column.
constexpr size_t kLongestHeading = 130;

bool StartsRow(const Element& element, absl::string_view text) {
  if (!element.phrase->may_be_empty) {
    // The label and the first item stand on one line.
    return element.phrase->start->Starts(text);
  }
  size_t end = LineEnd(text, 0);
  return RE2::FullMatch(Piece(text.substr(0, end)), element.item->whole->get());
}

bool StartsPoint(const Element& element, absl::string_view text) {
  size_t mark = MarkLength(text);
  return mark > 0 && element.phrase->start->Starts(text.substr(mark + 1));
}

// The point that begins the items of `layout` and may hold any sentence; null if it has none.
const Element* LoosePoint(const Layout& layout) {
  for (const Element& element : layout.elements) {
    if (element.kind == Element::kPoint) return element.phrase->has_loose ? &element : nullptr;
  }
  return nullptr;
}

bool StartsChoice(const Element& element, absl::string_view text, Looks looks) {
  return std::any_of(element.cases.begin(), element.cases.end(), [&](const Case& branch) {
    return !branch.otherwise && branch.titles.empty() && Starts(*branch.layout, text, looks);
  });
}

bool StartsSection(const Element& element, absl::string_view text, Looks looks) {
  if (element.phrase->start->Starts(text)) {
    if (!element.told) return true;
    size_t below = std::min(LineEnd(text, 0), text.size() - 1) + 1;
    if (below == text.size()) return text.back() == kHardBreak;
    return std::any_of(element.children.begin(), element.children.end(),
                       [&](const Element& child) { return Starts(child, text.substr(below), looks); });
  }
  return (element.phrase->may_be_empty || element.shared) &&
         std::any_of(element.children.begin(), element.children.end(),
                     [&](const Element& child) { return Starts(child, text, looks); });
}

}  // namespace

Frame After(const Frame& here, size_t i) {
  bool ends = (*here.elements)[i].ends_layout;
  return {here.elements, ends ? here.elements->size() : i + 1, here.outer, here.skipped, here.current, here.block};
}

bool LooksLikeHeading(absl::string_view text) {
  text = text.substr(0, text.find(kHardBreak));
  if (text.empty() || text.size() > kLongestHeading || Uncapitalised(text) == text) return false;
  if (absl::StrContains(text, ". ")) return false;
  // The number of a note may stand after the sentence that the text ends.
  const size_t before_number = text.find_last_not_of("0123456789");
  if (before_number != absl::string_view::npos && text[before_number] == '.') return false;
  const absl::string_view last = text.substr(text.find_last_not_of(kSoftBreak));
  return absl::ascii_isalnum(last[0]) || last[0] == ')' || static_cast<unsigned char>(last[0]) >= 0x80;
}

bool Starts(const Element& element, absl::string_view text, Looks looks) {
  switch (element.kind) {
    case Element::kProse:
      return false;
    case Element::kTitle:
      return element.alone && looks == Looks::kCount && LooksLikeHeading(text);
    case Element::kHeading:
    case Element::kLine:
      return element.phrase->start->Starts(text);
    case Element::kSection:
      return StartsSection(element, text, looks);
    case Element::kPoint:
      return StartsPoint(element, text);
    case Element::kRows:
      return StartsRow(element, text);
    case Element::kEach:
      return Starts(*element.layout, text, looks);
    case Element::kChoice:
      return StartsChoice(element, text, looks);
  }
  return false;
}

bool Starts(const Layout& layout, absl::string_view text, Looks looks) {
  for (size_t i = 0; i < layout.elements.size() && i <= layout.anchor; ++i) {
    if (Starts(layout.elements[i], text, looks)) return true;
  }
  return false;
}

bool StartsItem(const Layout& layout, int index, absl::string_view text, Looks looks) {
  if (Starts(layout, text, looks)) return true;
  const Element* point = LoosePoint(layout);
  // A block of free text that only looks like the point is fenced.
  return point != nullptr && absl::ConsumePrefix(&text, absl::StrCat(MarkOf(point->mark, index), " ")) &&
         !absl::StartsWith(text, kBlockFenceOpen);
}

bool TakesAnyLine(const Layout& layout, int index) {
  if (layout.takes_any_line) return true;
  const Element* point = LoosePoint(layout);
  return point != nullptr && point->may_be_bare && index == 0;
}

bool Stops(const Frame* frame, absl::string_view text, Looks looks) {
  for (; frame != nullptr; frame = frame->outer) {
    for (size_t i = frame->next; i < frame->elements->size(); ++i) {
      const Element& element = (*frame->elements)[i];
      if (Starts(element, text, looks)) return true;
      bool counted = i == frame->next && frame->items > 0;
      if (counted && element.kind == Element::kEach && StartsItem(*element.layout, frame->items, text, looks))
        return true;
    }
  }
  return false;
}

bool SkippedStarts(const Frame* frame, size_t block, absl::string_view text) {
  for (; frame != nullptr && frame->block == block; frame = frame->outer) {
    for (size_t i = frame->skipped; i < frame->current; ++i) {
      if (Starts((*frame->elements)[i], text)) return true;
    }
  }
  return false;
}

std::string SectionEnd(const Element& section) { return absl::StrCat(section.label, ".end"); }

size_t MarkLength(absl::string_view text) {
  size_t length = 0;
  if (text.empty()) return 0;
  unsigned char first = text[0];
  if (absl::ascii_isdigit(first)) {
    while (length < text.size() && absl::ascii_isdigit(text[length])) ++length;
    if (length > kMaxMarkDigits || length >= text.size() || (text[length] != '.' && text[length] != ')')) return 0;
    ++length;
  } else if (absl::ascii_islower(first) && text.size() > 1 && text[1] == ')') {
    length = 2;
  } else if (first == '-' || first == '*') {
    length = 1;
  } else {
    // Bullet, en dash, and the private-use bullet that PDF text has for one.
    for (absl::string_view bullet : {"•", "–", "\xEF\x82\xB7", "·"}) {
      if (absl::StartsWith(text, bullet)) length = bullet.size();
    }
  }
  return length > 0 && length < text.size() && text[length] == ' ' ? length : 0;
}

std::string MarkOf(absl::string_view style, int index) {
  absl::string_view end = style.substr(style.size() - 1);
  if (style[0] == '1') return absl::StrCat(index + 1, end);
  std::string letters;
  for (int n = index; n >= 0; n = n / 26 - 1) letters.insert(letters.begin(), static_cast<char>('a' + n % 26));
  return absl::StrCat(letters, end);
}

}  // namespace arendegang::phrasebook
