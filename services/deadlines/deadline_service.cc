#include "services/deadlines/deadline_service.h"

#include <map>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "services/calendar/day.h"
#include "services/deadlines/deadline_rules.h"
#include "services/deadlines/deadline_store.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"

namespace arendegang::deadlines {
namespace {

constexpr int kUsualSpan = 30;  // days

// The day it is in Sweden.
absl::CivilDay DayOf(absl::Time now) {
  absl::TimeZone sweden = absl::UTCTimeZone();
  absl::LoadTimeZone("Europe/Stockholm", &sweden);
  return absl::ToCivilDay(now, sweden);
}

absl::StatusOr<std::vector<v1::Deadline>> Gathered(storage::Transaction& transaction, const Span& span) {
  auto deadlines = OfCases(transaction, span);
  if (!deadlines.ok() || !span.person.empty()) return deadlines;
  auto meetings = Undispatched(transaction, span);
  if (!meetings.ok()) return meetings.status();
  std::map<std::string, v1::Committee> committees;
  for (const ComingMeeting& meeting : *meetings) {
    auto known = committees.find(meeting.committee);
    if (known == committees.end()) {
      auto committee = diarium::FindCommittee(transaction, meeting.committee);
      if (!committee.ok()) return committee.status();
      known = committees.emplace(meeting.committee, *std::move(committee)).first;
    }
    deadlines->push_back(DispatchOf(known->second, meeting.name, *calendar::ParseIso(meeting.day)));
  }
  return deadlines;
}

}  // namespace

absl::StatusOr<v1::ListDeadlinesResponse> DeadlineService::List(const v1::ListDeadlinesRequest& request) const {
  Span span;
  if (!request.parent().empty()) {
    auto committee = diarium::ParseCommitteeName(request.parent());
    if (!committee.ok()) return committee.status();
    span.committee = *committee;
  }
  diarium::Fields fields;
  fields.Day("as_of_date", request.as_of_date());
  fields.Day("until_date", request.until_date());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  const absl::CivilDay as_of =
      request.as_of_date().empty() ? DayOf(clock_()) : *calendar::ParseIso(request.as_of_date());
  const absl::CivilDay until =
      request.until_date().empty() ? as_of + kUsualSpan : *calendar::ParseIso(request.until_date());
  span.person = request.person();
  span.as_of = calendar::FormatIso(as_of);
  span.until = calendar::FormatIso(until);
  v1::ListDeadlinesResponse response;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) -> absl::Status {
    if (!span.committee.empty()) {
      auto committee = diarium::FindCommittee(transaction, span.committee);
      if (!committee.ok()) return committee.status();
    }
    auto deadlines = Gathered(transaction, span);
    if (!deadlines.ok()) return deadlines.status();
    for (v1::Deadline& deadline : Listed(*std::move(deadlines), as_of, until)) {
      const bool asked = request.kind() == v1::DEADLINE_KIND_UNSPECIFIED || request.kind() == deadline.kind();
      if (asked) *response.add_deadlines() = std::move(deadline);
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

grpc::ServerUnaryReactor* DeadlineService::ListDeadlines(grpc::CallbackServerContext* context,
                                                         const v1::ListDeadlinesRequest* request,
                                                         v1::ListDeadlinesResponse* response) {
  return calls_.Answer<v1::ListDeadlinesResponse>(context, "ListDeadlines", rpc::Work::kQuick, response,
                                                  [=, this](const auto&) { return List(*request); });
}

}  // namespace arendegang::deadlines
