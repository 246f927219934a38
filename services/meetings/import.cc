#include "services/meetings/import.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/case_store.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/finding.h"
#include "services/meetings/agenda.h"
#include "services/meetings/finding.h"
#include "services/meetings/import_rules.h"
#include "services/meetings/seal.h"
#include "services/minutes/minutes.h"

namespace arendegang::meetings {
namespace {

using access::Change;
using google::protobuf::util::MessageDifferencer;
using storage::Transaction;

// Takes in the minutes of one meeting, within one transaction.
class Intake {
 public:
  Intake(Change& change, std::string committee, const v1::Minutes& minutes)
      : change_(change), transaction_(change.transaction()), committee_(std::move(committee)), minutes_(minutes) {}

  absl::Status Run() {
    absl::Status status = LoadMeeting();
    if (status.ok()) status = TakeCases();
    if (status.ok()) status = TakeItems();
    if (status.ok()) status = TakeMeeting();
    if (status.ok() && changed_) status = FollowCases(transaction_, followed_);
    if (status.ok() && changed_) status = LogAll();
    return status;
  }

  v1::ImportMinutesResponse Response() const {
    v1::ImportMinutesResponse response;
    response.set_meeting(NameOf(agenda_.meeting.name));
    response.set_unchanged(!changed_);
    response.set_new_cases(static_cast<int32_t>(new_cases_.size()));
    response.set_known_cases(static_cast<int32_t>(cases_.size() - new_cases_.size()));
    return response;
  }

 private:
  // A case that the text names.
  struct KnownCase {
    diarium::CaseName name;
    diarium::CaseRow before;
  };

  absl::Status LoadMeeting() {
    auto committee = diarium::FindCommittee(transaction_, committee_);
    if (!committee.ok()) return committee.status();
    auto found = LoadAgenda(transaction_, {committee_, 0, minutes_.meeting_date()});
    if (absl::IsNotFound(found.status())) {
      v1::Meeting data;
      data.set_meeting_date(minutes_.meeting_date());
      auto name = InsertMeeting(transaction_, committee_, data, change_.now());
      if (!name.ok()) return name.status();
      new_meeting_ = changed_ = true;
      found = LoadAgenda(transaction_, *name);
    }
    if (!found.ok()) return found.status();
    agenda_ = *std::move(found);
    return absl::OkStatus();
  }

  // Finds or registers the cases of every paragraph: the first is the item's, the others belong together with it.
  absl::Status TakeCases() {
    for (const v1::Paragraph& facts : minutes_.paragraphs()) {
      int64_t first = 0;
      for (const std::string& diarienummer : facts.diarienummer()) {
        auto id = TakeCase(facts, diarienummer);
        if (!id.ok()) return id.status();
        absl::Status related = Relate(first, *id);
        if (!related.ok()) return related;
        if (first == 0) first = *id;
      }
      case_of_paragraph_.push_back(first);
    }
    return absl::OkStatus();
  }

  // The key of the case of a printed number; 0 if it is no number of this committee's register.
  absl::StatusOr<int64_t> TakeCase(const v1::Paragraph& facts, const std::string& diarienummer) {
    auto parts = diarium::ReadDiarienummer(diarienummer);
    if (!parts.has_value()) return 0;
    const diarium::CaseName name{committee_, parts->year, parts->number, ""};
    auto row = diarium::FindCase(transaction_, name);
    if (row.ok() && !SameSeries(row->data.diarienummer(), diarienummer)) return 0;
    if (absl::IsNotFound(row.status())) {
      const v1::Case data = CaseOf(facts, diarienummer, *parts, minutes_.meeting_date());
      absl::Status reserved = diarium::ReserveNumber(transaction_, name);
      if (!reserved.ok()) return reserved;
      row = diarium::InsertCase(transaction_, name, data, change_.now());
      if (!row.ok()) return row.status();
      new_cases_.insert(row->id);
      changed_ = true;
    }
    if (!row.ok()) return row.status();
    cases_.try_emplace(row->id, KnownCase{name, *row});
    return row->id;
  }

  absl::Status Relate(int64_t id, int64_t other) {
    if (id == 0 || other == 0 || id == other) return absl::OkStatus();
    for (const v1::CaseRelation& relation : cases_.at(id).before.data.relations()) {
      if (relation.other() == NameOf(cases_.at(other).name)) return absl::OkStatus();
    }
    related_.insert(id);
    related_.insert(other);
    changed_ = true;
    return diarium::InsertRelation(transaction_, id, other, v1::CASE_RELATION_KIND_UNSPECIFIED);
  }

  absl::Status TakeItems() {
    std::vector<Mark> marks;
    for (int i = 0; i < minutes_.paragraphs_size(); ++i) {
      marks.push_back({minutes_.paragraphs(i).number(), case_of_paragraph_[static_cast<size_t>(i)]});
    }
    std::vector<Mark> there;
    for (size_t i = 0; i < agenda_.rows.size(); ++i) {
      there.push_back({agenda_.items[i].facts().number(), agenda_.rows[i].case_id});
    }
    const std::vector<size_t> places = Matched(marks, there);
    for (size_t i = 0; i < places.size(); ++i) {
      absl::Status status = TakeItem(minutes_.paragraphs(static_cast<int>(i)), marks[i].case_id, places[i]);
      if (!status.ok()) return status;
    }
    return changed_ ? Arrange() : absl::OkStatus();
  }

