// The handlers of AnslagService about what happens to a notice on the board.
#include "absl/strings/str_cat.h"
#include "services/anslag/anslag_rules.h"
#include "services/anslag/anslag_service.h"
#include "services/anslag/certificate.h"
#include "services/anslag/notice_text.h"
#include "services/anslag/posting.h"
#include "services/anslag/refusal.h"
#include "services/anslag/supersede.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/fields.h"

namespace arendegang::anslag {
namespace {

using access::Change;
using storage::Transaction;

absl::Status RefuseSuperseded(const v1::Anslag& anslag) {
  return Refuse("ANSLAG_SUPERSEDED", anslag, "is superseded",
                absl::StrCat("Anslaget har ersatts. Använd det nya: ", anslag.superseded_by(), "."));
}

absl::Status CheckInterruption(const v1::Interruption& asked, absl::Time now) {
  diarium::Fields fields;
  fields.Demand(asked.has_from_time(), "interruption.from_time", "Fyll i från när det inte syntes.");
  fields.Demand(InstantOf(asked.from_time()) <= now, "interruption.from_time", "Den ligger i framtiden.");
  if (asked.has_to_time()) {
    fields.Demand(InstantOf(asked.to_time()) <= now, "interruption.to_time", "Den ligger i framtiden.");
    fields.Demand(InstantOf(asked.to_time()) > InstantOf(asked.from_time()), "interruption.to_time",
                  "Avbrottet kan inte sluta innan det börjar.");
  }
  fields.Require("interruption.reason", asked.reason());
  return fields.status();
}

// Whether an interruption falls in the time that the notice was up.
absl::Status CheckWithin(const v1::Anslag& anslag, absl::Time from) {
  const bool before = from < InstantOf(anslag.up_time());
  const bool after = anslag.has_down_time() && from >= InstantOf(anslag.down_time());
  if (!before && !after) return absl::OkStatus();
  return FieldsInvalid({{"interruption.from_time", "Anslaget satt inte uppe då."}});
}

// Source: KL 8:12.
absl::Status CheckMayComeDown(const v1::Anslag& anslag, absl::Time now) {
  if (!anslag.superseded_by().empty()) return RefuseSuperseded(anslag);
  if (!anslag.has_up_time()) return RefuseNotUp(anslag);
  if (anslag.has_down_time()) {
    return Refuse("ANSLAG_DOWN", anslag, "is down", "Anslaget är redan nedtaget. Inget behöver göras.");
  }
  if (anslag.broken()) {
    return Refuse("ANSLAG_BROKEN", anslag, "is broken",
                  "Anslaget var borta under överklagandetiden, som därför inte löper ut. Sätt upp det på nytt; då tas "
                  "det gamla ned (KL 13:5).");
  }
  if (now >= EndOfTime(anslag.remove_from())) return absl::OkStatus();
  return Refuse("TOO_EARLY", anslag, absl::StrCat("must be up until ", anslag.remove_from()),
                absl::StrCat("Anslaget får inte tas ned före överklagandetidens utgång (KL 8:12). Vänta till ",
                             anslag.remove_from(), "."));
}

// The notice as it is after what was done.
absl::Status Answer(Transaction& transaction, const AnslagName& name, absl::Time now, v1::Anslag* anslag) {
  auto row = FindAnslag(transaction, name);
  if (!row.ok()) return row.status();
  *anslag = std::move(row->data);
  Derive(now, anslag);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<v1::Anslag> AnslagService::Interrupted(const access::Caller& caller,
                                                      const v1::RecordInterruptionRequest& request) {
  auto name = ParseAnslagName(request.name());
  if (!name.ok()) return name.status();
  const absl::Time now = clock_();
  const v1::Interruption& asked = request.interruption();
  absl::Status status = CheckInterruption(asked, now);
  if (!status.ok()) return status;
  const absl::Time from = InstantOf(asked.from_time());
  const absl::Time to = asked.has_to_time() ? InstantOf(asked.to_time()) : absl::InfiniteFuture();
  v1::Anslag interrupted;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "RecordInterruption", now);
    return change.OnceEach(request.request_id(), request, &interrupted, [&]() -> absl::Status {
      auto row = FindAnslag(transaction, *name);
      if (!row.ok()) return row.status();
      if (!row->data.has_up_time()) return RefuseNotUp(row->data);
      absl::Status taken = CheckWithin(row->data, from);
      if (taken.ok()) taken = Interrupt(change, now, *std::move(row), from, to, asked.reason());
      return taken.ok() ? Answer(transaction, *name, now, &interrupted) : taken;
    });
  });
  if (!status.ok()) return status;
  return interrupted;
}

