#include "services/reminders/reminder_store.h"

namespace arendegang::reminders {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

}  // namespace

absl::StatusOr<Told> WasTold(Transaction& transaction, const v1::Reminder& reminder) {
  const v1::Deadline& deadline = reminder.deadline();
  Told told = Told::kNo;
  absl::Status status = transaction.Query(
      Sql("SELECT m.sent_time FROM reminders r JOIN reminder_mails m ON m.id = r.mail_id WHERE r.resource = $1 "
          "AND r.kind = $2 AND r.due_date = $3 AND r.level = $4 AND r.person = $5 AND r.why = $6 AND m.failure = ''"),
      {deadline.resource(), static_cast<int>(deadline.kind()), deadline.date(), static_cast<int>(reminder.level()),
       deadline.person(), deadline.why()},
      [&](const Row& row) {
        if (!row.IsNull(0)) told = Told::kYes;
        if (told == Told::kNo) told = Told::kPerhaps;
      });
  if (!status.ok()) return status;
  return told;
}

absl::StatusOr<int64_t> RecordAttempt(Transaction& transaction, const v1::ReminderMail& mail, const std::string& now) {
  int64_t id = 0;
  absl::Status status =
      transaction.Query(Sql("INSERT INTO reminder_mails (email, attempt_time) VALUES ($1, $2) RETURNING id"),
                        {mail.email(), now}, [&](const Row& row) { id = row.Number(0); });
  for (const v1::Reminder& reminder : mail.reminders()) {
    const v1::Deadline& deadline = reminder.deadline();
    if (!status.ok()) return status;
    status = transaction
                 .Run(Sql("INSERT INTO reminders (mail_id, resource, kind, due_date, level, person, why) "
                          "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"),
                      {id, deadline.resource(), static_cast<int>(deadline.kind()), deadline.date(),
                       static_cast<int>(reminder.level()), deadline.person(), deadline.why()})
                 .status();
  }
  if (!status.ok()) return status;
  return id;
}

absl::Status ConfirmSent(Transaction& transaction, int64_t mail, const std::string& now) {
  return transaction.Run(Sql("UPDATE reminder_mails SET sent_time = $2 WHERE id = $1"), {mail, now}).status();
}

absl::Status NoteFailure(Transaction& transaction, int64_t mail, const std::string& failure) {
  return transaction.Run(Sql("UPDATE reminder_mails SET failure = $2 WHERE id = $1"), {mail, failure}).status();
}

}  // namespace arendegang::reminders
