#include "services/anmalan/anmalan_service.h"

#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/access/sight.h"
#include "services/anmalan/anmalan_store.h"
#include "services/anmalan/delegation_store.h"
#include "services/base/error.h"
#include "services/calendar/day.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"
#include "services/meetings/agenda.h"
#include "services/meetings/cancelled.h"
#include "services/meetings/recording.h"

namespace arendegang::anmalan {
namespace {

using access::Change;
using storage::Transaction;

std::string StoptidDate(const meetings::Agenda& agenda) {
  const absl::CivilDay meeting = *calendar::ParseIso(agenda.meeting.data.meeting_date());
  return calendar::FormatIso(StoptidOf(agenda.committee, meeting));
}

// All that is to be reported at a meeting and never was, in the order of the paragraph.
absl::StatusOr<std::vector<Thing>> Unreported(Transaction& transaction, const meetings::Agenda& agenda) {
  const std::string& committee = agenda.meeting.name.committee;
  const std::string until = StoptidDate(agenda);
  auto order = OrderOf(transaction, committee, "");
  if (!order.ok()) return order.status();
  std::vector<Thing> things;
  auto take = [&](absl::StatusOr<std::vector<Thing>> found) {
    if (found.ok()) std::move(found->begin(), found->end(), std::back_inserter(things));
    return found.status();
  };
  absl::Status status = take(UnreportedMinutes(transaction, agenda.meeting));
  if (status.ok()) status = take(UnreportedReceivedMinutes(transaction, committee, until));
  if (status.ok()) status = take(UnreportedDecisions(transaction, agenda.meeting, until, *order));
  if (status.ok()) status = take(UnreportedReceived(transaction, committee, until));
  if (!status.ok()) return status;
  return things;
}

// Those of them that the caller may know of.
absl::StatusOr<std::vector<Thing>> SeenBy(const access::Caller& caller, Transaction& transaction,
                                          std::vector<Thing> things) {
  std::vector<Thing> seen;
  for (Thing& thing : things) {
    // Cases and documents until a day have no name: there is nothing in them to hide.
    auto sees = thing.data.resource().empty() ? absl::StatusOr<bool>(true)
                                              : access::Sees(transaction, caller, thing.data.resource());
    if (!sees.ok()) return sees.status();
    if (*sees) seen.push_back(std::move(thing));
  }
  return seen;
}

// Whether things can be reported in an item: it is the standing one for them, or has nothing in it yet.
absl::Status CheckTakes(const v1::Item& item) {
  const v1::Paragraph::KindCase kind = item.facts().kind_case();
  const bool free = kind == v1::Paragraph::kAnmalningar || !meetings::IsRecorded(item.facts());
  if (free && item.case_name().empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "ITEM_OF_ANOTHER_KIND",
                   absl::StrCat(item.name(), " is not for matters reported"),
                   "Punkten handlar om något annat. Sätt upp en egen punkt för anmälningsärenden.");
}

absl::Status CheckNotCertified(Transaction& transaction, const meetings::ItemRow& row) {
  auto certified = IsCertified(transaction, row.id);
  if (!certified.ok()) return certified.status();
  if (!*certified) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "PARAGRAPH_SEALED",
                   absl::StrCat(row.data.name(), " is certified"),
                   "Paragrafen är justerad och ändras inte mer. Anmäl vid nästa sammanträde.");
}

// The place of an item to report in, on an agenda that may be changed.
absl::StatusOr<size_t> PlaceFor(Transaction& transaction, const meetings::Agenda& agenda,
                                const meetings::ItemName& name, const std::string& etag) {
  absl::Status status = meetings::CheckNotCancelled(agenda.meeting.data);
  if (!status.ok()) return status;
  const size_t place = agenda.PlaceOf(name.number);
  if (place == agenda.rows.size()) return NotFound(NameOf(name));
  const v1::Item& item = agenda.items[place];
  status = CheckEtag(item.name(), etag, item.etag());
  if (status.ok()) status = CheckTakes(item);
  if (status.ok()) status = CheckNotCertified(transaction, agenda.rows[place]);
  if (!status.ok()) return status;
  return place;
}

}  // namespace

