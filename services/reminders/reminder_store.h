// The tables of mails and of what they told.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/reminder.pb.h"
#include "services/storage/transaction.h"

namespace arendegang::reminders {

// Whether a reminder has been told: not, or by a mail of which nobody knows whether it was sent, or surely.
enum class Told { kNo, kPerhaps, kYes };
absl::StatusOr<Told> WasTold(storage::Transaction& transaction, const v1::Reminder& reminder);

// Puts a mail on record that is about to be sent; returns its number.
absl::StatusOr<int64_t> RecordAttempt(storage::Transaction& transaction, const v1::ReminderMail& mail,
                                      const std::string& now);

// What became of it: it was sent, or it was not because of `failure`.
absl::Status ConfirmSent(storage::Transaction& transaction, int64_t mail, const std::string& now);
absl::Status NoteFailure(storage::Transaction& transaction, int64_t mail, const std::string& failure);

}  // namespace arendegang::reminders
