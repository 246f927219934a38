#include "services/reminders/reminder_service.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/calendar/day.h"
#include "services/diarium/case_store.h"
#include "services/diarium/fields.h"
#include "services/reminders/address_store.h"
#include "services/reminders/reminder_rules.h"
#include "services/reminders/reminder_store.h"

namespace arendegang::reminders {
namespace {

using access::Change;
using storage::Transaction;

// All that is near lies within it, whatever holidays come between.
constexpr int kLookAhead = 14;  // days

absl::Status NotConfigured() {
  return MakeError(
      absl::StatusCode::kFailedPrecondition, "MAIL_NOT_CONFIGURED", "no mail server is configured",
      "Tjänsten har ingen e-postserver. Be driften ange smtp_url och mail_from, eller pröva med --dry-run.");
}

absl::Status MailFailed(const absl::Status& cause) {
  return MakeError(absl::StatusCode::kUnavailable, "MAIL_FAILED", cause.message(),
                   absl::StrCat("E-postservern tog inte emot påminnelserna (", cause.message(),
                                "). Det som inte kom i väg sänds nästa gång; försök igen, eller be driften se över "
                                "smtp_url."));
}

// What a mail calls the case of a deadline that is marked as secret; empty for all else. Source: OSL 5:5.
absl::StatusOr<std::string> ToldAs(Transaction& transaction, const v1::Deadline& deadline) {
  auto name = diarium::ParseCaseName(deadline.resource());
  if (!name.ok()) return "";
  auto found = diarium::FindCase(transaction, *name);
  if (absl::IsNotFound(found.status())) return "";
  if (!found.ok()) return found.status();
  return found->data.secrecy_source().empty() ? "" : found->data.diarienummer();
}

}  // namespace

absl::StatusOr<v1::SendRemindersResponse> ReminderService::Planned(const v1::SendRemindersRequest& request) const {
  diarium::Fields fields;
  fields.Day("as_of_date", request.as_of_date());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  const absl::CivilDay as_of =
      request.as_of_date().empty() ? calendar::DayInSweden(clock_()) : *calendar::ParseIso(request.as_of_date());
  v1::ListDeadlinesRequest asked;
  asked.set_parent(request.parent());
  asked.set_as_of_date(calendar::FormatIso(as_of));
  asked.set_until_date(calendar::FormatIso(as_of + kLookAhead));
  auto listed = list_(asked);
  if (!listed.ok()) return listed.status();
  reminders::Addresses addresses;
  std::vector<v1::Reminder> reminders;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto known = AllAddresses(transaction);
    if (!known.ok()) return known.status();
    addresses = *std::move(known);
    reminders.clear();
    for (const v1::Deadline& deadline : listed->deadlines()) {
      v1::Reminder reminder;
      *reminder.mutable_deadline() = deadline;
      reminder.set_level(LevelOf(deadline, as_of));
      if (reminder.level() == v1::REMINDER_LEVEL_UNSPECIFIED) continue;
      auto told = WasTold(transaction, reminder);
      if (!told.ok()) return told.status();
      reminder.set_perhaps_repeated(*told == Told::kPerhaps);
      auto told_as = ToldAs(transaction, deadline);
      if (!told_as.ok()) return told_as.status();
      reminder.set_told_as(*std::move(told_as));
      if (*told != Told::kYes) reminders.push_back(std::move(reminder));
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return MailsOf(reminders, addresses);
}

absl::Status ReminderService::Settle(const access::Caller& caller, int64_t number, const absl::Status& sent,
                                     v1::ReminderMail* mail) {
  return database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "SendReminders", clock_());
    // A server that did not say leaves the mail as a kill would: perhaps sent.
    absl::Status written = sent.ok()                        ? ConfirmSent(transaction, number, change.now())
                           : absl::IsDeadlineExceeded(sent) ? absl::OkStatus()
                                                            : NoteFailure(transaction, number, mail->failure());
    return written.ok() ? change.Log(mail->name(), nullptr, mail) : written;
  });
}

absl::Status ReminderService::SendOne(const access::Caller& caller, v1::ReminderMail* mail) {
  const absl::Time now = clock_();
  int64_t number = 0;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    auto recorded = RecordAttempt(transaction, *mail, FormatInstant(now));
    if (recorded.ok()) number = *recorded;
    return recorded.status();
  });
  if (!status.ok()) return status;
  mail->set_name(absl::StrCat("reminders/", number));
  const std::string id = absl::StrCat("reminder.", number, ".", absl::ToUnixMicros(now), "@", DomainOf(mailing_.from));
  const absl::Status sent = mailing_.send({mailing_.from, mail->email(), mail->subject(), TextOf(*mail), id, now});
  if (!sent.ok()) {
    mail->set_failure(std::string(sent.message()));
    Log(Severity::kWarning, "reminder not sent",
        {{"mail", mail->name()}, {"cause", std::string(sent.message())}, {"next", "retried"}});
  }
  status = Settle(caller, number, sent, mail);
  if (!status.ok()) return status;
  return sent.ok() || absl::IsInvalidArgument(sent) ? absl::OkStatus() : MailFailed(sent);
}

absl::StatusOr<v1::SendRemindersResponse> ReminderService::Send(const access::Caller& caller,
                                                                const v1::SendRemindersRequest& request) {
  if (request.dry_run()) return Planned(request);
  if (mailing_.send == nullptr) return NotConfigured();
  std::lock_guard<std::mutex> lock(sending_);
  auto planned = Planned(request);
  if (!planned.ok()) return planned;
  for (v1::ReminderMail& mail : *planned->mutable_mails()) {
    if (stopping_) return MailFailed(absl::UnavailableError("the service stops"));
    absl::Status status = SendOne(caller, &mail);
    if (!status.ok()) return status;
  }
  const auto failed = std::count_if(planned->mails().begin(), planned->mails().end(),
                                    [](const v1::ReminderMail& mail) { return !mail.failure().empty(); });
  Log(Severity::kInfo, "reminders sent",
      {{"mails", absl::StrCat(planned->mails_size() - failed)},
       {"not_sent", absl::StrCat(failed)},
       {"unaddressed", absl::StrCat(planned->unaddressed_size())}});
  return planned;
}

grpc::ServerUnaryReactor* ReminderService::SendReminders(grpc::CallbackServerContext* context,
                                                         const v1::SendRemindersRequest* request,
                                                         v1::SendRemindersResponse* response) {
  return calls_.Answer<v1::SendRemindersResponse>(context, "SendReminders", rpc::Work::kWaits, request, response,
                                                  [=, this](const auto& caller) { return Send(caller, *request); });
}

}  // namespace arendegang::reminders
