#include "services/deadlines/deadline_store.h"

#include "absl/strings/str_cat.h"
#include "arendegang/v1/case.pb.h"
#include "services/calendar/day.h"
#include "services/diarium/names.h"

namespace arendegang::deadlines {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

// The longest time before a meeting that a committee's rule is looked for.
constexpr int kLongestRule = 60;  // days

// In the statements stand v1.Stage's DECIDED (6) and v1.CaseKind's INITIATIV (4) and MEDBORGARFORSLAG (8) as numbers:
// an index of a part of a table is used only where the statement itself says that part.

absl::CivilDay DayAt(const Row& row, int column) {
  return calendar::ParseIso(std::string(row.Text(column))).value_or(absl::CivilDay());
}

std::string MeetingAt(const Row& row) {
  return absl::StrCat(diarium::CommitteeName(row.Text(0)), "/meetings/", row.Number(1));
}

// Columns: committee, year, number, diarienummer, subject, officer or assignee, day.
CaseDay CaseAt(const Row& row) {
  return {diarium::NameOf(diarium::CaseName{std::string(row.Text(0)), static_cast<int>(row.Number(1)),
                                            static_cast<int>(row.Number(2)), ""}),
          absl::StrCat(row.Text(3), " ", row.Text(4)), std::string(row.Text(5)), DayAt(row, 6)};
}

// Cases that are to be answered; what was drawn up here and sent is answered by others.
absl::Status AddAnswers(Transaction& transaction, const Span& span, std::vector<v1::Deadline>* deadlines) {
  return transaction.Query(
      Sql("SELECT committee, year, number, diarienummer, subject, officer, due_date, recipient <> '' AND sender = '' "
          "FROM cases WHERE due_date <= $1 AND stage < 6 "
          "AND ($2 IS NULL OR committee = $2) AND ($3 IS NULL OR officer = $3)"),
      {span.until, TextOrNull(span.committee), TextOrNull(span.person)}, [&](const Row& row) {
        deadlines->push_back(
            OfCase(row.Number(7) != 0 ? v1::DEADLINE_KIND_AWAITED : v1::DEADLINE_KIND_ANSWER, CaseAt(row)));
      });
}

absl::Status AddWatches(Transaction& transaction, const Span& span, std::vector<v1::Deadline>* deadlines) {
  return transaction.Query(Sql("SELECT committee, year, number, diarienummer, subject, officer, watch_date FROM cases "
                               "WHERE watch_date <= $1 AND closed_date IS NULL AND struck_reason = '' "
                               "AND ($2 IS NULL OR committee = $2) AND ($3 IS NULL OR officer = $3)"),
                           {span.until, TextOrNull(span.committee), TextOrNull(span.person)},
                           [&](const Row& row) { deadlines->push_back(OfCase(v1::DEADLINE_KIND_WATCH, CaseAt(row))); });
}

absl::Status AddAssignments(Transaction& transaction, const Span& span, std::vector<v1::Deadline>* deadlines) {
  return transaction.Query(
      Sql("SELECT c.committee, c.year, c.number, c.diarienummer, c.subject, a.assignee, a.due_date, a.task "
          "FROM assignments a JOIN cases c ON c.id = a.case_id WHERE a.reported_item_id IS NULL AND a.due_date <= $1 "
          "AND ($2 IS NULL OR c.committee = $2) AND ($3 IS NULL OR a.assignee = $3)"),
      {span.until, TextOrNull(span.committee), TextOrNull(span.person)}, [&](const Row& row) {
        deadlines->push_back(OfCase(v1::DEADLINE_KIND_ASSIGNMENT, CaseAt(row), std::string(row.Text(7))));
      });
}

absl::Status AddInitiatives(Transaction& transaction, const Span& span, std::vector<v1::Deadline>* deadlines) {
  return transaction.Query(
      Sql("SELECT committee, year, number, diarienummer, subject, officer, register_date FROM cases "
          "WHERE kind IN (4, 8) AND stage < 6 AND register_date <= $1 "
          "AND ($2 IS NULL OR committee = $2) AND ($3 IS NULL OR officer = $3)"),
      {span.until, TextOrNull(span.committee), TextOrNull(span.person)},
      [&](const Row& row) { deadlines->push_back(OfCase(v1::DEADLINE_KIND_INITIATIV, CaseAt(row))); });
}

absl::Status AddLagaKraft(Transaction& transaction, const Span& span, std::vector<v1::Deadline>* deadlines) {
  return transaction.Query(
      Sql("SELECT committee, year, number, diarienummer, subject, officer, final_from FROM cases "
          "WHERE final_from <= $1 AND ($2 IS NULL OR committee = $2) AND ($3 IS NULL OR officer = $3)"),
      {span.until, TextOrNull(span.committee), TextOrNull(span.person)},
      [&](const Row& row) { deadlines->push_back(OfCase(v1::DEADLINE_KIND_LAGA_KRAFT, CaseAt(row))); });
}

}  // namespace

