// What happened to a case, gathered from all that belongs to it.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/base/clock.h"
#include "services/calendar/day.h"
#include "services/diarium/case_store.h"

namespace arendegang::diarium {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

class Timeline {
 public:
  void Add(absl::string_view date, std::string text, std::string resource) {
    v1::TimelineEntry& entry = entries_.emplace_back();
    entry.set_date(std::string(date));
    entry.set_text(std::move(text));
    entry.set_resource(std::move(resource));
  }

  // By day; on one day in the order in which they were added.
  std::vector<v1::TimelineEntry> Sorted() && {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const auto& a, const auto& b) { return a.date() < b.date(); });
    return std::move(entries_);
  }

 private:
  std::vector<v1::TimelineEntry> entries_;
};

const char* WhatBecame(v1::Outcome outcome) {
  switch (outcome) {
    case v1::OUTCOME_DECIDED:
      return "Beslutat";
    case v1::OUTCOME_BORDLAGD:
      return "Bordlagt";
    case v1::OUTCOME_ATERREMITTERAD:
      return "Återremitterat";
    case v1::OUTCOME_NOTED:
      return "Anmält";
    default:
      return "På föredragningslistan";
  }
}

const char* NameOfRole(v1::DocumentRole role) {
  switch (role) {
    case v1::DOCUMENT_ROLE_SKRIVELSE:
      return "Skrivelse";
    case v1::DOCUMENT_ROLE_REMISS:
      return "Remiss";
    case v1::DOCUMENT_ROLE_TJANSTEUTLATANDE:
      return "Tjänsteutlåtande";
    case v1::DOCUMENT_ROLE_BILAGA:
      return "Bilaga";
    case v1::DOCUMENT_ROLE_YTTRANDE:
      return "Yttrande";
    case v1::DOCUMENT_ROLE_EXTRACT:
      return "Protokollsutdrag";
    case v1::DOCUMENT_ROLE_ANSWER:
      return "Svar";
    default:
      return "Handling";
  }
}

// The day, ISO 8601, of a day or of an instant as the tables have them.
std::string DayOf(absl::string_view time) {
  constexpr size_t kDay = sizeof("2026-05-26") - 1;
  return time.size() == kDay ? std::string(time) : calendar::FormatIso(calendar::DayInSweden(ParseInstant(time)));
}

absl::Status AddDocuments(Transaction& transaction, const CaseRow& row, Timeline* timeline) {
  return transaction.Query(
      Sql("SELECT d.number, d.role, d.title, v.version, v.create_time, d.document_date FROM documents d "
          "JOIN document_versions v ON v.document_id = d.id WHERE d.case_id = $1 ORDER BY v.id"),
      {row.id}, [&](const Row& document) {
        bool first = document.Number(3) == 1;
        std::string what =
            absl::StrCat(NameOfRole(static_cast<v1::DocumentRole>(document.Number(1))), ": ", document.Text(2),
                         first ? "" : absl::StrCat(" (version ", document.Number(3), ")"));
        const std::string day = DayOf(document.Text(first && !document.IsNull(5) ? 5 : 4));
        timeline->Add(day, std::move(what), absl::StrCat(row.data.name(), "/documents/", document.Number(0)));
      });
}

absl::Status AddItems(Transaction& transaction, const CaseRow& row, Timeline* timeline) {
  return transaction.Query(
      Sql("SELECT m.meeting_date, m.committee, m.number, i.number, i.outcome, m.cancelled_reason FROM meeting_items i "
          "JOIN meetings m ON m.id = i.meeting_id WHERE i.case_id = $1 ORDER BY m.meeting_date, i.position"),
      {row.id}, [&](const Row& item) {
        bool cancelled = !item.Text(5).empty();
        std::string what = cancelled ? std::string("Sammanträdet ställdes in")
                                     : std::string(WhatBecame(static_cast<v1::Outcome>(item.Number(4))));
        timeline->Add(
            item.Text(0), std::move(what),
            absl::StrCat(CommitteeName(item.Text(1)), "/meetings/", item.Number(2), "/items/", item.Number(3)));
      });
}

