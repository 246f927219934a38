// Dates: justering, meeting days, tjänsteutlåtanden.
#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "services/calendar/day.h"
#include "services/calendar/holidays.h"
#include "services/calendar/term.h"
#include "services/minutes/review/paragraphs.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

using absl::CivilDay;

// Calls `check(paragraph, day, place)` for the day fixed for justering.
template <typename Check>
void ForJusteringDay(const Meeting& meeting, Check check) {
  for (int i = 0; i < meeting.facts().paragraphs_size(); ++i) {
    const v1::Paragraph& paragraph = meeting.facts().paragraphs(i);
    std::optional<CivilDay> day = DayOf(paragraph.justerare_choice().day().date());
    if (day.has_value()) check(paragraph, *day, absl::StrCat("paragraphs[", i, "].justerare_choice.day"));
  }
}

// Calls `check(paragraph, dates, place)` for every decision on meeting days.
template <typename Check>
void ForMeetingDates(const Meeting& meeting, Check check) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    for (int i = 0; i < handling.points_size(); ++i) {
      if (!handling.points(i).has_meeting_dates()) continue;
      check(paragraph, handling.points(i).meeting_dates(), absl::StrCat(place, ".points[", i, "].meeting_dates"));
    }
  });
}

void WithinFourteenDays(const Meeting& meeting, Report* report) {
  if (!meeting.day().has_value()) return;
  calendar::Term term = calendar::LatestJustering(*meeting.day());
  ForJusteringDay(meeting, [&](const auto& paragraph, CivilDay day, const std::string& place) {
    if (day <= term.aim) return;
    bool overdue = day > term.outermost;
    report->Add(
        place, paragraph.number(),
        absl::StrCat("Justeringen ", calendar::FormatIso(day), " ligger efter fjortonde dagen, ",
                     calendar::FormatIso(term.aim), overdue ? "." : ", som är en fridag; nästa vardag kan godtas."),
        absl::StrCat("Justera senast ", calendar::FormatIso(calendar::PreviousVardag(term.aim)), "."));
  });
}

void NotBeforeTheMeeting(const Meeting& meeting, Report* report) {
  ForJusteringDay(meeting, [&](const auto& paragraph, CivilDay day, const std::string& place) {
    if (!meeting.day().has_value() || day >= *meeting.day()) return;
    report->Add(place, paragraph.number(),
                absl::StrCat("Justeringen ", calendar::FormatIso(day), " ligger före sammanträdet."), "Rätta dagen.");
  });
}

void OnAWorkingDay(const Meeting& meeting, Report* report) {
  ForJusteringDay(meeting, [&](const auto& paragraph, CivilDay day, const std::string& place) {
    if (!calendar::IsFree(day)) return;
    report->Add(place, paragraph.number(),
                absl::StrCat("Justeringen är utsatt till en fridag, ", calendar::FormatIso(day), "."),
                absl::StrCat("Välj till exempel ", calendar::FormatIso(calendar::PreviousVardag(day)), "."));
  });
}

void WeekdayOfTheDate(const Meeting& meeting, Report* report) {
  auto check = [&](const v1::Paragraph& paragraph, const v1::StatedDay& day, std::string place) {
    std::optional<CivilDay> date = DayOf(day.date());
    if (day.wrong_weekday() == v1::WEEKDAY_UNSPECIFIED || !date.has_value()) return;
    report->Add(
        std::move(place), paragraph.number(),
        absl::StrCat("Den ", day.date(), " är en ", std::string(calendar::WeekdayName(calendar::WeekdayNumber(*date))),
                     ", inte en ", std::string(calendar::WeekdayName(day.wrong_weekday())), "."),
        "Rätta veckodagen eller datumet.");
  };
  ForJusteringDay(meeting, [&](const auto& paragraph, CivilDay, const std::string& place) {
    check(paragraph, paragraph.justerare_choice().day(), place);
  });
  ForMeetingDates(meeting, [&](const auto& paragraph, const auto& dates, const std::string& place) {
    for (int i = 0; i < dates.days_size(); ++i) {
      check(paragraph, dates.days(i).day(), absl::StrCat(place, ".days[", i, "]"));
    }
  });
}

