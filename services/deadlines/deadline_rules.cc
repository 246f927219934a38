#include "services/deadlines/deadline_rules.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/calendar/day.h"
#include "services/calendar/term.h"

namespace arendegang::deadlines {

v1::DeadlineState StateOf(absl::CivilDay deadline, absl::CivilDay as_of) {
  if (deadline < as_of) return v1::DEADLINE_STATE_OVERDUE;
  return deadline == as_of ? v1::DEADLINE_STATE_DUE : v1::DEADLINE_STATE_COMING;
}

v1::Deadline DispatchOf(const v1::Committee& committee, const std::string& meeting, absl::CivilDay meeting_day) {
  v1::Deadline deadline;
  if (committee.kallelse_days() == 0) return deadline;
  const bool working = committee.kallelse_working_days();
  deadline.set_kind(v1::DEADLINE_KIND_DISPATCH);
  deadline.set_date(calendar::FormatIso(calendar::LatestDispatch(
      meeting_day, committee.kallelse_days(), working ? calendar::Counting::kWorkingDays : calendar::Counting::kDays)));
  deadline.set_resource(meeting);
  deadline.set_title(absl::StrCat(committee.title(), " ", calendar::FormatIso(meeting_day)));
  deadline.set_why(absl::StrCat("Kallelse och handlingar ska ut ", committee.kallelse_days(),
                                working ? " vardagar" : " dagar", " före sammanträdet."));
  deadline.set_source("KL 6:18; reglemente");
  return deadline;
}

std::vector<v1::Deadline> Listed(std::vector<v1::Deadline> deadlines, absl::CivilDay as_of, absl::CivilDay until) {
  std::vector<v1::Deadline> listed;
  for (v1::Deadline& deadline : deadlines) {
    auto day = calendar::ParseIso(deadline.date());
    if (!day.ok() || *day > until) continue;
    deadline.set_state(StateOf(*day, as_of));
    listed.push_back(std::move(deadline));
  }
  std::stable_sort(listed.begin(), listed.end(), [](const auto& a, const auto& b) { return a.date() < b.date(); });
  return listed;
}

}  // namespace arendegang::deadlines