// What followed the decisions of the case. Columns: day, what to say before the detail, the detail, the item's name.
absl::Status AddCourse(Transaction& transaction, const CaseRow& row, Timeline* timeline) {
  return transaction.Query(
      Sql("WITH item (id, name) AS (SELECT i.id, 'committees/' || m.committee || '/meetings/' || m.number || '/items/' "
          "|| i.number FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id WHERE i.case_id = $1), "
          "notice AS (SELECT item.name, a.up_time, a.down_time, a.appeal_until, a.broken FROM item "
          "JOIN justering_items s ON s.item_id = item.id JOIN anslag a ON a.justering_id = s.justering_id "
          "WHERE a.up_time IS NOT NULL) "
          "SELECT j.justering_date, 'Justerat', '', item.name FROM item JOIN justering_items s ON s.item_id = item.id "
          "JOIN justeringar j ON j.id = s.justering_id WHERE j.justering_date IS NOT NULL "
          "UNION ALL SELECT r.rattelse_date, 'Rättat: ', r.before || ' till ' || r.after, item.name FROM item "
          "JOIN rattelser r ON r.item_id = item.id "
          "UNION ALL SELECT up_time, 'Anslaget, överklagas senast ', appeal_until, name FROM notice "
          "UNION ALL SELECT down_time, CASE broken WHEN 1 THEN 'Anslaget nedtaget sedan det hade brutits' "
          "ELSE 'Anslaget nedtaget' END, '', name FROM notice WHERE down_time IS NOT NULL "
          "UNION ALL SELECT d.delgivning_date, 'Delgivet ', d.party, item.name FROM item "
          "JOIN delgivningar d ON d.item_id = item.id "
          "UNION ALL SELECT a.arrival_date, 'Överklagat av ', a.appellant, item.name FROM item "
          "JOIN appeals a ON a.item_id = item.id "
          "UNION ALL SELECT a.outcome_date, CASE a.outcome WHEN 1 THEN 'Överklagandet avvisat' "
          "WHEN 2 THEN 'Överklagandet avslaget' WHEN 3 THEN 'Beslutet upphävt av domstol' "
          "ELSE 'Överklagandet återkallat' END, '', item.name FROM item JOIN appeals a ON a.item_id = item.id "
          "WHERE a.outcome_date IS NOT NULL "
          "UNION ALL SELECT l.confirm_date, 'Laga kraft bekräftad: ', l.note, item.name FROM item "
          "JOIN laga_kraft l ON l.item_id = item.id "
          "UNION ALL SELECT e.execution_date, 'Verkställt', '', item.name FROM item "
          "JOIN executions e ON e.item_id = item.id "
          "UNION ALL SELECT e.sent_date, 'Expedierat till ', e.recipient, item.name FROM item "
          "JOIN expedieringar e ON e.item_id = item.id"),
      {row.id}, [&](const Row& entry) {
        timeline->Add(DayOf(entry.Text(0)), absl::StrCat(entry.Text(1), entry.Text(2)), std::string(entry.Text(3)));
      });
}

}  // namespace

absl::StatusOr<std::vector<v1::TimelineEntry>> TimelineOf(Transaction& transaction, const CaseRow& row) {
  Timeline timeline;
  const v1::Case& data = row.data;
  timeline.Add(data.register_date(),
               data.sender().empty() ? std::string("Upprättat och registrerat")
                                     : absl::StrCat("Inkommet från ", data.sender(), " och registrerat"),
               data.name());
  absl::Status status = AddDocuments(transaction, row, &timeline);
  if (status.ok()) status = AddItems(transaction, row, &timeline);
  if (status.ok()) status = AddCourse(transaction, row, &timeline);
  if (!status.ok()) return status;
  auto assignments =
      AssignmentsOf(transaction, data.name().substr(11, data.name().find("/cases/") - 11), row.id, false);
  if (!assignments.ok()) return assignments.status();
  for (const v1::AssignmentRecord& assignment : *assignments) {
    if (assignment.due_date().empty()) continue;
    timeline.Add(assignment.due_date(),
                 absl::StrCat("Uppdrag till ", assignment.assignee(), " ska vara klart: ", assignment.task()),
                 assignment.item());
  }
  if (!data.closed_date().empty()) timeline.Add(data.closed_date(), "Avslutat", data.name());
  return std::move(timeline).Sorted();
}

}  // namespace arendegang::diarium
