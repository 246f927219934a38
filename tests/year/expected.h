// What is right on every day of the year, as it was counted by hand from KL 5:69, 8:12, 13:5 and TidL.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "arendegang/v1/case.pb.h"

namespace arendegang {

struct StageFrom {
  const char* day;
  v1::Stage stage;
};
using Course = std::vector<StageFrom>;

// The stage of each case from a day on.
inline const std::map<std::string, Course>& Courses() {
  static const auto* const courses = new std::map<std::string, Course>{
      {"Sammanträdestider 2028",
       {{"2027-11-15", v1::STAGE_REGISTERED},
        {"2027-11-29", v1::STAGE_SCHEDULED},
        {"2027-12-14", v1::STAGE_DECIDED},
        {"2027-12-16", v1::STAGE_ADJUSTED},
        {"2027-12-17", v1::STAGE_ANNOUNCED},    // a Friday; three weeks on is Friday 7 January
        {"2028-01-08", v1::STAGE_APPEAL_OVER},  // a Saturday
        {"2028-01-10", v1::STAGE_FINAL}}},
      {"Ny brygga",  // certified at once
       {{"2028-01-10", v1::STAGE_REGISTERED},
        {"2028-01-11", v1::STAGE_PREPARED},
        {"2028-01-13", v1::STAGE_SCHEDULED},
        {"2028-01-25", v1::STAGE_ANNOUNCED},
        {"2028-02-16", v1::STAGE_APPEAL_OVER},
        {"2028-02-18", v1::STAGE_FINAL},
        {"2028-02-21", v1::STAGE_CLOSED}}},
      {"Ny taxa",  // sent back, and decided at the next meeting
       {{"2028-01-12", v1::STAGE_REGISTERED},
        {"2028-02-07", v1::STAGE_SCHEDULED},
        {"2028-02-22", v1::STAGE_ATERREMITTERAD},
        {"2028-03-06", v1::STAGE_SCHEDULED},
        {"2028-03-21", v1::STAGE_DECIDED},
        {"2028-03-27", v1::STAGE_ANNOUNCED},  // three weeks on is annandag påsk: Tuesday 18 April
        {"2028-04-19", v1::STAGE_APPEAL_OVER},
        {"2028-04-20", v1::STAGE_FINAL}}},
      {"Hamnplan",  // appealed
       {{"2028-04-03", v1::STAGE_REGISTERED},
        {"2028-05-02", v1::STAGE_SCHEDULED},
        {"2028-05-16", v1::STAGE_DECIDED},
        {"2028-05-22", v1::STAGE_ADJUSTED},
        {"2028-05-23", v1::STAGE_ANNOUNCED},  // until 13 June
        {"2028-06-09", v1::STAGE_APPEALED},
        {"2028-09-12", v1::STAGE_APPEAL_OVER},  // the court's word was final on 11 September
        {"2028-09-13", v1::STAGE_FINAL}}},
      {"Båtuppläggning",  // the notice was down, and was posted anew
       {{"2028-05-22", v1::STAGE_REGISTERED},
        {"2028-05-30", v1::STAGE_SCHEDULED},
        {"2028-06-13", v1::STAGE_DECIDED},
        {"2028-06-19", v1::STAGE_ANNOUNCED},  // would have been until 10 July; from 26 June it is until 17 July
        {"2028-07-18", v1::STAGE_APPEAL_OVER},
        {"2028-07-20", v1::STAGE_FINAL}}},
      {"Avgift",  // corrected after it was certified
       {{"2028-08-15", v1::STAGE_REGISTERED},
        {"2028-09-04", v1::STAGE_SCHEDULED},
        {"2028-09-19", v1::STAGE_DECIDED},
        {"2028-09-25", v1::STAGE_ADJUSTED},
        {"2028-09-26", v1::STAGE_ANNOUNCED},
        {"2028-10-18", v1::STAGE_APPEAL_OVER},
        {"2028-10-19", v1::STAGE_FINAL}}},
      {"Strandpromenad",  // postponed on 17 October: it is on the agenda of 28 November by itself
       {{"2028-09-26", v1::STAGE_REGISTERED},
        {"2028-10-02", v1::STAGE_SCHEDULED},
        {"2028-11-28", v1::STAGE_DECIDED},
        {"2028-12-01", v1::STAGE_ADJUSTED},
        {"2028-12-03", v1::STAGE_ANNOUNCED},  // a Sunday; three weeks on is julafton, a Sunday: Wednesday 27
        {"2028-12-28", v1::STAGE_APPEAL_OVER},
        {"2028-12-29", v1::STAGE_FINAL}}},
      {"Vinterstängt",
       {{"2028-11-20", v1::STAGE_REGISTERED},
        {"2028-11-30", v1::STAGE_SCHEDULED},
        {"2028-12-12", v1::STAGE_DECIDED},
        {"2028-12-18", v1::STAGE_ADJUSTED},
        {"2028-12-19", v1::STAGE_ANNOUNCED},
        {"2029-01-10", v1::STAGE_APPEAL_OVER},
        {"2029-01-11", v1::STAGE_FINAL}}},
  };
  return *courses;
}

// A notice is on the board from a day until the day before another. They are called by the day of the meeting.
struct OnBoard {
  const char* notice;
  const char* up;
  const char* down;
};
inline constexpr OnBoard kBoard[] = {
    {"2027-12-14", "2027-12-17", "2028-01-08"}, {"2028-01-25 omedelbar", "2028-01-25", "2028-02-16"},
    {"2028-01-25", "2028-02-01", "2028-02-23"}, {"2028-02-22", "2028-02-29", "2028-03-22"},
    {"2028-03-21", "2028-03-27", "2028-04-19"}, {"2028-05-16", "2028-05-23", "2028-06-14"},
    {"2028-06-13", "2028-06-19", "2028-07-18"}, {"2028-09-19", "2028-09-26", "2028-10-18"},
    {"2028-10-17", "2028-10-24", "2028-11-15"}, {"2028-11-28", "2028-12-03", "2028-12-28"},
    {"2028-12-12", "2028-12-19", "2029-01-10"},
};

// What is overdue at the end of a day: the notice that was down is to be posted anew at once.
inline const std::map<std::string, std::vector<std::string>>& Overdue() {
  static const auto* const overdue = new std::map<std::string, std::vector<std::string>>{
      {"2028-06-25", {"DEADLINE_KIND_ANSLAG"}},
  };
  return *overdue;
}

}  // namespace arendegang
