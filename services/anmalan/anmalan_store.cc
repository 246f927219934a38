#include "services/anmalan/anmalan_store.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "services/anmalan/names.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/names.h"

namespace arendegang::anmalan {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;
using storage::Value;

Thing ThingOf(v1::AnmalanKind kind, std::string resource, absl::string_view date, std::string title) {
  Thing thing;
  thing.data.set_kind(kind);
  thing.data.set_resource(std::move(resource));
  thing.data.set_date(std::string(date));
  thing.data.set_title(std::move(title));
  return thing;
}

std::string JusteringName(const std::string& committee, int64_t meeting, int64_t justering) {
  return absl::StrCat(diarium::CommitteeName(committee), "/meetings/", meeting, "/justeringar/", justering);
}

// What a list calls the kinds of things that have no title of their own.
std::string OwnMinutesTitle(absl::string_view day) { return absl::StrCat("Nämndens protokoll ", day); }
std::string ReceivedTitle(absl::string_view day) { return absl::StrCat("Inkommet och upprättat till ", day); }

// Columns: id, committee's meeting number, its day, justering number, its day.
Thing OwnMinutes(const Row& row, const std::string& committee) {
  Thing thing = ThingOf(v1::ANMALAN_KIND_MINUTES, JusteringName(committee, row.Number(1), row.Number(3)), row.Text(2),
                        OwnMinutesTitle(row.Text(2)));
  thing.id = row.Number(0);
  v1::ReportedMinutes minutes;
  minutes.set_meeting_date(std::string(row.Text(2)));
  minutes.set_justering_date(std::string(row.Text(4)));
  thing.content = std::move(minutes);
  return thing;
}

Thing OtherMinutes(const Row& row, const std::string& committee) {
  Thing thing =
      ThingOf(v1::ANMALAN_KIND_RECEIVED_MINUTES, ReceivedMinutesName(committee, static_cast<int>(row.Number(1))),
              row.Text(3), std::string(row.Text(2)));
  thing.id = row.Number(0);
  v1::ReportedMinutes minutes;
  minutes.set_body(std::string(row.Text(2)));
  minutes.set_meeting_date(std::string(row.Text(3)));
  minutes.set_justering_date(std::string(row.Text(4)));
  thing.content = std::move(minutes);
  return thing;
}

// Columns: id, year, number, field, decision, diarienummer.
Thing Decision(const Row& row, const std::string& committee, const Order& order) {
  const BeslutName name{committee, static_cast<int>(row.Number(1)), static_cast<int>(row.Number(2))};
  v1::Delegationsbeslut decision;
  decision.ParseFromString(std::string(row.Blob(4)));
  const v1::DelegationRule* rule = RuleFor(order, decision.rule_code(), decision.decision_date());
  Thing thing = ThingOf(v1::ANMALAN_KIND_DELEGATIONSBESLUT, NameOf(name), decision.decision_date(), decision.text());
  thing.id = row.Number(0);
  thing.data.set_urgent(IsUrgent(decision, rule));
  thing.content = ReportedDecision{std::string(row.Text(3)), std::string(row.Text(5)), DesignationOf(name),
                                   ReportedDecider(decision, rule), thing.data.urgent()};
  return thing;
}

// Calls `make` for each row of a query, and gathers what it makes.
template <typename Make>
absl::StatusOr<std::vector<Thing>> Gathered(Transaction& transaction, Sql sql, std::initializer_list<Value> values,
                                            Make make) {
  std::vector<Thing> things;
  absl::Status status = transaction.Query(sql, values, [&](const Row& row) { things.push_back(make(row)); });
  if (!status.ok()) return status;
  return things;
}

}  // namespace

