#include "services/papers/frame.h"

#include <utility>
#include <vector>

#include "absl/strings/str_split.h"
#include "services/calendar/day.h"

namespace arendegang::papers {
namespace {

// The numbers are counted by the reader's program: only what stands around them is said here.
render::PageNumber NumberingOf(const Wording& wording) {
  const std::vector<std::string> said =
      absl::StrSplit(wording.Fill("page_number", {{"page", "\x01"}, {"pages", "\x01"}}), '\x01');
  if (said.size() != 3) return {"", " / ", ""};
  return {said[0], said[1], said[2]};
}

std::vector<std::string> LinesOf(const Wording& wording, const std::string& section, const Slots& slots) {
  return absl::StrSplit(wording.Fill(section, slots), '\n', absl::SkipEmpty());
}

}  // namespace

render::Paper Begun(const Wording& wording, const std::string& kind, const std::string& label, const Slots& slots,
                    const std::string& day) {
  render::Paper paper;
  paper.title = render::Shown(wording.Fill(kind + "_title", slots));
  paper.committee = render::Shown(slots.at("committee"));
  paper.label = render::Shown(wording.Fill(label, slots));
  paper.day = day;
  paper.page_number = NumberingOf(wording);
  return paper;
}

void AddHeading(const Wording& wording, const std::string& section, int level, const Slots& slots,
                render::Paper* paper) {
  paper->parts.push_back({render::PartKind::kHeading, level, "", "", render::Shown(wording.Fill(section, slots))});
  paper->parts.back().around = level == 1;
}

void AddText(const Wording& wording, const std::string& section, const Slots& slots, render::Paper* paper) {
  for (const std::string& line : LinesOf(wording, section, slots)) {
    paper->parts.push_back({render::PartKind::kText, 0, "", "", render::Shown(line)});
  }
}

void AddRows(const Wording& wording, const std::string& section, const Slots& slots, render::Paper* paper) {
  render::Part part;
  part.kind = render::PartKind::kTable;
  for (const std::string& line : LinesOf(wording, section, slots)) {
    const std::pair<std::string, std::string> row = absl::StrSplit(line, absl::MaxSplits(": ", 1));
    part.rows.push_back({render::Shown(row.first), render::Shown(row.second)});
  }
  if (!part.rows.empty()) paper->parts.push_back(std::move(part));
}

void AddGrid(const Wording& wording, const std::string& section, std::vector<std::vector<std::string>> cells,
             render::Paper* paper) {
  render::Part part;
  part.kind = render::PartKind::kGrid;
  part.columns = absl::StrSplit(wording.Fill(section, {}), " | ");
  for (auto& row : cells) {
    row.resize(part.columns.size());
    for (std::string& cell : row) cell = render::Shown(cell);
  }
  part.cells = std::move(cells);
  paper->parts.push_back(std::move(part));
}

void AddSignature(const Wording& wording, const std::string& section, const Slots& slots, render::Paper* paper) {
  const std::vector<std::string> lines = absl::StrSplit(wording.Fill(section, slots), '\n');
  render::Part part;
  part.kind = render::PartKind::kSignature;
  part.mark = render::Shown(lines[0]);
  for (size_t i = 1; i < lines.size(); ++i) part.rows.push_back({"", render::Shown(lines[i])});
  paper->parts.push_back(std::move(part));
}

std::string LongDay(const std::string& iso) {
  auto day = calendar::ParseIso(iso);
  return day.ok() ? calendar::FormatLong(*day) : iso;
}

std::string WeekdayDay(const std::string& iso) {
  auto day = calendar::ParseIso(iso);
  return day.ok() ? calendar::FormatWithWeekday(*day) : iso;
}

Slots SlotsOfMeeting(const v1::Committee& committee, const v1::Meeting& meeting) {
  const std::string& day = meeting.meeting_date();
  return {{"committee", committee.title()},
          {"municipality", committee.municipality()},
          {"day", day},
          {"meeting_day", LongDay(day)},
          {"weekday_day", WeekdayDay(day)}};
}

}  // namespace arendegang::papers
