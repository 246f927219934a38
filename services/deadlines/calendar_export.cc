// What is due and when the committees meet, as a calendar.
#include <utility>
#include <vector>

#include "services/calendar/day.h"
#include "services/deadlines/deadline_service.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"
#include "services/meetings/meeting_store.h"
#include "services/render/icalendar.h"

namespace arendegang::deadlines {
namespace {

constexpr int kMeetingsBack = 30;  // days
constexpr int kUsualSpan = 365;

// The committees asked about.
absl::StatusOr<std::vector<v1::Committee>> CommitteesOf(storage::Transaction& transaction, const std::string& parent) {
  if (parent.empty()) return diarium::AllCommittees(transaction);
  auto id = diarium::ParseCommitteeName(parent);
  if (!id.ok()) return id.status();
  auto committee = diarium::FindCommittee(transaction, *id);
  if (!committee.ok()) return committee.status();
  return std::vector<v1::Committee>{*std::move(committee)};
}

absl::Status AddMeetings(storage::Transaction& transaction, const std::vector<v1::Committee>& committees,
                         const std::string& from, const std::string& until, render::CalendarFeed* feed) {
  for (const v1::Committee& committee : committees) {
    auto id = diarium::ParseCommitteeName(committee.name());
    if (!id.ok()) return id.status();
    auto found = meetings::ListMeetings(transaction, *id, from, until);
    if (!found.ok()) return found.status();
    for (v1::Meeting& meeting : *found) feed->meetings.push_back({std::move(meeting), committee.title()});
  }
  return absl::OkStatus();
}

v1::ExportCalendarResponse AnswerOf(std::string text) {
  v1::ExportCalendarResponse response;
  response.set_text(std::move(text));
  response.set_media_type(render::kIcalendarMediaType);
  return response;
}

}  // namespace

absl::StatusOr<v1::ExportCalendarResponse> DeadlineService::Export(const v1::ExportCalendarRequest& request) const {
  diarium::Fields fields;
  fields.Day("as_of_date", request.as_of_date());
  fields.Day("until_date", request.until_date());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  const absl::Time now = clock_();
  const absl::CivilDay as_of =
      request.as_of_date().empty() ? calendar::DayInSweden(now) : *calendar::ParseIso(request.as_of_date());
  v1::ListDeadlinesRequest asked;
  asked.set_parent(request.parent());
  asked.set_person(request.person());
  asked.set_kind(request.kind());
  asked.set_as_of_date(calendar::FormatIso(as_of));
  asked.set_until_date(request.until_date().empty() ? calendar::FormatIso(as_of + kUsualSpan) : request.until_date());
  auto listed = List(asked);
  if (!listed.ok()) return listed.status();
  render::CalendarFeed feed{"Ärendegång", now, {listed->deadlines().begin(), listed->deadlines().end()}, {}};
  const bool with_meetings = request.person().empty() && request.kind() == v1::DEADLINE_KIND_UNSPECIFIED;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) -> absl::Status {
    auto committees = CommitteesOf(transaction, request.parent());
    if (!committees.ok()) return committees.status();
    if (!request.parent().empty()) feed.title = committees->front().title();
    feed.meetings.clear();
    if (!with_meetings) return absl::OkStatus();
    return AddMeetings(transaction, *committees, calendar::FormatIso(as_of - kMeetingsBack), asked.until_date(), &feed);
  });
  if (!status.ok()) return status;
  return AnswerOf(render::IcalendarOf(feed));
}

absl::StatusOr<v1::ExportCalendarResponse> DeadlineService::ExportPublic(
    const v1::ExportPublicCalendarRequest& request) const {
  diarium::Fields fields;
  fields.Require("parent", request.parent());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  const absl::Time now = clock_();
  const std::string from = calendar::FormatIso(calendar::DayInSweden(now) - kMeetingsBack);
  render::CalendarFeed feed;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) -> absl::Status {
    auto committees = CommitteesOf(transaction, request.parent());
    if (!committees.ok()) return committees.status();
    feed.title = committees->front().title();
    feed.meetings.clear();
    return AddMeetings(transaction, *committees, from, "", &feed);
  });
  if (!status.ok()) return status;
  return AnswerOf(render::PublicIcalendarOf(feed.title, now, feed.meetings));
}

grpc::ServerUnaryReactor* DeadlineService::ExportCalendar(grpc::CallbackServerContext* context,
                                                          const v1::ExportCalendarRequest* request,
                                                          v1::ExportCalendarResponse* response) {
  return calls_.Answer<v1::ExportCalendarResponse>(context, "ExportCalendar", rpc::Work::kQuick, request, response,
                                                   [=, this](const auto&) { return Export(*request); });
}

grpc::ServerUnaryReactor* DeadlineService::ExportPublicCalendar(grpc::CallbackServerContext* context,
                                                                const v1::ExportPublicCalendarRequest* request,
                                                                v1::ExportCalendarResponse* response) {
  return calls_.Answer<v1::ExportCalendarResponse>(context, "ExportPublicCalendar", rpc::Work::kQuick, request,
                                                   response, [=, this](const auto&) { return ExportPublic(*request); });
}

}  // namespace arendegang::deadlines
