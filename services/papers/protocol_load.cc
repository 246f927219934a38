#include "services/papers/protocol_load.h"

#include <algorithm>
#include <set>
#include <utility>

#include "services/base/resource.h"
#include "services/justering/justering_rules.h"
#include "services/justering/justering_store.h"
#include "services/justering/rattelse_store.h"
#include "services/meetings/agenda.h"
#include "services/meetings/names.h"
#include "services/meetings/seal_store.h"

namespace arendegang::papers {
namespace {

using meetings::Agenda;
using storage::Transaction;

// The places on the agenda of the items that the paper has: those asked for, or all.
absl::StatusOr<std::set<size_t>> PlacesOf(const Agenda& agenda, const v1::RenderPaperRequest& request) {
  std::set<size_t> places;
  for (const std::string& item : request.items()) {
    auto name = meetings::ParseItemName(item);
    if (!name.ok()) return name.status();
    const size_t place = agenda.PlaceOf(name->number);
    if (place == agenda.rows.size() || agenda.items[place].name() != item) return NotFound(item);
    places.insert(place);
  }
  if (request.kind() == v1::PAPER_KIND_EXTRACT) return places;
  for (size_t place = 0; place < agenda.rows.size(); ++place) places.insert(place);
  return places;
}

class Loader {
 public:
  Loader(Transaction& transaction, const Agenda& agenda, std::set<size_t> places)
      : transaction_(transaction), agenda_(agenda), places_(std::move(places)) {}

  absl::Status Fill(ProtocolFacts* facts) {
    facts->minutes = MinutesOf(agenda_);
    facts->minutes.clear_paragraphs();
    facts->places.assign(places_.begin(), places_.end());
    for (size_t place : places_) *facts->minutes.add_paragraphs() = agenda_.items[place].facts();
    absl::Status status = FillSealed(facts);
    return status.ok() ? FillJusteringar(facts) : status;
  }

 private:
  absl::Status FillSealed(ProtocolFacts* facts) {
    bool all = true;
    for (size_t place : places_) {
      auto text = justering::SealedTextOf(transaction_, agenda_.rows[place].id);
      if (!text.ok()) return text.status();
      all = all && !text->empty();
      facts->sealed_texts.push_back(*std::move(text));
    }
    facts->sealed = all || agenda_.meeting.settled;
    return absl::OkStatus();
  }

  // Who certify what of the paper, and when they did.
  absl::Status FillJusteringar(ProtocolFacts* facts) {
    auto rows = justering::JusteringarOf(transaction_, agenda_.meeting.id);
    if (!rows.ok()) return rows.status();
    for (const justering::JusteringRow& row : *rows) {
      if (!row.withdrawn_time.empty()) continue;
      if (!row.immediate && !row.justering_date.empty()) facts->sealed_head = row.text;
      auto has = HasAny(row.id);
      if (!has.ok()) return has.status();
      if (!*has) continue;
      absl::Status status = AddCertifiers(row, facts);
      if (!status.ok()) return status;
    }
    if (!facts->certifiers.empty()) return absl::OkStatus();
    for (const std::string& person : justering::ChosenJusterare(MinutesOf(agenda_)))
      facts->certifiers.push_back({person, ""});
    return absl::OkStatus();
  }

  absl::StatusOr<bool> HasAny(int64_t justering_id) {
    auto items = justering::ItemsIn(transaction_, justering_id);
    if (!items.ok()) return items.status();
    return std::any_of(places_.begin(), places_.end(), [&](size_t place) {
      return std::any_of(items->begin(), items->end(),
                         [&](const auto& item) { return item.item_id == agenda_.rows[place].id; });
    });
  }

  // What somebody certified of a text that is not sealed does not count yet: it may change.
  absl::Status AddCertifiers(const justering::JusteringRow& row, ProtocolFacts* facts) {
    auto justerare = justering::JusterareOf(transaction_, row.id);
    if (!justerare.ok()) return justerare.status();
    for (const justering::JusterareRow& each : *justerare) {
      const Certifier certifier{each.person, row.justering_date.empty() ? "" : each.certify_date};
      const bool known = std::any_of(facts->certifiers.begin(), facts->certifiers.end(), [&](const Certifier& other) {
        return other.person == certifier.person && other.day == certifier.day;
      });
      if (!known) facts->certifiers.push_back(certifier);
    }
    return absl::OkStatus();
  }

  Transaction& transaction_;
  const Agenda& agenda_;
  const std::set<size_t> places_;
};

}  // namespace

absl::StatusOr<ProtocolFacts> LoadProtocol(Transaction& transaction, const Agenda& agenda,
                                           const v1::RenderPaperRequest& request) {
  auto places = PlacesOf(agenda, request);
  if (!places.ok()) return places.status();
  ProtocolFacts facts;
  facts.extract = request.kind() == v1::PAPER_KIND_EXTRACT;
  absl::Status status = Loader(transaction, agenda, *std::move(places)).Fill(&facts);
  if (!status.ok()) return status;
  return facts;
}

}  // namespace arendegang::papers