absl::StatusOr<std::vector<v1::Deadline>> OfCases(Transaction& transaction, const Span& span) {
  std::vector<v1::Deadline> deadlines;
  for (auto* add : {&AddAnswers, &AddWatches, &AddAssignments, &AddInitiatives, &AddLagaKraft}) {
    if (absl::Status status = add(transaction, span, &deadlines); !status.ok()) return status;
  }
  return deadlines;
}

absl::StatusOr<std::vector<Of<UnsettledMeeting>>> UnsettledMeetings(Transaction& transaction, const Span& span) {
  auto until = calendar::ParseIso(span.until);
  if (!until.ok()) return until.status();
  std::vector<Of<UnsettledMeeting>> meetings;
  // Immediate justeringar leave the rest of the minutes to be laid out.
  absl::Status status = transaction.Query(
      Sql("SELECT m.committee, m.number, m.meeting_date, m.dispatch_date IS NOT NULL, EXISTS (SELECT 1 FROM "
          "justeringar j WHERE j.meeting_id = m.id AND j.immediate = 0 AND j.withdrawn_time IS NULL) "
          "FROM meetings m WHERE m.settled = 0 "
          "AND m.cancelled_reason = '' AND m.meeting_date <= $1 AND ($2 IS NULL OR m.committee = $2)"),
      {calendar::FormatIso(*until + kLongestRule), TextOrNull(span.committee)}, [&](const Row& row) {
        const absl::CivilDay day = DayAt(row, 2);
        // What was not sent before the meeting is not sent after it.
        const bool dispatched = row.Number(3) != 0 || std::string(row.Text(2)) < span.as_of;
        meetings.push_back({std::string(row.Text(0)), {{MeetingAt(row), day, dispatched}, row.Number(4) != 0}});
      });
  if (!status.ok()) return status;
  return meetings;
}

absl::StatusOr<std::vector<Of<OpenJustering>>> OpenJusteringar(Transaction& transaction, const Span& span) {
  std::vector<Of<OpenJustering>> open;
  int64_t last = 0;
  // Where all have certified and it is not sealed, the text has changed since: all are asked anew.
  absl::Status status = transaction.Query(
      Sql("SELECT m.committee, m.number, m.meeting_date, j.number, j.immediate, j.planned_date, p.person, j.id "
          "FROM justeringar j JOIN meetings m ON m.id = j.meeting_id JOIN justerare p ON p.justering_id = j.id "
          "WHERE j.justering_date IS NULL AND j.withdrawn_time IS NULL AND (p.certify_date IS NULL OR NOT EXISTS "
          "(SELECT 1 FROM justerare q WHERE q.justering_id = j.id AND q.certify_date IS NULL)) "
          "AND ($1 IS NULL OR m.committee = $1) AND ($2 IS NULL OR p.person = $2) ORDER BY j.id, p.person"),
      {TextOrNull(span.committee), TextOrNull(span.person)}, [&](const Row& row) {
        if (row.Number(7) != last) {
          last = row.Number(7);
          OpenJustering justering;
          justering.name = absl::StrCat(MeetingAt(row), "/justeringar/", row.Number(3));
          justering.meeting_day = DayAt(row, 2);
          justering.immediate = row.Number(4) != 0;
          if (!row.IsNull(5)) justering.planned = DayAt(row, 5);
          open.push_back({std::string(row.Text(0)), std::move(justering)});
        }
        open.back().recorded.waiting_for.emplace_back(row.Text(6));
      });
  if (!status.ok()) return status;
  return open;
}

absl::StatusOr<std::vector<Of<Unannounced>>> UnannouncedJusteringar(Transaction& transaction, const Span& span) {
  std::vector<Of<Unannounced>> unannounced;
  absl::Status status = transaction.Query(
      Sql("SELECT m.committee, m.number, m.meeting_date, j.number, j.justering_date, a.id IS NOT NULL "
          "FROM justeringar j JOIN meetings m ON m.id = j.meeting_id "
          "LEFT JOIN anslag a ON a.justering_id = j.id AND a.superseded_by IS NULL "
          "WHERE j.announced = 0 AND j.justering_date IS NOT NULL AND (a.id IS NULL OR a.broken = 1) "
          "AND ($1 IS NULL OR m.committee = $1)"),
      {TextOrNull(span.committee)}, [&](const Row& row) {
        unannounced.push_back({std::string(row.Text(0)),
                               {absl::StrCat(MeetingAt(row), "/justeringar/", row.Number(3)), DayAt(row, 2),
                                DayAt(row, 4), row.Number(5) != 0}});
      });
  if (!status.ok()) return status;
  return unannounced;
}

