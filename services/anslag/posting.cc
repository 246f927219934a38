#include "services/anslag/posting.h"

#include "services/anslag/anslag_rules.h"
#include "services/anslag/board_store.h"
#include "services/anslag/notice_text.h"
#include "services/base/clock.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"

namespace arendegang::anslag {
namespace {

// Writes a notice that was changed, derives the stages that follow, and logs it.
absl::Status Finish(access::Change& change, absl::Time now, v1::Anslag before, const AnslagRow& changed) {
  storage::Transaction& transaction = change.transaction();
  absl::Status status = StoreAnslag(transaction, changed, change.now());
  if (status.ok() && changed.justering_id != 0) status = FollowJustering(transaction, changed.justering_id);
  if (!status.ok()) return status;
  auto after = FindAnslag(transaction, changed.name);
  if (!after.ok()) return after.status();
  Derive(now, &before);
  Derive(now, &after->data);
  return change.Log(after->data.name(), &before, &after->data);
}

}  // namespace

absl::Status PutUp(access::Change& change, absl::Time now, const Wording& wording, AnslagRow row) {
  storage::Transaction& transaction = change.transaction();
  auto body = FindBody(transaction, row.name.committee);
  if (!body.ok()) return body.status();
  const v1::Anslag before = row.data;
  SetInstant(change.now(), row.data.mutable_up_time());
  const Times times = TimesFrom(calendar::DayInSweden(now), row.data.kind(), row.data.remove_from());
  row.data.set_appeal_until(times.appeal_until);
  row.data.set_remove_from(times.remove_from);
  row.data.set_text(NoticeText(wording, row.data, *body));
  absl::Status status = Finish(change, now, before, row);
  if (!status.ok()) return status;
  auto superseded = SupersededBy(transaction, row.id);
  if (!superseded.ok()) return superseded.status();
  access::Change down = change.As("TakeDownAnslag");
  for (int64_t id : *superseded) {
    auto name = NameOfAnslag(transaction, id);
    if (!name.ok()) return name.status();
    auto old = FindAnslag(transaction, *name);
    status = old.ok() ? TakeDown(down, now, *std::move(old)) : old.status();
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status TakeDown(access::Change& change, absl::Time now, AnslagRow row) {
  const v1::Anslag before = row.data;
  SetInstant(change.now(), row.data.mutable_down_time());
  return Finish(change, now, before, row);
}

absl::Status Interrupt(access::Change& change, absl::Time now, AnslagRow row, absl::Time from, absl::Time to,
                       const std::string& reason) {
  absl::Status status = StoreInterruption(change.transaction(), row.id, FormatInstant(from),
                                          to == absl::InfiniteFuture() ? "" : FormatInstant(to), reason);
  if (!status.ok()) return status;
  const v1::Anslag before = row.data;
  row.data.set_broken(row.data.broken() || BreaksTime(row.data, from));
  return Finish(change, now, before, row);
}

}  // namespace arendegang::anslag
