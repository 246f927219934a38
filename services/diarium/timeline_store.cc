// What happened to a case, gathered from all that belongs to it.
#include <algorithm>

#include "absl/strings/str_cat.h"
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

// The day of an instant as the tables have it.
absl::string_view DayOf(absl::string_view instant) { return instant.substr(0, 10); }

absl::Status AddDocuments(Transaction& transaction, const CaseRow& row, Timeline* timeline) {
  return transaction.Query(
      Sql("SELECT d.number, d.role, d.title, v.version, v.create_time, d.document_date FROM documents d "
          "JOIN document_versions v ON v.document_id = d.id WHERE d.case_id = $1 ORDER BY v.id"),
      {row.id}, [&](const Row& document) {
        bool first = document.Number(3) == 1;
        std::string what =
            absl::StrCat(NameOfRole(static_cast<v1::DocumentRole>(document.Number(1))), ": ", document.Text(2),
                         first ? "" : absl::StrCat(" (version ", document.Number(3), ")"));
        absl::string_view day = first && !document.IsNull(5) ? document.Text(5) : DayOf(document.Text(4));
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