absl::StatusOr<std::vector<Thing>> UnreportedMinutes(Transaction& transaction, const meetings::MeetingRow& meeting) {
  return Gathered(transaction,
                  Sql("SELECT j.id, m.number, m.meeting_date, j.number, j.justering_date FROM meetings m "
                      "JOIN justeringar j ON j.meeting_id = m.id "
                      "WHERE m.committee = $1 AND (m.meeting_date, m.number) < ($2, $3) AND m.cancelled_reason = '' "
                      "AND j.justering_date <= $2 AND (j.immediate = 0 OR (m.settled = 1 AND NOT EXISTS "
                      "(SELECT 1 FROM justeringar o WHERE o.meeting_id = m.id AND o.immediate = 0))) "
                      "AND NOT EXISTS (SELECT 1 FROM anmalningar a WHERE a.justering_id = j.id) "
                      "ORDER BY m.meeting_date, m.number, j.number"),
                  {meeting.name.committee, meeting.data.meeting_date(), meeting.name.number},
                  [&](const Row& row) { return OwnMinutes(row, meeting.name.committee); });
}

absl::StatusOr<std::vector<Thing>> UnreportedReceivedMinutes(Transaction& transaction, const std::string& committee,
                                                             const std::string& until) {
  return Gathered(transaction,
                  Sql("SELECT r.id, r.number, r.body, r.meeting_date, r.justering_date FROM received_minutes r "
                      "WHERE r.committee = $1 AND r.received_date <= $2 "
                      "AND NOT EXISTS (SELECT 1 FROM anmalningar a WHERE a.received_minutes_id = r.id) "
                      "ORDER BY r.body, r.meeting_date, r.number"),
                  {committee, until}, [&](const Row& row) { return OtherMinutes(row, committee); });
}

absl::StatusOr<std::vector<Thing>> UnreportedDecisions(Transaction& transaction, const meetings::MeetingRow& meeting,
                                                       const std::string& until, const Order& order) {
  return Gathered(transaction,
                  Sql("SELECT d.id, d.year, d.number, d.field, d.decision, c.diarienummer FROM delegationsbeslut d "
                      "LEFT JOIN cases c ON c.id = d.case_id WHERE d.committee = $1 AND d.reported = 0 "
                      "AND d.reportable = 1 AND d.struck_reason = '' "
                      "AND d.decision_date <= $2 AND (d.decision_date <= $3 OR d.urgent = 1) "
                      "ORDER BY d.urgent DESC, d.field, d.decision_date, d.year, d.number"),
                  {meeting.name.committee, meeting.data.meeting_date(), until},
                  [&](const Row& row) { return Decision(row, meeting.name.committee, order); });
}

absl::StatusOr<std::vector<Thing>> UnreportedReceived(Transaction& transaction, const std::string& committee,
                                                      const std::string& until) {
  std::string last;
  absl::Status status = transaction.Query(Sql("SELECT max(received_until) FROM anmalningar WHERE committee = $1"),
                                          {committee}, [&](const Row& row) { last = std::string(row.Text(0)); });
  if (!status.ok()) return status;
  // A case is found by its number, which is of the year it came in; of the year before, if its day was corrected since.
  const int since = last.empty() ? 0 : static_cast<int>(calendar::ParseIso(last).value_or(absl::CivilDay()).year()) - 1;
  return Gathered(
      transaction,
      Sql("SELECT 1 WHERE EXISTS (SELECT 1 FROM cases c WHERE c.committee = $1 AND c.year >= $4 AND c.register_date > "
          "$2 "
          "AND c.register_date <= $3 AND c.struck_reason = '') "
          "OR EXISTS (SELECT 1 FROM documents d JOIN cases c ON c.id = d.case_id WHERE d.create_time > $2 || 'U' "
          "AND d.create_time < $3 || 'U' AND d.struck_reason = '' AND c.committee = $1)"),
      {committee, last, until, since}, [&](const Row&) {
        Thing thing = ThingOf(v1::ANMALAN_KIND_RECEIVED, "", until, ReceivedTitle(until));
        thing.content = until;
        return thing;
      });
}

