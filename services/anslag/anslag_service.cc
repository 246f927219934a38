#include "services/anslag/anslag_service.h"

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/anslag/anslag_rules.h"
#include "services/anslag/supersede.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/fields.h"
#include "services/diarium/names.h"
#include "services/meetings/meeting_store.h"

namespace arendegang::anslag {
namespace {

using access::Change;
using storage::Transaction;

absl::Status Check(const v1::Anslag& asked, absl::Time now) {
  diarium::Fields fields;
  const v1::AnslagKind kind = asked.kind();
  const bool of_justering =
      kind == v1::ANSLAG_KIND_UNSPECIFIED || kind == v1::ANSLAG_KIND_ORDINARY || kind == v1::ANSLAG_KIND_IMMEDIATE;
  fields.Demand(v1::AnslagKind_IsValid(kind), "anslag.kind",
                "Anslagstavlan får inte innehålla något annat (KL 8:10–11).");
  if (of_justering) {
    fields.Demand(!asked.justering().empty(), "anslag.justering", "Ange justeringen som ska tillkännages.");
    fields.Demand(asked.subject().empty(), "anslag.subject", "Det följer av justeringen.");
  } else {
    fields.Require("anslag.subject", asked.subject());
    fields.Demand(asked.justering().empty(), "anslag.justering", "Bara justeringar tillkännages så.");
  }
  fields.Day("anslag.post_date", asked.post_date());
  fields.Demand(asked.post_date().empty() || asked.post_date() >= calendar::FormatIso(calendar::DayInSweden(now)),
                "anslag.post_date", "Dagen har passerat. Ett anslag kan inte sättas upp i efterhand.");
  if (!of_justering && !HasTimeOfAppeal(kind)) {
    fields.RequireDay("anslag.remove_from", asked.remove_from());
    fields.Demand(asked.remove_from().empty() || asked.remove_from() > asked.post_date(), "anslag.remove_from",
                  "Det kan inte tas ned innan det har suttit uppe.");
  }
  return fields.status();
}

// Source: KL 8:10 p. 5, 8:12.
absl::Status CheckComplete(const std::string& committee, const Body& body) {
  if (!body.minutes_kept_at.empty() && !body.appeal_court.empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "COMMITTEE_INCOMPLETE",
                   absl::StrCat(committee, " does not say where its minutes are kept and where appeals go"),
                   absl::StrCat("Av anslaget ska framgå var protokollet finns och hur man överklagar (KL 8:10, 8:12). "
                                "Ange först båda: arende committee set ",
                                committee, " --kept-at=PLATS --court=DOMSTOL."));
}

// The notice to be made of what was asked for. Errors: those of CreateAnslag.
absl::StatusOr<AnslagRow> RowFor(Transaction& transaction, const std::string& committee, const v1::Anslag& asked,
                                 absl::Time now) {
  AnslagRow row;
  row.name.committee = committee;
  row.data.set_kind(asked.kind());
  row.data.set_subject(asked.subject());
  row.data.set_post_date(asked.post_date().empty() ? calendar::FormatIso(calendar::DayInSweden(now))
                                                   : asked.post_date());
  auto body = FindBody(transaction, committee);
  if (!body.ok()) return body.status();
  if (asked.justering().empty()) {
    if (!HasTimeOfAppeal(asked.kind())) {
      row.data.set_remove_from(asked.remove_from());
      return row;
    }
    absl::Status complete = CheckComplete(committee, *body);
    if (!complete.ok()) return complete;
    return row;
  }
  auto name = meetings::ParseJusteringName(asked.justering());
  if (!name.ok()) return name.status();
  if (name->meeting.committee != committee) {
    return FieldsInvalid({{"anslag.justering", "Den hör till en annan nämnd."}});
  }
  auto justering = FindJustering(transaction, *name);
  if (!justering.ok()) return justering.status();
  if (justering->justering_date.empty()) {
    return MakeError(absl::StatusCode::kFailedPrecondition, "JUSTERING_NOT_DONE",
                     absl::StrCat(asked.justering(), " is not done"),
                     "Justeringen är inte klar. Den kan tillkännages när alla har justerat (KL 8:12).");
  }
  row.data.set_kind(justering->immediate ? v1::ANSLAG_KIND_IMMEDIATE : v1::ANSLAG_KIND_ORDINARY);
  if (asked.kind() != v1::ANSLAG_KIND_UNSPECIFIED && asked.kind() != row.data.kind()) {
    return FieldsInvalid({{"anslag.kind", "Slaget följer av justeringen. Utelämna det."}});
  }
  row.justering_id = justering->id;
  absl::Status complete = CheckComplete(committee, *body);
  if (!complete.ok()) return complete;
  return row;
}

absl::Status AlreadyThere(const v1::Anslag& anslag) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "ANSLAG_EXISTS", absl::StrCat(anslag.name(), " announces it"),
                   absl::StrCat("Justeringen har redan anslaget ", anslag.name(),
                                ". Är det fel på det, sätt upp det på nytt i stället."));
}

}  // namespace

