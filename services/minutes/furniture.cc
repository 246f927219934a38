#include "services/minutes/furniture.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/layout_match.h"

namespace arendegang::minutes {
namespace {

// A line comes again often enough to be a page head, and not more often than there are pages.
constexpr size_t kOften = 3;
constexpr size_t kFewestLinesOnAPage = 15;
// A page head has at most so many lines, with those of the text that were caught between them.
constexpr size_t kHeadLines = 5;
constexpr size_t kLongestHead = 80;
// The head of a document that is a letter has at most so many lines.
constexpr size_t kLongestLetterHead = 20;

class Finder {
 public:
  Finder(const phrasebook::Grammar& grammar, const phrasebook::Descriptor& document, const std::vector<TextLine>& lines)
      : grammar_(grammar),
        document_(document),
        letter_head_(&document == v1::Minutes::descriptor() ? 0 : kLongestLetterHead),
        lines_(lines),
        found_(lines.size(), false) {}

  std::vector<bool> Find(bool paged, std::string* meeting_date) {
    for (size_t i = 0; i < lines_.size(); ++i) found_[i] = Known(lines_[i].text, false, meeting_date);
    if (paged) FindRepeated();
    std::vector<size_t> beside;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!found_[i] && NearHead(found_, i) && Known(lines_[i].text, true, meeting_date)) beside.push_back(i);
    }
    AddBeside(beside);
    return found_;
  }

  // Lines that seem to be of the head of a page, but no other page has them.
  const std::vector<size_t>& doubtful() const { return doubtful_; }

 private:
  // Whether the style knows the line; a group called meeting_date gives the day of the meeting.
  bool Known(const std::string& line, bool beside, std::string* meeting_date) const {
    for (const auto& [expression, document, only_beside] : grammar_.furniture) {
      if (only_beside != beside || (document != nullptr && document != &document_)) continue;
      bool dated = expression->NamedCapturingGroups().contains("meeting_date");
      std::string date;
      if (!(dated ? RE2::FullMatch(line, *expression, &date) : RE2::FullMatch(line, *expression))) continue;
      if (meeting_date->empty()) *meeting_date = date;
      return true;
    }
    return false;
  }

  void FindRepeated() {
    std::map<std::string, std::vector<size_t>> places;
    for (size_t i = letter_head_; i < lines_.size(); ++i) {
      if (MayBeHead(i)) places[WithoutPageNumber(lines_[i].text)].push_back(i);
    }
    for (const auto& [text, where] : places) {
      if (where.size() < kOften || where.size() * kFewestLinesOnAPage > lines_.size()) continue;
      for (size_t i : where) found_[i] = true;
    }
  }

  // The same for every page: a line with a page number differs from page to page in that alone.
  static std::string WithoutPageNumber(std::string line) {
    static const RE2 kPage(R"(\d+ ?\(\d+\)|\b(?i:sid(?:a|an)) \d+(?: av \d+)?)");
    RE2::Replace(&line, kPage, "");
    return line;
  }

  // A line that tells the day, the number or the page, apart from the text.
  bool MayBeHead(size_t i) const {
    static const RE2 kTells("\\d{4}-\\d{2}-\\d{2}|\\bnr \\d+|\\d+ ?\\(\\d+\\)|\\b[Ss]id(?:a|an) \\d+");
    const std::string& text = lines_[i].text;
    if (text.size() > kLongestHead) return false;
    bool alone = (i == 0 || lines_[i].gap > 0 || found_[i - 1] || Repeats(i - 1)) &&
                 (i + 1 == lines_.size() || lines_[i + 1].gap > 0 || found_[i + 1] || Repeats(i + 1));
    return alone && !absl::EndsWith(text, ".") && !absl::StartsWith(text, "§") && phrasebook::MarkLength(text) == 0 &&
           RE2::PartialMatch(text, kTells);
  }

  // The neighbour of a head may be another: it ends no sentence and has a figure.
  bool Repeats(size_t i) const {
    const std::string& text = lines_[i].text;
    return text.size() <= kLongestHead && absl::ascii_isdigit(text.back());
  }

  // The head of a page of a letter says what that of another says; the first says it for all.
  void AddBeside(const std::vector<size_t>& lines) {
    std::map<absl::string_view, int> times;
    for (size_t i : lines) ++times[lines_[i].text];
    for (size_t i : lines) {
      if (letter_head_ == 0 || (i >= letter_head_ && times[lines_[i].text] > 1)) found_[i] = true;
      if (i >= letter_head_ && !found_[i]) doubtful_.push_back(i);
    }
  }

  bool NearHead(const std::vector<bool>& heads, size_t i) const {
    size_t from = i > kHeadLines ? i - kHeadLines : 0;
    size_t to = std::min(lines_.size(), i + kHeadLines + 1);
    return std::any_of(heads.begin() + static_cast<std::ptrdiff_t>(from),
                       heads.begin() + static_cast<std::ptrdiff_t>(to), [](bool head) { return head; });
  }

  const phrasebook::Grammar& grammar_;
  const phrasebook::Descriptor& document_;
  const size_t letter_head_;  // lines that are looked at more carefully
  const std::vector<TextLine>& lines_;
  std::vector<bool> found_;
  std::vector<size_t> doubtful_;
};

}  // namespace

void RemoveFurniture(const phrasebook::Grammar& grammar, const phrasebook::Descriptor& document, bool paged,
                     std::vector<TextLine>* lines, Flow* flow) {
  Finder finder(grammar, document, *lines);
  std::vector<bool> found = finder.Find(paged, &flow->meeting_date);
  // They stay where they are, and are taken for nothing.
  for (size_t i : finder.doubtful()) (*lines)[i].text = phrasebook::FencedBlock((*lines)[i].text);
  std::vector<TextLine> kept;
  kept.reserve(lines->size());
  bool new_page = false;
  for (size_t i = 0; i < lines->size(); ++i) {
    TextLine& line = (*lines)[i];
    if (found[i]) {
      flow->furniture.push_back(std::move(line.text));
      new_page = true;
      continue;
    }
    line.new_page |= new_page;
    new_page = false;
    kept.push_back(std::move(line));
  }
  *lines = std::move(kept);
}

}  // namespace arendegang::minutes