absl::StatusOr<v1::ReceivedMinutes> AnmalanService::Receive(const access::Caller& caller,
                                                            const v1::CreateReceivedMinutesRequest& request) {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  const v1::ReceivedMinutes& asked = request.received_minutes();
  diarium::Fields fields;
  fields.Require("received_minutes.body", asked.body());
  fields.RequireDay("received_minutes.meeting_date", asked.meeting_date());
  fields.Day("received_minutes.justering_date", asked.justering_date());
  fields.RequireDay("received_minutes.received_date", asked.received_date());
  fields.Line("received_minutes.document", asked.document());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::ReceivedMinutes created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateReceivedMinutes", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto exists = diarium::FindCommittee(transaction, *committee);
      if (!exists.ok()) return exists.status();
      auto added = InsertReceivedMinutes(transaction, *committee, asked, change.now());
      if (added.ok()) created = *std::move(added);
      return added.status();
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::ProposeAnmalningarResponse> AnmalanService::Propose(const v1::ProposeAnmalningarRequest& request,
                                                                       const access::Caller& caller) const {
  auto name = meetings::ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  v1::ProposeAnmalningarResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = meetings::LoadAgenda(transaction, *name);
    if (!agenda.ok()) return agenda.status();
    absl::Status taken = meetings::CheckNotCancelled(agenda->meeting.data);
    if (!taken.ok()) return taken;
    auto things = Unreported(transaction, *agenda);
    if (things.ok()) things = SeenBy(caller, transaction, *std::move(things));
    if (!things.ok()) return things.status();
    auto reported = ReportedAt(transaction, agenda->meeting);
    if (!reported.ok()) return reported.status();
    response.set_stoptid_date(StoptidDate(*agenda));
    Add(*things, response.mutable_anmalningar());
    for (Thing& thing : *things) *response.add_things() = std::move(thing.data);
    for (v1::Anmalan& thing : *reported) *response.add_reported() = std::move(thing);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Item> AnmalanService::Report(const access::Caller& caller,
                                                const v1::ReportAnmalningarRequest& request) {
  auto name = meetings::ParseItemName(request.name());
  if (!name.ok()) return name.status();
  v1::Item reported;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "ReportAnmalningar", clock_());
    return change.Once(request.request_id(), request, &reported, [&]() -> absl::Status {
      auto agenda = meetings::LoadAgenda(transaction, name->meeting);
      if (!agenda.ok()) return agenda.status();
      auto place = PlaceFor(transaction, *agenda, *name, request.etag());
      if (!place.ok()) return place.status();
      auto things = Unreported(transaction, *agenda);
      if (!things.ok()) return things.status();
      meetings::ItemRow row = agenda->rows[*place];
      Add(*things, row.data.mutable_facts()->mutable_anmalningar());
      for (const Thing& thing : *things) {
        absl::Status kept = InsertAnmalan(transaction, row.id, name->meeting.committee, thing, change.now());
        if (!kept.ok()) return kept;
      }
      auto after = meetings::RecordItem(change, *agenda, std::move(row));
      if (after.ok()) reported = std::move(after->items[after->PlaceOf(name->number)]);
      return after.status();
    });
  });
  if (!status.ok()) return status;
  return reported;
}

grpc::ServerUnaryReactor* AnmalanService::CreateReceivedMinutes(grpc::CallbackServerContext* context,
                                                                const v1::CreateReceivedMinutesRequest* request,
                                                                v1::ReceivedMinutes* response) {
  return calls_.Answer<v1::ReceivedMinutes>(context, "CreateReceivedMinutes", rpc::Work::kWaits, request, response,
                                            [=, this](const auto& caller) { return Receive(caller, *request); });
}

grpc::ServerUnaryReactor* AnmalanService::ProposeAnmalningar(grpc::CallbackServerContext* context,
                                                             const v1::ProposeAnmalningarRequest* request,
                                                             v1::ProposeAnmalningarResponse* response) {
  return calls_.Answer<v1::ProposeAnmalningarResponse>(
      context, "ProposeAnmalningar", rpc::Work::kQuick, request, response,
      [=, this](const auto& caller) { return Propose(*request, caller); });
}

grpc::ServerUnaryReactor* AnmalanService::ReportAnmalningar(grpc::CallbackServerContext* context,
                                                            const v1::ReportAnmalningarRequest* request,
                                                            v1::Item* response) {
  return calls_.Answer<v1::Item>(context, "ReportAnmalningar", rpc::Work::kWaits, request, response,
                                 [=, this](const auto& caller) { return Report(caller, *request); });
}

}  // namespace arendegang::anmalan
