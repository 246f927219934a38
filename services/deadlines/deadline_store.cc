#include "services/deadlines/deadline_store.h"

#include "absl/strings/str_cat.h"
#include "arendegang/v1/case.pb.h"
#include "services/diarium/names.h"

namespace arendegang::deadlines {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

// Columns: committee, year, number, diarienummer, subject, officer or assignee, day.
v1::Deadline DeadlineOf(const Row& row, v1::DeadlineKind kind) {
  v1::Deadline deadline;
  deadline.set_kind(kind);
  deadline.set_resource(diarium::NameOf(diarium::CaseName{std::string(row.Text(0)), static_cast<int>(row.Number(1)),
                                                          static_cast<int>(row.Number(2)), ""}));
  deadline.set_title(absl::StrCat(row.Text(3), " ", row.Text(4)));
  deadline.set_person(std::string(row.Text(5)));
  deadline.set_date(std::string(row.Text(6)));
  return deadline;
}

}  // namespace

absl::StatusOr<std::vector<v1::Deadline>> OfCases(Transaction& transaction, const Span& span) {
  std::vector<v1::Deadline> deadlines;
  absl::Status status = transaction.Query(
      Sql("SELECT committee, year, number, diarienummer, subject, officer, due_date FROM cases "
          "WHERE due_date <= $1 AND stage < $2 AND ($3 IS NULL OR committee = $3) AND ($4 IS NULL OR officer = $4)"),
      {span.until, static_cast<int>(v1::STAGE_DECIDED), TextOrNull(span.committee), TextOrNull(span.person)},
      [&](const Row& row) {
        deadlines.push_back(DeadlineOf(row, v1::DEADLINE_KIND_ANSWER));
        deadlines.back().set_why("Ärendet ska vara besvarat.");
        deadlines.back().set_source("FL 9 §; det som är antecknat i ärendet");
      });
  if (!status.ok()) return status;
  status = transaction.Query(
      Sql("SELECT committee, year, number, diarienummer, subject, officer, watch_date FROM cases "
          "WHERE watch_date <= $1 AND stage < $2 AND ($3 IS NULL OR committee = $3) AND ($4 IS NULL OR officer = $4)"),
      {span.until, static_cast<int>(v1::STAGE_CLOSED), TextOrNull(span.committee), TextOrNull(span.person)},
      [&](const Row& row) {
        deadlines.push_back(DeadlineOf(row, v1::DEADLINE_KIND_WATCH));
        deadlines.back().set_why("Ärendet bevakas.");
        deadlines.back().set_source("det som är antecknat i ärendet");
      });
  if (!status.ok()) return status;
  status = transaction.Query(
      Sql("SELECT c.committee, c.year, c.number, c.diarienummer, c.subject, a.assignee, a.due_date, a.task "
          "FROM assignments a JOIN cases c ON c.id = a.case_id WHERE a.reported_item_id IS NULL AND a.due_date <= $1 "
          "AND ($2 IS NULL OR c.committee = $2) AND ($3 IS NULL OR a.assignee = $3)"),
      {span.until, TextOrNull(span.committee), TextOrNull(span.person)}, [&](const Row& row) {
        deadlines.push_back(DeadlineOf(row, v1::DEADLINE_KIND_ASSIGNMENT));
        deadlines.back().set_why(absl::StrCat("Uppdraget ska redovisas: ", row.Text(7)));
        deadlines.back().set_source("nämndens beslut");
      });
  if (!status.ok()) return status;
  return deadlines;
}

absl::StatusOr<std::vector<ComingMeeting>> Undispatched(Transaction& transaction, const Span& span) {
  std::vector<ComingMeeting> meetings;
  absl::Status status = transaction.Query(
      Sql("SELECT committee, number, meeting_date FROM meetings WHERE dispatch_date IS NULL AND cancelled_reason = '' "
          "AND meeting_date >= $1 AND ($2 IS NULL OR committee = $2)"),
      {span.as_of, TextOrNull(span.committee)}, [&](const Row& row) {
        meetings.push_back({std::string(row.Text(0)),
                            absl::StrCat(diarium::CommitteeName(row.Text(0)), "/meetings/", row.Number(1)),
                            std::string(row.Text(2))});
      });
  if (!status.ok()) return status;
  return meetings;
}

}  // namespace arendegang::deadlines
