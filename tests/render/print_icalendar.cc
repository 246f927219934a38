// Prints the calendar of deadlines and meetings given as JSON, for icalendar_parse_test.py to read back:
//   print_icalendar DEADLINES.json MEETINGS.json
#include <iostream>

#include "google/protobuf/util/json_util.h"
#include "services/render/icalendar.h"
#include "tests/support/files.h"

int main(int argc, char** argv) {
  using namespace arendegang;
  if (argc != 3) return 2;
  v1::ListDeadlinesResponse deadlines;
  v1::ListMeetingsResponse meetings;
  using google::protobuf::util::JsonStringToMessage;
  if (!JsonStringToMessage(testing::ReadFile(argv[1]), &deadlines).ok()) return 2;
  if (!JsonStringToMessage(testing::ReadFile(argv[2]), &meetings).ok()) return 2;
  const absl::Time stamp = absl::FromCivil(absl::CivilSecond(2026, 5, 4, 9, 0, 0), absl::UTCTimeZone());
  render::CalendarFeed feed{"Hamnviksnämnden", stamp, {}, {}};
  feed.deadlines.assign(deadlines.deadlines().begin(), deadlines.deadlines().end());
  for (const v1::Meeting& meeting : meetings.meetings()) feed.meetings.push_back({meeting, "Hamnviksnämnden"});
  std::cout << render::IcalendarOf(feed);
}