absl::StatusOr<std::vector<Of<PostedAnslag>>> PostedOnes(Transaction& transaction, const Span& span) {
  std::vector<Of<PostedAnslag>> posted;
  absl::Status status = transaction.Query(
      Sql("SELECT a.committee, a.number, a.subject, m.meeting_date, a.appeal_until, a.remove_from FROM anslag a "
          "LEFT JOIN justeringar j ON j.id = a.justering_id LEFT JOIN meetings m ON m.id = j.meeting_id "
          "WHERE a.down_time IS NULL AND a.superseded_by IS NULL AND a.up_time IS NOT NULL AND a.broken = 0 "
          "AND ($1 IS NULL OR a.committee = $1)"),
      {TextOrNull(span.committee)}, [&](const Row& row) {
        PostedAnslag anslag;
        anslag.name = absl::StrCat(diarium::CommitteeName(row.Text(0)), "/anslag/", row.Number(1));
        anslag.subject = std::string(row.Text(2));
        if (!row.IsNull(3)) anslag.meeting_day = DayAt(row, 3);
        if (!row.IsNull(4)) anslag.appeal_until = DayAt(row, 4);
        anslag.remove_from = DayAt(row, 5);
        posted.push_back({std::string(row.Text(0)), std::move(anslag)});
      });
  if (!status.ok()) return status;
  return posted;
}

absl::StatusOr<std::vector<Of<ExtractToSend>>> ExtractsToSend(Transaction& transaction, const Span& span) {
  std::vector<Of<ExtractToSend>> extracts;
  absl::Status status = transaction.Query(
      Sql("SELECT m.committee, m.number, m.meeting_date, i.number, s.paragraph, e.recipient, e.certified_date "
          "FROM extracts_to_send e JOIN meeting_items i ON i.id = e.item_id JOIN meetings m ON m.id = i.meeting_id "
          "JOIN justering_items s ON s.item_id = i.id WHERE $1 IS NULL OR m.committee = $1"),
      {TextOrNull(span.committee)}, [&](const Row& row) {
        extracts.push_back({std::string(row.Text(0)),
                            {absl::StrCat(MeetingAt(row), "/items/", row.Number(3)), DayAt(row, 2),
                             static_cast<int>(row.Number(4)), std::string(row.Text(5)), DayAt(row, 6)}});
      });
  if (!status.ok()) return status;
  return extracts;
}

absl::StatusOr<std::vector<Of<Unreported>>> UnreportedDecisions(
    Transaction& transaction, const Span& span, const std::function<absl::StatusOr<bool>(const std::string&)>& counts) {
  struct Decision {
    std::string name;
    Of<Unreported> of;
  };
  std::vector<Decision> decisions;
  absl::Status status = transaction.Query(
      Sql("SELECT d.committee, m.number, m.meeting_date, d.year, d.number, d.urgent FROM delegationsbeslut d "
          "JOIN meetings m ON m.id = (SELECT n.id FROM meetings n WHERE n.committee = d.committee AND n.settled = 0 "
          "AND n.cancelled_reason = '' AND n.close_time IS NULL AND n.meeting_date >= d.decision_date ORDER BY "
          "n.meeting_date, n.number LIMIT "
          "1) "
          "WHERE d.reported = 0 AND d.reportable = 1 AND d.struck_reason = '' AND ($1 IS NULL OR d.committee = $1) "
          "ORDER BY m.id"),
      {TextOrNull(span.committee)}, [&](const Row& row) {
        const std::string committee(row.Text(0));
        decisions.push_back(
            {absl::StrCat(diarium::CommitteeName(committee), "/delegationsbeslut/", row.Number(3), "-", row.Number(4)),
             {committee, {MeetingAt(row), DayAt(row, 2), 1, row.Number(5) != 0}}});
      });
  if (!status.ok()) return status;
  std::vector<Of<Unreported>> unreported;
  for (Decision& decision : decisions) {
    auto counted = counts(decision.name);
    if (!counted.ok()) return counted.status();
    if (!*counted) continue;
    Unreported& found = decision.of.recorded;
    if (unreported.empty() || unreported.back().recorded.name != found.name) {
      unreported.push_back(std::move(decision.of));
      continue;
    }
    Unreported& meeting = unreported.back().recorded;
    ++meeting.decisions;
    meeting.urgent = meeting.urgent || found.urgent;
  }
  return unreported;
}

}  // namespace arendegang::deadlines