absl::StatusOr<v1::Anslag> AnslagService::Create(const access::Caller& caller, const v1::CreateAnslagRequest& request) {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  const absl::Time now = clock_();
  absl::Status status = Check(request.anslag(), now);
  if (!status.ok()) return status;
  v1::Anslag created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateAnslag", now);
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto row = RowFor(transaction, *committee, request.anslag(), now);
      if (!row.ok()) return row.status();
      AnslagRow earlier;
      if (row->justering_id != 0) {
        auto current = CurrentAnslag(transaction, row->justering_id);
        if (!current.ok()) return current.status();
        auto found = *current == 0 ? absl::StatusOr<AnslagRow>(earlier) : FindWithKey(transaction, *current);
        if (!found.ok()) return found.status();
        if (found->id != 0 && !found->data.broken()) return AlreadyThere(found->data);
        earlier = *std::move(found);
      }
      auto made = Make(change, now, *row, earlier);
      if (made.ok()) created = std::move(made->data);
      return made.status();
    });
  });
  if (!status.ok()) return status;
  return AfterTick(created.name());
}

absl::StatusOr<v1::Anslag> AnslagService::AfterTick(const std::string& name) {
  // It is made whatever becomes of the tick: the next one comes within a minute.
  if (absl::Status status = keeper_.Tick(clock_()); !status.ok()) {
    Log(Severity::kError, "the board was not kept", {{"cause", status.ToString()}});
  }
  v1::GetAnslagRequest request;
  request.set_name(name);
  return Get(request);
}

absl::StatusOr<v1::Anslag> AnslagService::Get(const v1::GetAnslagRequest& request) const {
  auto name = ParseAnslagName(request.name());
  if (!name.ok()) return name.status();
  v1::Anslag anslag;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto found = FindAnslag(transaction, *name);
    if (found.ok()) anslag = std::move(found->data);
    return found.status();
  });
  if (!status.ok()) return status;
  Derive(clock_(), &anslag);
  return anslag;
}

absl::StatusOr<v1::ListAnslagResponse> AnslagService::List(const v1::ListAnslagRequest& request) const {
  AnslagFilter filter;
  filter.on_board = request.on_board();
  if (!request.parent().empty()) {
    auto committee = diarium::ParseCommitteeName(request.parent());
    if (!committee.ok()) return committee.status();
    filter.committee = *committee;
  }
  diarium::Fields fields;
  fields.Day("as_of_date", request.as_of_date());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  if (!request.as_of_date().empty()) {
    const absl::CivilDay day = *calendar::ParseIso(request.as_of_date());
    filter.up_before = FormatInstant(calendar::TimeInSweden(day + 1, 0));
    filter.up_after = FormatInstant(calendar::TimeInSweden(day, 0));
  }
  auto justering = meetings::ParseJusteringName(request.of());
  auto meeting = justering.ok() ? absl::StatusOr<meetings::MeetingName>(justering->meeting)
                                : meetings::ParseMeetingName(request.of());
  if (!request.of().empty() && !meeting.ok()) return meeting.status();
  v1::ListAnslagResponse response;
  status = database_.Read([&](Transaction& transaction) -> absl::Status {
    if (!filter.committee.empty()) {
      auto body = FindBody(transaction, filter.committee);
      if (!body.ok()) return body.status();
    }
    if (!request.of().empty()) {
      auto found = meetings::FindMeeting(transaction, *meeting);
      if (!found.ok()) return found.status();
      filter.meeting_id = found->id;
      filter.justering = justering.ok() ? justering->number : 0;
    }
    auto rows = anslag::ListAnslag(transaction, filter);
    if (!rows.ok()) return rows.status();
    for (AnslagRow& row : *rows) *response.add_anslag() = std::move(row.data);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  for (v1::Anslag& anslag : *response.mutable_anslag()) Derive(clock_(), &anslag);
  return response;
}

}  // namespace arendegang::anslag