absl::StatusOr<std::vector<v1::Anmalan>> ReportedAt(Transaction& transaction, const meetings::MeetingRow& meeting) {
  std::vector<v1::Anmalan> reported;
  const std::string& committee = meeting.name.committee;
  absl::Status status = transaction.Query(
      Sql("SELECT m.number, m.meeting_date, j.number, r.number, r.body, r.meeting_date, d.year, d.number, "
          "d.decision_date, d.decision, d.urgent, a.received_until FROM meeting_items i "
          "JOIN anmalningar a ON a.item_id = i.id LEFT JOIN justeringar j ON j.id = a.justering_id "
          "LEFT JOIN meetings m ON m.id = j.meeting_id LEFT JOIN received_minutes r ON r.id = a.received_minutes_id "
          "LEFT JOIN delegationsbeslut d ON d.id = a.delegationsbeslut_id WHERE i.meeting_id = $1 ORDER BY a.id"),
      {meeting.id}, [&](const Row& row) {
        v1::Anmalan data;
        if (!row.IsNull(0)) {
          data = ThingOf(v1::ANMALAN_KIND_MINUTES, JusteringName(committee, row.Number(0), row.Number(2)), row.Text(1),
                         OwnMinutesTitle(row.Text(1)))
                     .data;
        } else if (!row.IsNull(3)) {
          data = ThingOf(v1::ANMALAN_KIND_RECEIVED_MINUTES,
                         ReceivedMinutesName(committee, static_cast<int>(row.Number(3))), row.Text(5),
                         std::string(row.Text(4)))
                     .data;
        } else if (!row.IsNull(6)) {
          v1::Delegationsbeslut decision;
          decision.ParseFromString(std::string(row.Blob(9)));
          const BeslutName name{committee, static_cast<int>(row.Number(6)), static_cast<int>(row.Number(7))};
          data = ThingOf(v1::ANMALAN_KIND_DELEGATIONSBESLUT, NameOf(name), row.Text(8), decision.text()).data;
          data.set_urgent(row.Number(10) != 0);
        } else {
          data = ThingOf(v1::ANMALAN_KIND_RECEIVED, "", row.Text(11), ReceivedTitle(row.Text(11))).data;
        }
        reported.push_back(std::move(data));
      });
  if (!status.ok()) return status;
  return reported;
}

absl::Status InsertAnmalan(Transaction& transaction, int64_t item_id, const std::string& committee, const Thing& thing,
                           const std::string& now) {
  auto key = [&](v1::AnmalanKind kind) { return thing.data.kind() == kind ? Value(thing.id) : Value(nullptr); };
  const bool received = thing.data.kind() == v1::ANMALAN_KIND_RECEIVED;
  return transaction
      .Run(Sql("INSERT INTO anmalningar (item_id, entry, justering_id, received_minutes_id, delegationsbeslut_id, "
               "committee, received_until, create_time) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
           {item_id, EntryOf(thing), key(v1::ANMALAN_KIND_MINUTES), key(v1::ANMALAN_KIND_RECEIVED_MINUTES),
            key(v1::ANMALAN_KIND_DELEGATIONSBESLUT), received ? Value(committee) : Value(nullptr),
            received ? Value(thing.data.date()) : Value(nullptr), now})
      .status();
}

absl::StatusOr<bool> IsCertified(Transaction& transaction, int64_t item_id) {
  return transaction.Find(Sql("SELECT 1 FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id WHERE i.id = $1 "
                              "AND (m.settled = 1 OR EXISTS (SELECT 1 FROM justering_items s JOIN justeringar j "
                              "ON j.id = s.justering_id WHERE s.item_id = i.id AND j.justering_date IS NOT NULL))"),
                          {item_id}, [](const Row&) {});
}

absl::StatusOr<v1::ReceivedMinutes> InsertReceivedMinutes(Transaction& transaction, const std::string& committee,
                                                          const v1::ReceivedMinutes& data, const std::string& now) {
  v1::ReceivedMinutes added = data;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO received_minutes (committee, number, body, meeting_date, justering_date, received_date, "
          "document, create_time) SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 "
          "FROM received_minutes WHERE committee = $1 RETURNING number"),
      {committee, data.body(), data.meeting_date(), TextOrNull(data.justering_date()), data.received_date(),
       data.document(), now},
      [&](const Row& row) { added.set_name(ReceivedMinutesName(committee, static_cast<int>(row.Number(0)))); });
  if (!status.ok()) return status;
  SetInstant(now, added.mutable_create_time());
  return added;
}

}  // namespace arendegang::anmalan
