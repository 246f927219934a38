#include "services/render/archive_html.h"

#include <map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/calendar/day.h"
#include "services/render/html.h"

namespace arendegang::render {
namespace {

// "hvn" and "7" of "committees/hvn/meetings/7".
std::pair<std::string, std::string> PartsOf(const v1::PublishedMinutes& minutes) {
  const std::vector<std::string> parts = absl::StrSplit(minutes.meeting(), '/');
  return parts.size() == 4 ? std::pair(parts[1], parts[3]) : std::pair<std::string, std::string>();
}

std::string LongDay(const std::string& date) {
  auto day = calendar::ParseIso(date);
  return day.ok() ? calendar::FormatLong(*day) : date;
}

// Writes the list, with a heading where a committee and where a year begins.
class List {
 public:
  explicit List(const v1::ListPublishedMinutesResponse& published) {
    for (const v1::PublishedMinutes& minutes : published.minutes()) ++of_day_[DayOf(minutes)];
    for (const v1::PublishedMinutes& minutes : published.minutes()) Write(minutes);
    Close();
  }

  const std::string& html() const { return html_; }

 private:
  static std::pair<std::string, std::string> DayOf(const v1::PublishedMinutes& minutes) {
    return {PartsOf(minutes).first, minutes.meeting_date()};
  }

  void Write(const v1::PublishedMinutes& minutes) {
    const auto [committee, number] = PartsOf(minutes);
    const std::string year = minutes.meeting_date().substr(0, 4);
    if (committee != committee_) {
      Close();
      absl::StrAppend(&html_, "<h2>", HtmlEscaped(minutes.committee_title()), "</h2>\n");
    }
    if (committee != committee_ || year != year_) {
      Close();
      absl::StrAppend(&html_, "<h3>", HtmlEscaped(year), "</h3>\n<ul>\n");
      open_ = true;
    }
    committee_ = committee;
    year_ = year;
    const std::string place = of_day_[DayOf(minutes)] == 1 ? minutes.meeting_date() : number;
    absl::StrAppend(&html_, "<li><a href=\"/arkiv/", HtmlEscaped(committee), "/", HtmlEscaped(place), "\">Protokoll ",
                    HtmlEscaped(LongDay(minutes.meeting_date())), "</a></li>\n");
  }

  void Close() {
    if (std::exchange(open_, false)) html_ += "</ul>\n";
  }

  std::string html_;
  std::string committee_;
  std::string year_;
  bool open_ = false;
  std::map<std::pair<std::string, std::string>, int> of_day_;
};

}  // namespace

std::string ArchiveHtmlOf(const v1::ListPublishedMinutesResponse& published) {
  const std::string list =
      published.minutes().empty() ? "<p>Inga protokoll är publicerade.</p>\n" : List(published).html();
  return PublicPageOf("Protokoll", absl::StrCat("<h1>Protokoll</h1>\n", list));
}

}  // namespace arendegang::render
