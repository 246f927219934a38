#include "services/deadlines/deadline_service.h"

#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "services/access/sight.h"
#include "services/calendar/day.h"
#include "services/deadlines/deadline_rules.h"
#include "services/deadlines/deadline_store.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"

namespace arendegang::deadlines {
namespace {

constexpr int kUsualSpan = 30;  // days

using Committees = std::map<std::string, v1::Committee>;

// The committee asked for, or all. Errors: as diarium::FindCommittee.
absl::StatusOr<Committees> CommitteesOf(storage::Transaction& transaction, const std::string& asked) {
  Committees committees;
  if (!asked.empty()) {
    auto committee = diarium::FindCommittee(transaction, asked);
    if (!committee.ok()) return committee.status();
    committees.emplace(asked, *std::move(committee));
    return committees;
  }
  auto all = diarium::AllCommittees(transaction);
  if (!all.ok()) return all.status();
  for (v1::Committee& committee : *all) {
    const std::string id = *diarium::ParseCommitteeName(committee.name());
    committees.emplace(id, std::move(committee));
  }
  return committees;
}

void Append(std::vector<v1::Deadline> more, std::vector<v1::Deadline>* deadlines) {
  std::move(more.begin(), more.end(), std::back_inserter(*deadlines));
}

// What nobody in particular is to do: meetings and the board.
absl::Status AddCommon(storage::Transaction& transaction, const Span& span, const Committees& committees,
                       const access::Caller& caller, std::vector<v1::Deadline>* deadlines) {
  auto meetings = UnsettledMeetings(transaction, span);
  if (!meetings.ok()) return meetings.status();
  for (const auto& [committee, unsettled] : *meetings) {
    Append(OfMeeting(committees.at(committee), unsettled.meeting, unsettled.laid_out), deadlines);
  }
  auto unannounced = UnannouncedJusteringar(transaction, span);
  if (!unannounced.ok()) return unannounced.status();
  for (const auto& [committee, justering] : *unannounced) {
    deadlines->push_back(OfUnannounced(committees.at(committee), justering));
  }
  auto extracts = ExtractsToSend(transaction, span);
  if (!extracts.ok()) return extracts.status();
  for (const auto& [committee, extract] : *extracts) deadlines->push_back(OfExtract(committees.at(committee), extract));
  auto unreported = UnreportedDecisions(
      transaction, span, [&](const std::string& decision) { return access::Sees(transaction, caller, decision); });
  if (!unreported.ok()) return unreported.status();
  for (const auto& [committee, some] : *unreported) deadlines->push_back(OfUnreported(committees.at(committee), some));
  auto posted = PostedOnes(transaction, span);
  if (!posted.ok()) return posted.status();
  for (const auto& [committee, anslag] : *posted) Append(OfAnslag(committees.at(committee), anslag), deadlines);
  return absl::OkStatus();
}

absl::StatusOr<std::vector<v1::Deadline>> Gathered(storage::Transaction& transaction, const Span& span,
                                                   const access::Caller& caller) {
  auto committees = CommitteesOf(transaction, span.committee);
  if (!committees.ok()) return committees.status();
  auto deadlines = OfCases(transaction, span);
  if (!deadlines.ok()) return deadlines;
  auto open = OpenJusteringar(transaction, span);
  if (!open.ok()) return open.status();
  for (const auto& [committee, justering] : *open) {
    Append(OfJustering(committees->at(committee), justering), &*deadlines);
  }
  if (!span.person.empty()) return deadlines;
  absl::Status status = AddCommon(transaction, span, *committees, caller, &*deadlines);
  if (!status.ok()) return status;
  return deadlines;
}

}  // namespace

absl::StatusOr<v1::ListDeadlinesResponse> DeadlineService::List(const v1::ListDeadlinesRequest& request,
                                                                const access::Caller& caller) const {
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
      request.as_of_date().empty() ? calendar::DayInSweden(clock_()) : *calendar::ParseIso(request.as_of_date());
  const absl::CivilDay until =
      request.until_date().empty() ? as_of + kUsualSpan : *calendar::ParseIso(request.until_date());
  span.person = request.person();
  span.as_of = calendar::FormatIso(as_of);
  span.until = calendar::FormatIso(until);
  v1::ListDeadlinesResponse response;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) -> absl::Status {
    auto deadlines = Gathered(transaction, span, caller);
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
  return calls_.Answer<v1::ListDeadlinesResponse>(context, "ListDeadlines", rpc::Work::kQuick, request, response,
                                                  [=, this](const auto& caller) { return List(*request, caller); });
}

}  // namespace arendegang::deadlines