  // Writes the facts of a paragraph into the item at `place`, or into a new one.
  absl::Status TakeItem(const v1::Paragraph& facts, int64_t case_id, size_t place) {
    const bool is_new = place == agenda_.rows.size();
    ItemRow row = is_new ? ItemRow() : agenda_.rows[place];
    if (!is_new && row.case_id == case_id && MessageDifferencer::Equals(row.data.facts(), facts)) {
      order_.push_back(row.number);
      return absl::OkStatus();
    }
    for (int64_t id : {row.case_id, case_id}) {
      if (id != 0) followed_.insert(id);
    }
    row.case_id = case_id;
    *row.data.mutable_facts() = facts;
    row.data.set_outcome(OutcomeOf(facts));
    changed_ = true;
    if (is_new) {
      auto number = InsertItem(transaction_, agenda_.meeting, row, change_.now());
      if (!number.ok()) return number.status();
      row.number = *number;
    }
    order_.push_back(row.number);
    written_.insert(row.number);
    return is_new ? absl::OkStatus() : StoreItem(transaction_, row, change_.now());
  }

  // The order of the text; what is on the agenda besides comes after it.
  absl::Status Arrange() {
    auto rows = ItemsOf(transaction_, agenda_.meeting);
    if (!rows.ok()) return rows.status();
    std::map<int, size_t> place_of;
    for (size_t i = 0; i < order_.size(); ++i) place_of[order_[i]] = i;
    std::stable_sort(rows->begin(), rows->end(), [&](const ItemRow& one, const ItemRow& other) {
      auto place = [&](const ItemRow& row) {
        return place_of.contains(row.number) ? place_of[row.number] : order_.size();
      };
      return place(one) < place(other);
    });
    return StoreOrder(transaction_, *rows);
  }

  absl::Status TakeMeeting() {
    MeetingRow row = agenda_.meeting;
    row.settled = true;
    row.frame = minutes_;
    row.frame.clear_meeting_date();
    row.frame.clear_roll();
    row.frame.clear_paragraphs();
    row.frame.clear_furniture();
    row.data.clear_roll();
    if (minutes_.roll().ByteSizeLong() > 0) *row.data.mutable_roll() = minutes_.roll();
    const bool same = MessageDifferencer::Equals(row.frame, agenda_.meeting.frame) &&
                      MessageDifferencer::Equals(row.data.roll(), agenda_.meeting.data.roll()) &&
                      agenda_.meeting.settled;
    if (same && !new_meeting_) return absl::OkStatus();
    meeting_written_ = changed_ = true;
    return StoreMeeting(transaction_, row, change_.now());
  }

  // One event a resource.
  absl::Status LogAll() {
    auto after = LoadAgenda(transaction_, agenda_.meeting.name);
    if (!after.ok()) return after.status();
    absl::Status status = CheckSeals(transaction_, agenda_, *after);
    if (status.ok()) status = IndexItems(transaction_, *after, written_);
    if (status.ok() && meeting_written_) {
      status =
          change_.Log(after->meeting.data.name(), new_meeting_ ? nullptr : &agenda_.meeting.data, &after->meeting.data);
    }
    for (size_t i = 0; status.ok() && i < after->rows.size(); ++i) {
      if (!written_.contains(after->rows[i].number)) continue;
      const size_t before = agenda_.PlaceOf(after->rows[i].number);
      status = change_.Log(after->items[i].name(), before < agenda_.items.size() ? &agenda_.items[before] : nullptr,
                           &after->items[i]);
    }
    for (const auto& [id, known] : cases_) {
      const bool is_new = new_cases_.contains(id);
      if (!status.ok() || (!is_new && !related_.contains(id))) continue;
      auto row = diarium::FindCase(transaction_, known.name);
      if (!row.ok()) return row.status();
      status = diarium::IndexCase(transaction_, row->data);
      if (status.ok()) status = change_.Log(row->data.name(), is_new ? nullptr : &known.before.data, &row->data);
    }
    return status;
  }

  Change& change_;
  Transaction& transaction_;
  const std::string committee_;
  const v1::Minutes& minutes_;

  Agenda agenda_;  // before
  bool new_meeting_ = false;
  bool meeting_written_ = false;
  bool changed_ = false;
  std::map<int64_t, KnownCase> cases_;
  std::set<int64_t> new_cases_;
  std::set<int64_t> related_;
  std::vector<int64_t> case_of_paragraph_;
  std::set<int64_t> followed_;
  std::vector<int> order_;  // numbers of the items, in the order of the text
  std::set<int> written_;   // the same of those that were changed
};

}  // namespace

absl::StatusOr<v1::ImportMinutesResponse> Import(storage::Database& database, const Clock& clock,
                                                 const access::Caller& caller, const styles::Phrasebooks& styles,
                                                 const v1::ImportMinutesRequest& request) {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  auto read = styles.Read(request.text(), request.phrasebook(), v1::TEXT_LAYOUT_UNSPECIFIED, &minutes::Read);
  if (!read.ok()) return read.status();
  v1::Minutes& minutes = *read->mutable_minutes();
  if (minutes.meeting_date().empty()) minutes.set_meeting_date(DayIn(request.source()));
  if (!calendar::ParseIso(minutes.meeting_date()).ok()) {
    return MakeError(
        absl::StatusCode::kFailedPrecondition, "MINUTES_WITHOUT_DAY",
        "neither the minutes nor their source tell the day of the meeting",
        "Det framgår inte av texten vilken dag sammanträdet hölls. Lägg till sidhuvudet eller rubriken med "
        "dagen, eller namnge filen efter den, som 2026-05-26.txt, och försök igen.");
  }
  const std::string method =
      request.source().empty() ? "ImportMinutes" : absl::StrCat("ImportMinutes ", request.source());
  v1::ImportMinutesResponse response;
  absl::Status status = database.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, method.c_str(), clock());
    Intake intake(change, *committee, minutes);
    absl::Status taken = intake.Run();
    response = intake.Response();
    return taken;
  });
  if (!status.ok()) return status;
  *response.mutable_report() = read->report();
  return response;
}

}  // namespace arendegang::meetings
