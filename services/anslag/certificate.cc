#include "services/anslag/certificate.h"

#include "absl/strings/str_cat.h"
#include "services/access/event_log.h"
#include "services/anslag/anslag_rules.h"
#include "services/anslag/notice_text.h"
#include "services/anslag/refusal.h"
#include "services/base/error.h"
#include "services/base/resource.h"

namespace arendegang::anslag {
namespace {

using storage::Transaction;

// Times as the event log has them.
struct LoggedTimes {
  std::string up;
  std::string down;
};
absl::StatusOr<LoggedTimes> TimesInLog(Transaction& transaction, const std::string& name) {
  LoggedTimes times;
  absl::Status status = access::ReadEvents(transaction, name, 0, INT64_MAX, [&](const access::LoggedEvent& event) {
    if (event.method == "PostAnslag") times.up = event.time;
    if (event.method == "TakeDownAnslag") times.down = event.time;
  });
  if (!status.ok()) return status;
  return times;
}

// The notice with the times that the log has, which must be those it tells itself.
absl::StatusOr<v1::Anslag> Logged(Transaction& transaction, const v1::Anslag& data) {
  auto times = TimesInLog(transaction, data.name());
  if (!times.ok()) return times.status();
  v1::Anslag logged = data;
  SetInstant(times->up, logged.mutable_up_time());
  SetInstant(times->down, logged.mutable_down_time());
  if (InstantOf(logged.up_time()) == InstantOf(data.up_time()) &&
      InstantOf(logged.down_time()) == InstantOf(data.down_time())) {
    return logged;
  }
  return MakeError(absl::StatusCode::kDataLoss, "STORE_CORRUPT", absl::StrCat(data.name(), " differs from the log"),
                   "Anslagets tider stämmer inte med loggen, så inget bevis kan ges. Kontakta den som sköter driften.");
}

}  // namespace

absl::StatusOr<v1::Anslagsbevis> CertificateOf(Transaction& transaction, const AnslagRow& row, const Wording& wording) {
  const v1::Anslag& data = row.data;
  if (!data.has_up_time()) return RefuseNotUp(data);
  if (!data.has_down_time()) {
    return Refuse("ANSLAG_STILL_UP", data, "is still up",
                  absl::StrCat("Anslaget sitter uppe. Beviset kan skrivas när det har tagits ned, tidigast ",
                               data.remove_from(), "."));
  }
  auto logged = Logged(transaction, data);
  if (!logged.ok()) return logged.status();
  auto body = FindBody(transaction, row.name.committee);
  if (!body.ok()) return body.status();
  v1::Anslagsbevis certificate;
  certificate.set_anslag(data.name());
  *certificate.mutable_up_time() = logged->up_time();
  *certificate.mutable_down_time() = logged->down_time();
  certificate.set_whole(WasWhole(*logged));
  certificate.set_text(CertificateText(wording, *logged, *body));
  return certificate;
}

}  // namespace arendegang::anslag
