#include "services/meetings/seal.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/base/error.h"
#include "services/meetings/seal_store.h"

namespace arendegang::meetings {
namespace {

using google::protobuf::util::MessageDifferencer;

absl::Status Sealed(const std::string& what, absl::string_view swedish) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "PARAGRAPH_SEALED", what,
                   absl::StrCat(swedish, " Det justerade ändras inte: gör en rättelse av paragrafen i stället."));
}

v1::Paragraph WithoutRattelser(const v1::Item& item) {
  v1::Paragraph facts = item.facts();
  facts.clear_rattelser();
  return facts;
}

// The place of the item with that key; the number of items if it is not on the agenda.
size_t PlaceOf(const Agenda& agenda, int64_t item_id) {
  size_t place = 0;
  while (place < agenda.rows.size() && agenda.rows[place].id != item_id) ++place;
  return place;
}

// A paragraph that keeps its facts and its place keeps its number.
absl::Status CheckItem(const Agenda& before, const Agenda& after, const SealedItem& sealed) {
  const size_t place = PlaceOf(after, sealed.item_id);
  const bool same = place == PlaceOf(before, sealed.item_id) && place < after.items.size() &&
                    MessageDifferencer::Equals(WithoutRattelser(after.items[place]), sealed.facts);
  if (same) return absl::OkStatus();
  return Sealed(absl::StrCat("paragraph ", sealed.facts.number(), " is sealed"),
                absl::StrCat("§ ", sealed.facts.number(),
                             " är justerad och skulle få andra uppgifter eller ett annat "
                             "nummer."));
}

absl::Status CheckMeeting(const Agenda& before, const Agenda& after, bool whole) {
  const v1::Meeting& was = before.meeting.data;
  const v1::Meeting& is = after.meeting.data;
  if (!is.cancelled_reason().empty() || was.meeting_date() != is.meeting_date()) {
    return Sealed(absl::StrCat(is.name(), " has sealed paragraphs"),
                  "Sammanträdet har justerade paragrafer och kan varken ställas in eller flyttas.");
  }
  if (whole && !MessageDifferencer::Equals(was.roll(), is.roll())) {
    return Sealed(absl::StrCat("the roll of ", is.name(), " is sealed"), "Protokollet med närvaron är justerat.");
  }
  if (whole && before.rows.size() != after.rows.size()) {
    return Sealed(absl::StrCat("the minutes of ", is.name(), " are sealed"),
                  "Protokollet är justerat och kan inte få eller mista paragrafer.");
  }
  return absl::OkStatus();
}

int LastNumber(const Agenda& agenda) { return agenda.items.empty() ? 0 : agenda.items.back().facts().number(); }

// Where paragraphs are numbered through the year, those of later meetings follow from this one.
absl::Status CheckLater(storage::Transaction& transaction, const Agenda& before, const Agenda& after) {
  const v1::Meeting& was = before.meeting.data;
  const v1::Meeting& is = after.meeting.data;
  const bool shifts = (before.items.size() + after.items.size() > 0) &&
                      (LastNumber(before) != LastNumber(after) || was.meeting_date() != is.meeting_date() ||
                       was.cancelled_reason() != is.cancelled_reason());
  if (!shifts || after.committee.numbering() != v1::PARAGRAPH_NUMBERING_PER_YEAR) return absl::OkStatus();
  for (const std::string& from : {was.meeting_date(), is.meeting_date()}) {
    auto sealed = IsSealedLater(transaction, after.meeting, from);
    if (!sealed.ok()) return sealed.status();
    if (!*sealed) continue;
    return Sealed(absl::StrCat("paragraphs of meetings after ", is.name(), " are sealed"),
                  "Justerade paragrafer i ett senare sammanträde skulle få andra nummer.");
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckSeals(storage::Transaction& transaction, const Agenda& before, const Agenda& after) {
  auto sealed = SealedOf(transaction, after.meeting);
  if (!sealed.ok()) return sealed.status();
  for (const SealedItem& item : *sealed) {
    absl::Status status = CheckItem(before, after, item);
    if (!status.ok()) return status;
  }
  const bool whole = std::any_of(sealed->begin(), sealed->end(), [](const auto& item) { return !item.immediate; });
  absl::Status status = sealed->empty() ? absl::OkStatus() : CheckMeeting(before, after, whole);
  return status.ok() ? CheckLater(transaction, before, after) : status;
}

absl::StatusOr<v1::Paragraph> Pin(storage::Transaction& transaction, const Agenda& agenda, size_t place,
                                  const std::string& now) {
  ItemRow row = agenda.rows[place];
  *row.data.mutable_facts() = WithoutRattelser(agenda.items[place]);
  absl::Status status = StoreItem(transaction, row, now);
  if (!status.ok()) return status;
  return row.data.facts();
}

}  // namespace arendegang::meetings