void MeetsOnWorkingDays(const Meeting& meeting, Report* report) {
  ForMeetingDates(meeting, [&](const auto& paragraph, const auto& dates, const std::string& place) {
    for (int i = 0; i < dates.days_size(); ++i) {
      std::optional<CivilDay> day = DayOf(dates.days(i).day().date());
      if (!day.has_value() || !calendar::IsFree(*day)) continue;
      report->Add(absl::StrCat(place, ".days[", i, "]"), paragraph.number(),
                  absl::StrCat("Sammanträdet ", calendar::FormatIso(*day), " infaller på en fridag."),
                  "Välj en vardag.");
    }
  });
}

void MeetsInTheYearInOrder(const Meeting& meeting, Report* report) {
  ForMeetingDates(meeting, [&](const auto& paragraph, const auto& dates, const std::string& place) {
    std::string before;
    for (int i = 0; i < dates.days_size(); ++i) {
      const std::string& date = dates.days(i).day().date();
      bool in_year = date.substr(0, 4) == absl::StrCat(dates.year());
      if (!in_year || date <= before) {
        report->Add(absl::StrCat(place, ".days[", i, "]"), paragraph.number(),
                    in_year ? absl::StrCat("Sammanträdesdagen ", date, " kommer inte i ordning.")
                            : absl::StrCat("Sammanträdesdagen ", date, " ligger inte i ", dates.year(), "."),
                    "Rätta dagen eller ordningen.");
      }
      before = date;
    }
  });
}

void TjansteutlatandeBeforeMeeting(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    std::optional<CivilDay> day = DayOf(handling.tjansteutlatande_date());
    if (!day.has_value() || !meeting.day().has_value() || *day <= *meeting.day()) return;
    report->Add(
        absl::StrCat(place, ".tjansteutlatande_date"), paragraph.number(),
        absl::StrCat("Tjänsteutlåtandet är daterat ", handling.tjansteutlatande_date(), ", efter sammanträdet."),
        "Rätta datumet.");
  });
}

// Councils and staff bodies are no committees: the fourteen days do not bind their minutes.
void OwnMinutesAdjustedInTime(const Meeting& meeting, Report* report) {
  std::string own = meeting.facts().committee();
  for (int i = 0; i < meeting.facts().paragraphs_size(); ++i) {
    const v1::Paragraph& paragraph = meeting.facts().paragraphs(i);
    const auto& items = paragraph.anmalningar().items();
    for (int n = 0; n < items.size(); ++n) {
      const v1::ReportedMinutes& minutes = items[n].minutes();
      std::optional<CivilDay> met = DayOf(minutes.meeting_date());
      std::optional<CivilDay> adjusted = DayOf(minutes.justering_date());
      if (own.empty() || minutes.body() != own || !met.has_value() || !adjusted.has_value()) continue;
      if (*adjusted <= calendar::LatestJustering(*met).outermost && *adjusted >= *met) continue;
      report->Add(absl::StrCat("paragraphs[", i, "].anmalningar.items[", n, "]"), paragraph.number(),
                  absl::StrCat("Nämndens protokoll från ", minutes.meeting_date(), " anges justerat ",
                               minutes.justering_date(), ", utanför fjorton dagar."),
                  "Kontrollera dagarna. Beslutet är giltigt, men tiden för överklagande räknas från anslaget.");
    }
  }
}

}  // namespace

const std::vector<Rule> kDateRules = {
    {"justering-late", v1::SEVERITY_ERROR, "KL 5:69, 6:35; TidL 2 §", WithinFourteenDays},
    {"justering-before-meeting", v1::SEVERITY_ERROR, "KL 5:69, 6:35", NotBeforeTheMeeting},
    {"justering-on-free-day", v1::SEVERITY_NOTICE, "god sed", OnAWorkingDay},
    {"weekday-wrong", v1::SEVERITY_WARNING, "god sed", WeekdayOfTheDate},
    {"meeting-on-free-day", v1::SEVERITY_WARNING, "god sed", MeetsOnWorkingDays},
    {"meeting-days-in-disorder", v1::SEVERITY_WARNING, "KL 6:23", MeetsInTheYearInOrder},
    {"tjansteutlatande-after-meeting", v1::SEVERITY_WARNING, "god sed", TjansteutlatandeBeforeMeeting},
    {"reported-minutes-late", v1::SEVERITY_NOTICE, "KL 5:69, 6:35", OwnMinutesAdjustedInTime},
};

}  // namespace arendegang::minutes::review
