#include "services/planning/planning_service.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "services/access/change.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/calendar/holidays.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"
#include "services/meetings/agenda.h"
#include "services/meetings/cancelled.h"
#include "services/planning/conflicts.h"
#include "services/planning/decided_dates.h"
#include "services/planning/explanation.h"
#include "services/planning/planner.h"
#include "services/planning/wishes.h"

namespace arendegang::planning {
namespace {

using access::Change;
using storage::Transaction;

// The first and last day that a request speaks of, of meetings that may clash.
std::pair<std::string, std::string> SpanOf(const v1::PlanMeetingsRequest& request) {
  std::string from = request.from_date();
  std::string to = request.to_date();
  auto widen = [&](const std::string& day) {
    if (day.empty()) return;
    from = std::min(from, day);
    to = std::max(to, day);
  };
  for (const v1::MeetingWish& wish : request.committees()) {
    widen(wish.from_date());
    widen(wish.to_date());
  }
  for (const v1::PinnedDay& pin : request.pins()) widen(pin.date());
  return {from, to};
}

// All that the register knows of the committees; those asked for must be among them.
absl::StatusOr<std::vector<Registered>> Load(Transaction& transaction, const v1::PlanMeetingsRequest& request) {
  for (const v1::MeetingWish& wish : request.committees()) {
    auto found = diarium::FindCommittee(transaction, *diarium::ParseCommitteeName(wish.committee()));
    if (!found.ok()) return found.status();
  }
  auto committees = diarium::AllCommittees(transaction);
  if (!committees.ok()) return committees.status();
  const auto [from, to] = SpanOf(request);
  std::vector<Registered> registered;
  for (v1::Committee& committee : *committees) {
    const std::string id = *diarium::ParseCommitteeName(committee.name());
    auto mandates = diarium::MembersOf(transaction, id, "");
    if (!mandates.ok()) return mandates.status();
    auto meetings = meetings::ListMeetings(transaction, id, from, to);
    if (!meetings.ok()) return meetings.status();
    registered.push_back({std::move(committee), *std::move(mandates), *std::move(meetings)});
  }
  return registered;
}

// The free days of a request that a calendar does not show by itself.
void ListFreeDays(const v1::PlanMeetingsRequest& request, v1::PlanMeetingsResponse* response) {
  const absl::CivilDay last = *calendar::ParseIso(request.to_date());
  for (absl::CivilDay day = *calendar::ParseIso(request.from_date()); day <= last; ++day) {
    const absl::Weekday weekday = absl::GetWeekday(day);
    if (weekday == absl::Weekday::saturday || weekday == absl::Weekday::sunday) continue;
    if (calendar::IsFree(day)) response->add_free_dates(calendar::FormatIso(day));
  }
}

// Creates one meeting, or finds that there is one on its day.
absl::Status CreateOne(Change& change, const std::string& committee, const v1::Meeting& decided,
                       v1::CreatePlannedMeetingsResponse* response) {
  const std::string& day = decided.meeting_date();
  auto there = meetings::ListMeetings(change.transaction(), committee, day, day);
  if (!there.ok()) return there.status();
  if (!there->empty()) {
    response->add_existing((*there)[0].name());
    return absl::OkStatus();
  }
  auto name = meetings::InsertMeeting(change.transaction(), committee, decided, change.now());
  if (!name.ok()) return name.status();
  auto found = meetings::FindMeeting(change.transaction(), *name);
  if (!found.ok()) return found.status();
  *response->add_meetings() = std::move(found->data);
  return change.Log(response->meetings().rbegin()->name(), nullptr, &*response->meetings().rbegin());
}

// The meetings that an item has decided on, where they are held.
absl::StatusOr<std::vector<v1::Meeting>> Decided(Transaction& transaction, const meetings::ItemName& name,
                                                 const std::string& place, absl::CivilDay today) {
  auto agenda = meetings::LoadAgenda(transaction, name.meeting);
  if (!agenda.ok()) return agenda.status();
  absl::Status status = meetings::CheckNotCancelled(agenda->meeting.data);
  if (!status.ok()) return status;
  const size_t at = agenda->PlaceOf(name.number);
  if (at == agenda->items.size()) return NotFound(NameOf(name));
  auto decided = DecidedMeetings(agenda->meeting.data, agenda->items[at], today);
  if (!decided.ok()) return decided;
  std::sort(decided->begin(), decided->end(),
            [](const v1::Meeting& a, const v1::Meeting& b) { return a.meeting_date() < b.meeting_date(); });
  for (v1::Meeting& meeting : *decided) meeting.set_place(place);
  return decided;
}

}  // namespace

absl::StatusOr<v1::PlanMeetingsResponse> PlanningService::Plan(const v1::PlanMeetingsRequest& request) const {
  absl::Status status = Check(request);
  if (!status.ok()) return status;
  std::vector<Registered> registered;
  status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto loaded = Load(transaction, request);
    if (loaded.ok()) registered = *std::move(loaded);
    return loaded.status();
  });
  if (!status.ok()) return status;
  const Problem problem = ProblemOf(request, registered);
  const Costs costs(problem);
  const planning::Plan plan = DaysOf(costs, Search(costs).choice);
  v1::PlanMeetingsResponse response;
  for (size_t i = 0; i < plan.size(); ++i) *response.add_committees() = Explained(problem, plan, i);
  for (v1::PlanConflict& conflict : ConflictsOf(problem, plan)) *response.add_conflicts() = std::move(conflict);
  ListFreeDays(request, &response);
  return response;
}

absl::StatusOr<v1::CreatePlannedMeetingsResponse> PlanningService::Create(
    const access::Caller& caller, const v1::CreatePlannedMeetingsRequest& request) {
  auto name = meetings::ParseItemName(request.item());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Line("place", request.place());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::CreatePlannedMeetingsResponse response;
  const absl::Time now = clock_();
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    response.Clear();
    Change change(transaction, caller, "CreatePlannedMeetings", now);
    return change.OnceEach(request.request_id(), request, &response, [&]() -> absl::Status {
      auto decided = Decided(transaction, *name, request.place(), calendar::DayInSweden(now));
      if (!decided.ok()) return decided.status();
      for (const v1::Meeting& meeting : *decided) {
        absl::Status created = CreateOne(change, name->meeting.committee, meeting, &response);
        if (!created.ok()) return created;
      }
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return response;
}

grpc::ServerUnaryReactor* PlanningService::PlanMeetings(grpc::CallbackServerContext* context,
                                                        const v1::PlanMeetingsRequest* request,
                                                        v1::PlanMeetingsResponse* response) {
  // A municipality keeps its thread for a while.
  return calls_.Answer<v1::PlanMeetingsResponse>(context, "PlanMeetings", rpc::Work::kWaits, request, response,
                                                 [=, this](const auto&) { return Plan(*request); });
}

grpc::ServerUnaryReactor* PlanningService::CreatePlannedMeetings(grpc::CallbackServerContext* context,
                                                                 const v1::CreatePlannedMeetingsRequest* request,
                                                                 v1::CreatePlannedMeetingsResponse* response) {
  return calls_.Answer<v1::CreatePlannedMeetingsResponse>(
      context, "CreatePlannedMeetings", rpc::Work::kWaits, request, response,
      [=, this](const auto& caller) { return Create(caller, *request); });
}

}  // namespace arendegang::planning
