// The handlers of JusteringService that are about corrections of what was certified.
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/fields.h"
#include "services/justering/justering_service.h"
#include "services/justering/rattelse_store.h"
#include "services/meetings/finding.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"

namespace arendegang::justering {
namespace {

using access::Change;
using meetings::Agenda;
using storage::Transaction;

absl::Status Check(const v1::Rattelse& rattelse, absl::CivilDay today) {
  diarium::Fields fields;
  fields.Require("rattelse.before", rattelse.before());
  fields.Require("rattelse.after", rattelse.after());
  fields.Require("rattelse.reason", rattelse.reason());
  fields.Require("rattelse.decided_by", rattelse.decided_by());
  fields.Demand(rattelse.before() != rattelse.after(), "rattelse.after", "Skriv det som ska stå i stället.");
  fields.Day("rattelse.date", rattelse.date());
  auto day = calendar::ParseIso(rattelse.date());
  fields.Demand(!day.ok() || *day <= today, "rattelse.date", "Ange en dag som har varit, eller i dag.");
  return fields.status();
}

// Only of what is certified, and of words that stand there.
absl::Status CheckSealed(const std::string& text, const v1::Item& item, const v1::Rattelse& rattelse) {
  if (text.empty()) {
    return MakeError(
        absl::StatusCode::kFailedPrecondition, "PARAGRAPH_NOT_SEALED", absl::StrCat(item.name(), " is not certified"),
        absl::StrCat("§ ", item.facts().number(), " är inte justerad än. Ändra uppgifterna om paragrafen i stället."));
  }
  auto before = minutes::ToNfc(rattelse.before());
  if (before.ok() && absl::StrContains(text, *before)) return absl::OkStatus();
  return FieldsInvalid({{"rattelse.before", "Orden finns inte i den justerade texten. Skriv dem som de står där."}});
}

// A correction that the house style cannot say would keep the minutes from being drafted ever after.
absl::Status CheckDrafts(const Agenda& agenda, size_t place, const v1::Rattelse& rattelse,
                         const styles::Phrasebooks& styles) {
  v1::Minutes minutes = MinutesOf(agenda);
  auto style = styles.Find(minutes.phrasebook());
  if (!style.ok()) return style.status();
  *minutes.mutable_paragraphs(static_cast<int>(place))->add_rattelser() = rattelse;
  return minutes::Draft(minutes, **style).status();
}

}  // namespace

absl::StatusOr<v1::RattelseRecord> JusteringService::Correct(const access::Caller& caller,
                                                             const v1::CreateRattelseRequest& request) {
  auto name = meetings::ParseItemName(request.parent());
  if (!name.ok()) return name.status();
  const absl::CivilDay today = calendar::DayInSweden(clock_());
  v1::Rattelse rattelse = request.rattelse();
  rattelse.clear_wording();
  if (rattelse.date().empty()) rattelse.set_date(calendar::FormatIso(today));
  absl::Status status = Check(rattelse, today);
  if (!status.ok()) return status;
  v1::RattelseRecord created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateRattelse", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto agenda = LoadAgenda(transaction, name->meeting);
      if (!agenda.ok()) return agenda.status();
      const size_t place = agenda->PlaceOf(name->number);
      if (place == agenda->rows.size()) return NotFound(request.parent());
      auto text = SealedTextOf(transaction, agenda->rows[place].id);
      if (!text.ok()) return text.status();
      absl::Status taken = CheckSealed(*text, agenda->items[place], rattelse);
      if (taken.ok()) taken = CheckDrafts(*agenda, place, rattelse, styles_);
      if (!taken.ok()) return taken;
      auto number = InsertRattelse(transaction, agenda->rows[place].id, rattelse, change.now());
      if (!number.ok()) return number.status();
      created.set_name(RattelseName({agenda->meeting.name, name->number}, *number));
      created.set_paragraph(agenda->items[place].facts().number());
      *created.mutable_rattelse() = rattelse;
      SetInstant(change.now(), created.mutable_create_time());
      auto after = LoadAgenda(transaction, agenda->meeting.name);
      if (!after.ok()) return after.status();
      taken = IndexItems(transaction, *after, {name->number});
      return taken.ok() ? meetings::FollowCases(transaction, meetings::CasesOf({after->rows[place]})) : taken;
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::ListRattelserResponse> JusteringService::Corrections(const v1::ListRattelserRequest& request) const {
  auto name = meetings::ParseMeetingName(request.parent());
  if (!name.ok()) return name.status();
  v1::ListRattelserResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto meeting = FindMeeting(transaction, *name);
    if (!meeting.ok()) return meeting.status();
    auto records = RattelseRecords(transaction, *meeting);
    if (!records.ok()) return records.status();
    for (v1::RattelseRecord& record : *records) *response.add_rattelser() = std::move(record);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

}  // namespace arendegang::justering
