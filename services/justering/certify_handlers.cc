// The handlers of JusteringService that those who certify call for: what they say of a paragraph, and their name.
#include <algorithm>

#include "absl/strings/ascii.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/fields.h"
#include "services/justering/certify_rules.h"
#include "services/justering/justering_service.h"
#include "services/meetings/seal.h"
#include "services/meetings/seal_store.h"

namespace arendegang::justering {
namespace {

using access::Change;

// Which of its paragraphs an item is; NOT_FOUND if it is none.
absl::StatusOr<size_t> IndexOf(const Laid& laid, const meetings::Agenda& agenda, const std::string& item) {
  auto name = meetings::ParseItemName(item);
  if (!name.ok()) return name.status();
  const meetings::MeetingName& meeting = agenda.meeting.name;
  const bool of_meeting =
      name->meeting.committee == meeting.committee &&
      (name->meeting.number == meeting.number || name->meeting.date == agenda.meeting.data.meeting_date());
  for (size_t i = 0; i < laid.places.size() && of_meeting; ++i) {
    if (agenda.rows[laid.places[i]].number == name->number) return i;
  }
  return NotFound(item);
}

absl::Status Check(const v1::RecordViewRequest& request, const std::string& person) {
  diarium::Fields fields;
  fields.Require("person", person);
  fields.Line("comment", request.comment());
  fields.Demand(request.verdict() == v1::VERDICT_ACCEPTED || request.verdict() == v1::VERDICT_OBJECTED, "verdict",
                "Ange om paragrafen godtas eller inte.");
  fields.Demand(request.verdict() != v1::VERDICT_OBJECTED || !request.comment().empty(), "comment",
                "Skriv vad invändningen gäller.");
  return fields.status();
}

absl::Status Check(const v1::CertifyRequest& request, const std::string& person, absl::CivilDay today) {
  constexpr size_t kDigits = 64;
  diarium::Fields fields;
  fields.Require("person", person);
  fields.Demand(request.sha256().size() == kDigits &&
                    std::all_of(request.sha256().begin(), request.sha256().end(), absl::ascii_isxdigit),
                "sha256", "Ange den kontrollsumma som texten hade när den lästes.");
  fields.Day("date", request.date());
  auto day = calendar::ParseIso(request.date());
  fields.Demand(!day.ok() || *day <= today, "date", "Ange en dag som har varit, eller i dag.");
  return fields.status();
}

// The day on which the last one certified; empty while somebody has not.
std::string DayOfLast(const v1::Justering& data) {
  std::string last;
  for (const v1::Justerare& justerare : data.justerare()) {
    if (justerare.certify_date().empty()) return "";
    last = std::max(last, justerare.certify_date());
  }
  return last;
}

}  // namespace

absl::StatusOr<v1::Justering> JusteringService::View(const access::Caller& caller,
                                                     const v1::RecordViewRequest& request) {
  const std::string& person = caller.ActsAs(request.person());
  absl::Status status = Check(request, person);
  if (!status.ok()) return status;
  return Do(caller, "RecordView", request.name(), request.request_id(), request, [&](const Act& act) -> absl::Status {
    absl::Status taken = CheckOpen(act.laid.data);
    if (taken.ok()) taken = CheckIsJusterare(act.laid.data, person);
    if (!taken.ok()) return taken;
    auto index = IndexOf(act.laid, act.agenda, request.item());
    if (!index.ok()) return index.status();
    ViewRow row{act.agenda.rows[act.laid.places[*index]].id, {}, act.laid.paragraph_sha256[*index]};
    row.data.set_person(person);
    row.data.set_verdict(request.verdict());
    row.data.set_comment(request.comment());
    return StoreView(act.change.transaction(), act.laid.row.id, row, act.change.now());
  });
}

absl::StatusOr<v1::Justering> JusteringService::Resolve(const access::Caller& caller,
                                                        const v1::ResolveObjectionRequest& request) {
  diarium::Fields fields;
  fields.Require("person", request.person());
  fields.Require("resolution", request.resolution());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  return Do(
      caller, "ResolveObjection", request.name(), request.request_id(), request, [&](const Act& act) -> absl::Status {
        absl::Status taken = CheckOpen(act.laid.data);
        if (!taken.ok()) return taken;
        auto index = IndexOf(act.laid, act.agenda, request.item());
        if (!index.ok()) return index.status();
        const auto& item = act.laid.data.paragraphs(static_cast<int>(*index)).item();
        taken = CheckObjection(act.laid.data, item, request.person());
        if (!taken.ok()) return taken;
        return StoreResolution(act.change.transaction(), act.laid.row.id, act.agenda.rows[act.laid.places[*index]].id,
                               request.person(), request.resolution(), act.change.now());
      });
}

absl::StatusOr<v1::Justering> JusteringService::CertifyText(const access::Caller& caller,
                                                            const v1::CertifyRequest& request) {
  const absl::CivilDay today = calendar::DayInSweden(clock_());
  const std::string& person = caller.ActsAs(request.person());
  absl::Status status = Check(request, person, today);
  if (!status.ok()) return status;
  const std::string day = request.date().empty() ? calendar::FormatIso(today) : request.date();
  const std::string sha256 = absl::AsciiStrToLower(request.sha256());
  return Do(caller, "Certify", request.name(), request.request_id(), request, [&](const Act& act) -> absl::Status {
    absl::Status taken = CheckCertify(act.laid.data, person, sha256, day);
    if (taken.ok()) {
      taken = StoreCertifying(act.change.transaction(), act.laid.row.id, {person, day, sha256}, act.change.now());
    }
    if (!taken.ok()) return taken;
    auto laid = Lay(act.change.transaction(), styles_, act.agenda, act.laid.row.number);
    if (!laid.ok()) return laid.status();
    return DayOfLast(laid->data).empty() ? absl::OkStatus() : SealAll(act.change, act.agenda, *std::move(laid));
  });
}

absl::Status JusteringService::SealAll(Change& change, const meetings::Agenda& agenda, Laid laid) const {
  laid.row.text = laid.data.text();
  laid.row.sha256 = laid.data.sha256();
  laid.row.justering_date = DayOfLast(laid.data);
  std::vector<ItemInJustering> sealed;
  for (size_t i = 0; i < laid.places.size(); ++i) {
    auto facts = meetings::Pin(change.transaction(), agenda, laid.places[i], change.now());
    if (!facts.ok()) return facts.status();
    sealed.push_back(
        {agenda.rows[laid.places[i]].id, *std::move(facts), laid.data.paragraphs(static_cast<int>(i)).written_words()});
  }
  absl::Status status = Seal(change.transaction(), laid.row, sealed, change.now());
  return status.ok() ? meetings::Settle(change.transaction(), agenda.meeting.id) : status;
}

}  // namespace arendegang::justering
