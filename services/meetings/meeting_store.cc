#include "services/meetings/meeting_store.h"

#include <utility>

#include "services/base/clock.h"
#include "services/base/resource.h"

namespace arendegang::meetings {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

// All but the roll.
v1::Meeting MeetingOf(const Row& row) {
  v1::Meeting meeting;
  meeting.set_name(NameOf(MeetingName{std::string(row.Text(1)), static_cast<int>(row.Number(2)), ""}));
  meeting.set_meeting_date(std::string(row.Text(3)));
  meeting.set_start_hour(std::string(row.Text(4)));
  meeting.set_place(std::string(row.Text(5)));
  meeting.set_cancelled_reason(std::string(row.Text(6)));
  meeting.set_dispatch_date(std::string(row.Text(7)));
  meeting.set_etag(EtagOf(row.Number(8)));
  SetInstant(row.Text(9), meeting.mutable_create_time());
  SetInstant(row.Text(10), meeting.mutable_update_time());
  if (!row.IsNull(11)) SetInstant(row.Text(11), meeting.mutable_close_time());
  return meeting;
}

// As FormatInstant writes it; empty while the meeting goes on.
std::string CloseTimeOf(const v1::Meeting& meeting) {
  constexpr int64_t kMicrosPerSecond = 1'000'000;
  constexpr int64_t kNanosPerMicro = 1000;
  if (!meeting.has_close_time()) return "";
  const auto& time = meeting.close_time();
  return FormatInstant(absl::FromUnixMicros(time.seconds() * kMicrosPerSecond + time.nanos() / kNanosPerMicro));
}

MeetingRow RowOf(const Row& row) {
  MeetingRow result{
      row.Number(0), {std::string(row.Text(1)), static_cast<int>(row.Number(2)), ""}, MeetingOf(row), {}, false};
  if (!row.Blob(12).empty()) result.data.mutable_roll()->ParseFromString(std::string(row.Blob(12)));
  result.frame.ParseFromString(std::string(row.Blob(13)));
  result.settled = row.Number(14) != 0;
  return result;
}

}  // namespace

absl::StatusOr<MeetingRow> FindMeeting(Transaction& transaction, const MeetingName& name) {
  std::vector<MeetingRow> found;
  absl::Status status = transaction.Query(
      Sql("SELECT id, committee, number, meeting_date, start_hour, place, cancelled_reason, dispatch_date, revision, "
          "create_time, update_time, close_time, roll, frame, settled FROM meetings "
          "WHERE committee = $1 AND (number = $2 OR (meeting_date = $3 AND cancelled_reason = '')) ORDER BY number"),
      {name.committee, name.number, TextOrNull(name.date)}, [&](const Row& row) { found.push_back(RowOf(row)); });
  if (!status.ok()) return status;
  if (found.empty()) return NotFound(NameOf(name));
  if (found.size() > 1) {
    return FieldsInvalid({{"name", "Dagen har flera sammanträden. Ange sammanträdets nummer i stället."}});
  }
  return std::move(found[0]);
}

absl::StatusOr<std::vector<v1::Meeting>> ListMeetings(Transaction& transaction, const std::string& committee,
                                                      const std::string& from_date, const std::string& to_date) {
  std::vector<v1::Meeting> meetings;
  absl::Status status = transaction.Query(
      Sql("SELECT id, committee, number, meeting_date, start_hour, place, cancelled_reason, dispatch_date, revision, "
          "create_time, update_time, close_time FROM meetings WHERE committee = $1 AND ($2 IS NULL OR meeting_date >= "
          "$2) "
          "AND ($3 IS NULL OR meeting_date <= $3) ORDER BY meeting_date, number"),
      {committee, TextOrNull(from_date), TextOrNull(to_date)},
      [&](const Row& row) { meetings.push_back(MeetingOf(row)); });
  if (!status.ok()) return status;
  return meetings;
}

absl::StatusOr<MeetingName> InsertMeeting(Transaction& transaction, const std::string& committee,
                                          const v1::Meeting& data, const std::string& now) {
  MeetingName name{committee, 0, ""};
  absl::Status status = transaction.Query(
      Sql("INSERT INTO meetings (committee, number, meeting_date, start_hour, place, cancelled_reason, dispatch_date, "
          "roll, revision, create_time, update_time) SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, '', $5, $6, "
          "1, $7, $7 FROM meetings WHERE committee = $1 RETURNING number"),
      {committee, data.meeting_date(), data.start_hour(), data.place(), TextOrNull(data.dispatch_date()),
       Bytes{data.roll().SerializeAsString()}, now},
      [&](const Row& row) { name.number = static_cast<int>(row.Number(0)); });
  if (!status.ok()) return status;
  return name;
}

absl::Status StoreMeeting(Transaction& transaction, const MeetingRow& row, const std::string& now) {
  const v1::Meeting& data = row.data;
  return transaction
      .Run(
          Sql("UPDATE meetings SET meeting_date = $2, start_hour = $3, place = $4, cancelled_reason = $5, "
              "dispatch_date = $6, roll = $7, frame = $8, revision = revision + 1, update_time = $9, close_time = $10, "
              "settled = $11 WHERE id = $1"),
          {row.id, data.meeting_date(), data.start_hour(), data.place(), data.cancelled_reason(),
           TextOrNull(data.dispatch_date()), Bytes{data.roll().SerializeAsString()},
           Bytes{row.frame.SerializeAsString()}, now, TextOrNull(CloseTimeOf(data)), row.settled})
      .status();
}

}  // namespace arendegang::meetings