absl::StatusOr<v1::Anslag> AnslagService::Repost(const access::Caller& caller, const v1::RepostAnslagRequest& request) {
  auto name = ParseAnslagName(request.name());
  if (!name.ok()) return name.status();
  const absl::Time now = clock_();
  const std::string today = calendar::FormatIso(calendar::DayInSweden(now));
  diarium::Fields fields;
  fields.Day("post_date", request.post_date());
  fields.Demand(request.post_date().empty() || request.post_date() >= today, "post_date",
                "Dagen har passerat. Ett anslag kan inte sättas upp i efterhand.");
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::Anslag created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "RepostAnslag", now);
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto earlier = FindAnslag(transaction, *name);
      if (!earlier.ok()) return earlier.status();
      const v1::Anslag& data = earlier->data;
      if (!data.superseded_by().empty()) return RefuseSuperseded(data);
      if (data.has_down_time() && !data.broken()) {
        return Refuse(
            "ANSLAG_DOWN", data, "was up its whole time",
            "Anslaget har suttit uppe hela sin tid och är nedtaget. Var det borta, anteckna först avbrottet.");
      }
      AnslagRow row;
      row.name.committee = name->committee;
      row.justering_id = earlier->justering_id;
      row.data.set_kind(data.kind());
      row.data.set_subject(data.subject());
      row.data.set_post_date(request.post_date().empty() ? today : request.post_date());
      if (!HasTimeOfAppeal(data.kind())) row.data.set_remove_from(data.remove_from());
      auto made = Make(change, now, row, *earlier);
      if (made.ok()) created = std::move(made->data);
      return made.status();
    });
  });
  if (!status.ok()) return status;
  return AfterTick(created.name());
}

absl::StatusOr<v1::Anslag> AnslagService::Remove(const access::Caller& caller,
                                                 const v1::TakeDownAnslagRequest& request) {
  auto name = ParseAnslagName(request.name());
  if (!name.ok()) return name.status();
  const absl::Time now = clock_();
  v1::Anslag removed;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "TakeDownAnslag", now);
    return change.OnceEach(request.request_id(), request, &removed, [&]() -> absl::Status {
      auto row = FindAnslag(transaction, *name);
      if (!row.ok()) return row.status();
      absl::Status taken = CheckEtag(row->data.name(), request.etag(), row->data.etag());
      if (taken.ok()) taken = CheckMayComeDown(row->data, now);
      if (taken.ok()) taken = TakeDown(change, now, *std::move(row));
      return taken.ok() ? Answer(transaction, *name, now, &removed) : taken;
    });
  });
  if (!status.ok()) return status;
  return removed;
}

absl::StatusOr<v1::Anslagsbevis> AnslagService::Certificate(const v1::GetAnslagsbevisRequest& request) const {
  auto name = ParseAnslagName(request.name());
  if (!name.ok()) return name.status();
  v1::Anslagsbevis certificate;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto row = FindAnslag(transaction, *name);
    if (!row.ok()) return row.status();
    auto made = CertificateOf(transaction, *row, keeper_.wording());
    if (made.ok()) certificate = *std::move(made);
    return made.status();
  });
  if (!status.ok()) return status;
  return certificate;
}

}  // namespace arendegang::anslag
