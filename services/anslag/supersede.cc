#include "services/anslag/supersede.h"

#include "services/anslag/anslag_rules.h"

namespace arendegang::anslag {

using storage::Transaction;

absl::StatusOr<AnslagRow> FindWithKey(Transaction& transaction, int64_t id) {
  auto name = NameOfAnslag(transaction, id);
  if (!name.ok()) return name.status();
  return FindAnslag(transaction, *name);
}

absl::StatusOr<AnslagRow> Make(access::Change& change, absl::Time now, const AnslagRow& row, const AnslagRow& earlier) {
  Transaction& transaction = change.transaction();
  auto name = InsertAnslag(transaction, row, change.now());
  if (!name.ok()) return name.status();
  auto made = FindAnslag(transaction, *name);
  if (!made.ok()) return made.status();
  Derive(now, &made->data);
  absl::Status status;
  if (earlier.id != 0) {
    AnslagRow superseded = earlier;
    superseded.superseded_by = made->id;
    status = StoreAnslag(transaction, superseded, change.now());
  }
  // Of a notice that takes the place of another no time of appeal runs until it is up.
  if (status.ok() && made->justering_id != 0) status = FollowJustering(transaction, made->justering_id);
  if (!status.ok()) return status;
  if (earlier.id == 0) return made;
  auto after = FindAnslag(transaction, earlier.name);
  if (!after.ok()) return after.status();
  v1::Anslag before = earlier.data;
  Derive(now, &before);
  Derive(now, &after->data);
  status = change.As("SupersedeAnslag").Log(before.name(), &before, &after->data);
  if (!status.ok()) return status;
  return made;
}

}  // namespace arendegang::anslag
