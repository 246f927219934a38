#include "services/justering/laid.h"

#include <algorithm>
#include <map>

#include "services/base/resource.h"
#include "services/base/sha256.h"
#include "services/calendar/day.h"
#include "services/calendar/term.h"
#include "services/justering/certify_rules.h"
#include "services/meetings/decision_words.h"

namespace arendegang::justering {
namespace {

using meetings::Agenda;
using storage::Transaction;

// Builds one from its rows.
class Builder {
 public:
  Builder(Transaction& transaction, const styles::Phrasebooks& styles, const Agenda& agenda, JusteringRow row)
      : transaction_(transaction), styles_(styles), agenda_(agenda) {
    laid_.row = std::move(row);
  }

  absl::StatusOr<Laid> Build() && {
    FillHead();
    absl::Status status = FillParagraphs();
    if (status.ok()) status = FillText();
    if (status.ok()) status = FillViews();
    if (status.ok()) status = FillJusterare();
    if (!status.ok()) return status;
    laid_.data.set_state(laid_.row.withdrawn_time.empty() ? StateOf(laid_.data) : v1::JUSTERING_STATE_WITHDRAWN);
    return std::move(laid_);
  }

 private:
  bool IsSealed() const { return !laid_.row.justering_date.empty(); }

  void FillHead() {
    const JusteringRow& row = laid_.row;
    v1::Justering& data = laid_.data;
    const std::string& meeting_date = agenda_.meeting.data.meeting_date();
    data.set_name(NameOf(meetings::JusteringName{agenda_.meeting.name, row.number}));
    data.set_immediate(row.immediate);
    data.set_from_date(row.from_date.empty() ? meeting_date : row.from_date);
    data.set_planned_date(row.planned_date);
    data.set_justering_date(row.justering_date);
    data.set_etag(EtagOf(row.revision));
    SetInstant(row.create_time, data.mutable_create_time());
    SetInstant(row.update_time, data.mutable_update_time());
    auto meeting = calendar::ParseIso(meeting_date);
    if (!meeting.ok()) return;
    const calendar::Term term = calendar::LatestJustering(*meeting);
    data.set_latest_date(calendar::FormatIso(term.aim));
    data.set_outermost_date(calendar::FormatIso(term.outermost));
    auto day = calendar::ParseIso(row.justering_date);
    data.set_late(day.ok() && IsLate(*day, *meeting, row.immediate));
  }

  // The items in the order of the agenda, with the words of their decisions as they were confirmed.
  absl::Status FillParagraphs() {
    auto items = ItemsIn(transaction_, laid_.row.id);
    if (!items.ok()) return items.status();
    for (size_t place = 0; place < agenda_.rows.size(); ++place) {
      auto in = std::find_if(items->begin(), items->end(),
                             [&](const auto& item) { return item.item_id == agenda_.rows[place].id; });
      if (in == items->end()) continue;
      const v1::Item& item = agenda_.items[place];
      v1::JusteringParagraph* paragraph = laid_.data.add_paragraphs();
      paragraph->set_item(item.name());
      paragraph->set_number(item.facts().number());
      paragraph->set_title(item.facts().title());
      paragraph->set_confirmed_words(item.confirmed_words());
      paragraph->set_written_words(in->words);
      *paragraph->mutable_rattelser() = item.facts().rattelser();
      laid_.places.push_back(place);
    }
    return absl::OkStatus();
  }

  // The minutes of exactly these paragraphs: with the roll, unless they are certified at once.
  v1::Minutes Minutes() const {
    v1::Minutes minutes = MinutesOf(agenda_);
    minutes.clear_paragraphs();
    if (laid_.row.immediate) minutes.clear_roll();
    for (size_t place : laid_.places) {
      v1::Paragraph* paragraph = minutes.add_paragraphs();
      *paragraph = agenda_.items[place].facts();
      paragraph->clear_rattelser();
    }
    return minutes;
  }

  // What was sealed is given as it was; else the text is what the facts say now.
  absl::Status FillText() {
    laid_.data.set_text(laid_.row.text);
    laid_.data.set_sha256(laid_.row.sha256);
    laid_.paragraph_sha256.resize(laid_.places.size());
    if (!IsSealed() && !laid_.places.empty()) {
      const v1::Minutes minutes = Minutes();
      auto style = styles_.Find(minutes.phrasebook());
      if (!style.ok()) return style.status();
      auto written = Write(minutes, **style);
      if (!written.ok()) return written.status();
      Take(*written);
    }
    for (v1::JusteringParagraph& paragraph : *laid_.data.mutable_paragraphs()) {
      paragraph.set_differs(!paragraph.confirmed_words().empty() &&
                            paragraph.confirmed_words() != paragraph.written_words());
    }
    return absl::OkStatus();
  }

  void Take(const Written& written) {
    laid_.data.set_text(written.text);
    laid_.data.set_sha256(Sha256Hex(written.text));
    for (int i = 0; i < laid_.data.paragraphs_size(); ++i) {
      laid_.data.mutable_paragraphs(i)->set_written_words(meetings::DecisionWords(written.draft, i));
      laid_.paragraph_sha256[static_cast<size_t>(i)] = Sha256Hex(meetings::ParagraphText(written.draft, i));
    }
  }

  absl::Status FillViews() {
    auto views = ViewsOf(transaction_, laid_.row.id);
    if (!views.ok()) return views.status();
    for (size_t i = 0; i < laid_.places.size(); ++i) {
      for (ViewRow& view : *views) {
        if (view.item_id != agenda_.rows[laid_.places[i]].id) continue;
        // Nothing that is sealed has changed since.
        view.data.set_earlier_text(!IsSealed() && view.sha256 != laid_.paragraph_sha256[i]);
        *laid_.data.mutable_paragraphs(static_cast<int>(i))->add_views() = view.data;
      }
    }
    return absl::OkStatus();
  }

  // A certifying counts for as long as the text is the one certified.
  absl::Status FillJusterare() {
    auto rows = JusterareOf(transaction_, laid_.row.id);
    if (!rows.ok()) return rows.status();
    for (const JusterareRow& row : *rows) {
      v1::Justerare* justerare = laid_.data.add_justerare();
      justerare->set_person(row.person);
      const bool counts = row.sha256 == laid_.data.sha256();
      counts ? justerare->set_certify_date(row.certify_date) : justerare->set_earlier_date(row.certify_date);
    }
    return absl::OkStatus();
  }

  Transaction& transaction_;
  const styles::Phrasebooks& styles_;
  const Agenda& agenda_;
  Laid laid_;
};

}  // namespace

absl::StatusOr<std::vector<Laid>> LayAll(Transaction& transaction, const styles::Phrasebooks& styles,
                                         const Agenda& agenda) {
  auto rows = JusteringarOf(transaction, agenda.meeting.id);
  if (!rows.ok()) return rows.status();
  std::vector<Laid> all;
  for (JusteringRow& row : *rows) {
    auto laid = Builder(transaction, styles, agenda, std::move(row)).Build();
    if (!laid.ok()) return laid.status();
    all.push_back(*std::move(laid));
  }
  return all;
}

absl::StatusOr<Laid> Lay(Transaction& transaction, const styles::Phrasebooks& styles, const Agenda& agenda,
                         int number) {
  auto rows = JusteringarOf(transaction, agenda.meeting.id);
  if (!rows.ok()) return rows.status();
  for (JusteringRow& row : *rows) {
    if (row.number == number) return Builder(transaction, styles, agenda, std::move(row)).Build();
  }
  return NotFound(NameOf(meetings::JusteringName{agenda.meeting.name, number}));
}

}  // namespace arendegang::justering
