// Minutes that come home: what was edited in them, against the stored facts.
#include <set>

#include "google/protobuf/util/message_differencer.h"
#include "services/diarium/fields.h"
#include "services/meetings/agenda.h"
#include "services/meetings/meeting_service.h"
#include "services/meetings/seal_store.h"
#include "services/minutes/compare.h"
#include "services/minutes/minutes.h"

namespace arendegang::meetings {
namespace {

using google::protobuf::util::MessageDifferencer;
using storage::Transaction;

// A meeting as it is stored.
struct Stored {
  Agenda agenda;
  std::set<int64_t> sealed;  // keys of items
};

absl::StatusOr<Stored> Load(const storage::Database& database, const MeetingName& name) {
  Stored stored;
  absl::Status status = database.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = LoadAgenda(transaction, name);
    if (!agenda.ok()) return agenda.status();
    auto sealed = SealedOf(transaction, agenda->meeting);
    if (!sealed.ok()) return sealed.status();
    stored.sealed.clear();
    for (const SealedItem& item : *sealed) stored.sealed.insert(item.item_id);
    stored.agenda = *std::move(agenda);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return stored;
}

// Whether the words of a paragraph tell all its facts; corrections are made otherwise.
bool IsTold(v1::Paragraph stored, v1::Paragraph read) {
  stored.clear_rattelser();
  read.clear_rattelser();
  return MessageDifferencer::Equals(stored, read);
}

// The place of the item of a § number; the number of items if there is none.
size_t PlaceOfNumber(const Agenda& agenda, int number) {
  size_t place = 0;
  while (place < agenda.items.size() && agenda.items[place].facts().number() != number) ++place;
  return place;
}

// The facts of a stored paragraph as its own words tell them; none if they do not.
const v1::Paragraph* ReadBack(const v1::Minutes& read, const v1::Paragraph& stored) {
  for (const v1::Paragraph& paragraph : read.paragraphs()) {
    if (paragraph.number() == stored.number()) return &paragraph;
  }
  return nullptr;
}

v1::ComparisonStatus StatusOf(const Stored& stored, size_t place, const v1::Minutes& baseline, bool is_in_text) {
  if (stored.sealed.contains(stored.agenda.rows[place].id)) return v1::COMPARISON_STATUS_SEALED;
  if (!is_in_text) return v1::COMPARISON_STATUS_MISSING;
  const v1::Paragraph& facts = stored.agenda.items[place].facts();
  const v1::Paragraph* told = ReadBack(baseline, facts);
  return told != nullptr && IsTold(facts, *told) ? v1::COMPARISON_STATUS_CHANGED : v1::COMPARISON_STATUS_UNTOLD;
}

// Says of a paragraph that differs which item it is and whether it can be taken over.
void Describe(const Stored& stored, size_t place, const v1::Minutes& baseline, v1::ParagraphComparison* row) {
  if (place == stored.agenda.items.size()) {
    row->set_number(row->facts().number());
    row->set_title(row->facts().title());
    row->set_status(v1::COMPARISON_STATUS_ADDED);
    return;
  }
  const v1::Item& item = stored.agenda.items[place];
  row->set_number(item.facts().number());
  row->set_title(item.facts().title());
  row->set_item(item.name());
  row->set_etag(item.etag());
  row->set_status(StatusOf(stored, place, baseline, row->has_facts()));
}

}  // namespace

absl::StatusOr<v1::CompareMinutesResponse> MeetingService::Compare(const v1::CompareMinutesRequest& request) const {
  auto name = ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Demand(!request.text().empty(), "text", "Protokollets text saknas.");
  if (absl::Status status = fields.status(); !status.ok()) return status;
  auto stored = Load(database_, *name);
  if (!stored.ok()) return stored.status();
  const v1::Minutes minutes = MinutesOf(stored->agenda);
  auto style = styles_.Find(request.phrasebook().empty() ? minutes.phrasebook() : request.phrasebook());
  if (!style.ok()) return style.status();
  auto draft = minutes::Draft(minutes, **style);
  if (!draft.ok()) return draft.status();
  auto baseline = minutes::Read(draft->text(), **style, v1::TEXT_LAYOUT_CLEAN);
  if (!baseline.ok()) return baseline.status();
  auto edited = minutes::Read(request.text(), **style, request.layout());
  if (!edited.ok()) return edited.status();

  v1::CompareMinutesResponse response;
  *response.mutable_report() = edited->report();
  minutes::MinutesComparison compared = minutes::CompareMinutes(baseline->minutes(), edited->minutes());
  for (v1::FactChange& change : compared.others) *response.add_others() = std::move(change);
  for (minutes::MinutesComparison::Paragraph& paragraph : compared.paragraphs) {
    v1::ParagraphComparison& row = *response.add_paragraphs();
    for (v1::FactChange& change : paragraph.changes) *row.add_changes() = std::move(change);
    if (paragraph.after >= 0) *row.mutable_facts() = edited->minutes().paragraphs(paragraph.after);
    const int number = paragraph.before < 0 ? 0 : baseline->minutes().paragraphs(paragraph.before).number();
    Describe(*stored, PlaceOfNumber(stored->agenda, number), baseline->minutes(), &row);
  }
  return response;
}

}  // namespace arendegang::meetings
