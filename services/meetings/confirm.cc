#include "services/meetings/confirm.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/base/error.h"
#include "services/meetings/decision_words.h"
#include "services/meetings/seal_store.h"

namespace arendegang::meetings {
namespace {

std::string Label(const v1::Item& item) { return absl::StrCat("§ ", item.facts().number()); }

absl::Status CheckQuorum(const v1::Item& item) {
  if (item.quorum()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "QUORUM_MISSING",
                   absl::StrCat(item.name(), " is decided by ", item.serving(), ", too few"),
                   absl::StrCat("Nämnden är inte beslutför i ", Label(item), ": ", item.serving(),
                                " tjänstgör, och det ska vara mer än hälften av ledamöterna (KL 6:27). Rätta närvaron "
                                "om den är fel, annars får ärendet tas upp på ett annat sammanträde."));
}

absl::Status Missing(const v1::Item& item) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "DECISION_MISSING",
                   absl::StrCat(item.name(), " has no decision"),
                   absl::StrCat(Label(item), " har inget beslut att bekräfta. Anteckna beslutet först."));
}

// Whether something became of the item: it was decided, postponed, sent back or noted, or is a standing item that was
// recorded.
bool IsSettled(const v1::Item& item) {
  return item.outcome() != v1::OUTCOME_UNSPECIFIED || (item.case_name().empty() && IsRecorded(item.facts()));
}

absl::Status CheckAllSettled(const Agenda& agenda) {
  std::vector<std::string> open;
  for (const v1::Item& item : agenda.items) {
    if (!IsSettled(item)) open.push_back(absl::StrCat(Label(item), " ", item.facts().title()));
  }
  if (open.empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "ITEMS_OPEN",
                   absl::StrCat(open.size(), " items have no outcome"),
                   absl::StrCat("Det är inte antecknat vad som hände med ", absl::StrJoin(open, ", "),
                                ". Anteckna det, eller ta bort punkterna från föredragningslistan."));
}

}  // namespace

absl::Status Confirm(storage::Transaction& transaction, const styles::Phrasebooks& styles, const Agenda& agenda,
                     size_t place, const std::string& now) {
  const v1::Item& item = agenda.items[place];
  if (!item.confirmed_words().empty()) {
    return MakeError(absl::StatusCode::kFailedPrecondition, "DECISION_CONFIRMED",
                     absl::StrCat(item.name(), " is confirmed"),
                     absl::StrCat("Beslutet i ", Label(item), " är redan bekräftat och står fast."));
  }
  if (item.outcome() == v1::OUTCOME_UNSPECIFIED) return Missing(item);
  auto words = DecisionWords(MinutesOf(agenda), item.facts(), styles);
  if (!words.ok()) return words.status();
  if (words->empty()) return Missing(item);
  absl::Status status = CheckQuorum(item);
  return status.ok() ? InsertConfirmed(transaction, agenda.rows[place].id, *words, now) : status;
}

absl::Status ConfirmAll(storage::Transaction& transaction, const styles::Phrasebooks& styles, const Agenda& agenda,
                        const std::string& now) {
  absl::Status status = CheckAllSettled(agenda);
  const v1::Minutes minutes = MinutesOf(agenda);
  for (size_t i = 0; i < agenda.items.size() && status.ok(); ++i) {
    const v1::Item& item = agenda.items[i];
    if (!item.confirmed_words().empty()) continue;
    auto words = DecisionWords(minutes, item.facts(), styles);
    if (!words.ok()) return words.status();
    if (words->empty()) continue;
    status = CheckQuorum(item);
    if (status.ok()) status = InsertConfirmed(transaction, agenda.rows[i].id, *words, now);
  }
  return status;
}

void MarkChanged(const styles::Phrasebooks& styles, Agenda* agenda) {
  const v1::Minutes minutes = MinutesOf(*agenda);
  for (v1::Item& item : agenda->items) {
    if (item.confirmed_words().empty()) continue;
    auto words = DecisionWords(minutes, item.facts(), styles);
    item.set_decision_changed(!words.ok() || *words != item.confirmed_words());
  }
}

}  // namespace arendegang::meetings
