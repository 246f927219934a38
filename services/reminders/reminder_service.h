// v1.ReminderService: what is due is told by e-mail to the one whose it is.
//
// A mail is put on record, sent, and confirmed, in that order. Killed between the first two or the last two, the
// service cannot know which it was: the next mail tells it again, and says so.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/reminder.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/reminders/smtp.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::reminders {

// What is due, as v1.DeadlineService lists it.
using ListDeadlines = std::function<absl::StatusOr<v1::ListDeadlinesResponse>(const v1::ListDeadlinesRequest&)>;

// How mails go out. Without `send` none do.
struct Mailing {
  std::string from;
  SendMail send;
};

class ReminderService final : public v1::ReminderService::CallbackService {
 public:
  ReminderService(storage::Database& database, Clock clock, ListDeadlines list, Mailing mailing, rpc::Calls& calls)
      : database_(database),
        clock_(std::move(clock)),
        list_(std::move(list)),
        mailing_(std::move(mailing)),
        calls_(calls) {}

  absl::StatusOr<v1::ListAddressesResponse> Addresses(const v1::ListAddressesRequest& request) const;
  absl::StatusOr<v1::Address> Set(const access::Caller& caller, const v1::SetAddressRequest& request);
  absl::StatusOr<v1::Address> Remove(const access::Caller& caller, const v1::RemoveAddressRequest& request);
  absl::StatusOr<v1::SendRemindersResponse> Send(const access::Caller& caller, const v1::SendRemindersRequest& request);

  // Sends no further mail: the daemon stops.
  void Stop() { stopping_ = true; }

  grpc::ServerUnaryReactor* ListAddresses(grpc::CallbackServerContext* context, const v1::ListAddressesRequest* request,
                                          v1::ListAddressesResponse* response) override;
  grpc::ServerUnaryReactor* SetAddress(grpc::CallbackServerContext* context, const v1::SetAddressRequest* request,
                                       v1::Address* response) override;
  grpc::ServerUnaryReactor* RemoveAddress(grpc::CallbackServerContext* context, const v1::RemoveAddressRequest* request,
                                          v1::Address* response) override;
  grpc::ServerUnaryReactor* SendReminders(grpc::CallbackServerContext* context, const v1::SendRemindersRequest* request,
                                          v1::SendRemindersResponse* response) override;

 private:
  // The mails that have not been sent.
  absl::StatusOr<v1::SendRemindersResponse> Planned(const v1::SendRemindersRequest& request) const;
  // Sends one. Errors: UNAVAILABLE with MAIL_FAILED if no other would go either.
  absl::Status SendOne(const access::Caller& caller, v1::ReminderMail* mail);
  absl::Status Settle(const access::Caller& caller, int64_t number, const absl::Status& sent, v1::ReminderMail* mail);

  storage::Database& database_;
  const Clock clock_;
  const ListDeadlines list_;
  const Mailing mailing_;
  rpc::Calls& calls_;
  std::mutex sending_;  // one run at a time, or two would tell the same
  std::atomic<bool> stopping_{false};
};

}  // namespace arendegang::reminders
