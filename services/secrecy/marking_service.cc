#include "services/secrecy/marking_service.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/calendar/day.h"
#include "services/diarium/fields.h"
#include "services/meetings/agenda.h"
#include "services/meetings/names.h"
#include "services/minutes/minutes.h"
#include "services/secrecy/ground.h"
#include "services/secrecy/marking_store.h"
#include "services/secrecy/marking_target.h"
#include "services/secrecy/paragraph_words.h"
#include "services/secrecy/words.h"

namespace arendegang::secrecy {
namespace {

using access::Change;
using storage::Transaction;

absl::Status CheckFields(const v1::Marking& marking) {
  diarium::Fields fields;
  fields.Require("marking.target", marking.target());
  fields.Line("marking.words", marking.words());
  fields.Demand(marking.words().empty() || IsItem(marking.target()), "marking.words",
                "Ord markeras i en punkt på föredragningslistan; ett ärende eller en handling markeras helt.");
  fields.Demand(marking.words().empty() || HasWord(marking.words()), "marking.words", "Skriv minst ett ord.");
  fields.Demand(GroundOf(marking.ground()).has_value(), "marking.ground",
                "Skriv lagrummet som OSL 21:1 (15-40 kap.), eller GDPR.");
  fields.Day("marking.until_date", marking.until_date());
  return fields.status();
}

// What the event log has of a mark. Others read it: that there are words it may tell, but not which.
v1::Marking Logged(v1::Marking marking) {
  if (!marking.words().empty()) marking.set_words("...");
  return marking;
}

absl::Status CheckNotLifted(const v1::Marking& marking) {
  if (marking.lifted_reason().empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "MARKING_LIFTED", absl::StrCat(marking.name(), " is lifted"),
                   "Markeringen är redan upphävd. Gör en ny om uppgiften ska markeras igen.");
}

// The agenda with this item alone, as it is drafted.
v1::Minutes Alone(const meetings::Agenda& agenda, size_t place) {
  v1::Minutes minutes = MinutesOf(agenda);
  minutes.clear_paragraphs();
  *minutes.add_paragraphs() = agenda.items[place].facts();
  return minutes;
}

}  // namespace

absl::Status MarkingService::CheckWords(Transaction& transaction, const v1::Marking& marking) const {
  if (marking.words().empty()) return absl::OkStatus();
  auto name = meetings::ParseItemName(marking.target());
  if (!name.ok()) return name.status();
  auto agenda = meetings::LoadAgenda(transaction, name->meeting);
  if (!agenda.ok()) return agenda.status();
  const v1::Minutes minutes = Alone(*agenda, agenda->PlaceOf(name->number));
  auto style = styles_.Find(minutes.phrasebook());
  if (!style.ok()) return style.status();
  auto draft = minutes::Draft(minutes, **style);
  if (!draft.ok()) return draft.status();
  if (CountPlaces(PiecesOf(draft->mutable_blocks(), 0), marking.words()) > 0) return absl::OkStatus();
  return FieldsInvalid({{"marking.words", "Orden står inte i paragrafen. Skriv dem som de står där."}});
}

absl::StatusOr<v1::Marking> MarkingService::Create(const access::Caller& caller,
                                                   const v1::CreateMarkingRequest& request) {
  absl::Status status = CheckFields(request.marking());
  if (!status.ok()) return status;
  v1::Marking created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateMarking", clock_());
    return change.OnceEach(request.request_id(), request, &created, [&]() -> absl::Status {
      auto target = FindTarget(transaction, request.marking().target());
      if (!target.ok()) return target.status();
      if (target->case_id + target->document_id + target->item_id == 0) {
        return FieldsInvalid({{"marking.target", "Markera ett ärende, en handling eller en punkt."}});
      }
      absl::Status done = CheckWords(transaction, request.marking());
      if (!done.ok()) return done;
      v1::Marking data = request.marking();
      data.set_ground(*GroundOf(data.ground()));
      auto name = InsertMarking(transaction, *target, data, change.now());
      if (!name.ok()) return name.status();
      auto row = FindMarking(transaction, *name);
      if (!row.ok()) return row.status();
      created = row->data;
      const v1::Marking logged = Logged(created);
      return change.Log(created.name(), nullptr, &logged);
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::ListMarkingsResponse> MarkingService::List(const v1::ListMarkingsRequest& request) const {
  const std::string today = calendar::FormatIso(calendar::DayInSweden(clock_()));
  v1::ListMarkingsResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto target = FindTarget(transaction, request.parent());
    if (!target.ok()) return target.status();
    auto rows = MarkingsOn(transaction, *target);
    if (!rows.ok()) return rows.status();
    for (MarkingRow& row : *rows) {
      const bool counts = row.data.lifted_reason().empty() && CountsOn(row.data.until_date(), today);
      if (counts || request.include_ended()) *response.add_markings() = std::move(row.data);
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Marking> MarkingService::Lift(const access::Caller& caller, const v1::LiftMarkingRequest& request) {
  auto name = ParseMarkingName(request.name());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Require("reason", request.reason());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  v1::Marking lifted;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "LiftMarking", clock_());
    auto before = FindMarking(transaction, *name);
    if (!before.ok()) return before.status();
    absl::Status done = CheckNotLifted(before->data);
    if (done.ok()) done = CheckEtag(before->data.name(), request.etag(), before->data.etag());
    if (done.ok()) done = StoreLifted(transaction, before->id, request.reason(), change.now());
    if (!done.ok()) return done;
    auto after = FindMarking(transaction, *name);
    if (!after.ok()) return after.status();
    lifted = std::move(after->data);
    const v1::Marking logged_before = Logged(before->data);
    const v1::Marking logged = Logged(lifted);
    return change.Log(lifted.name(), &logged_before, &logged);
  });
  if (!status.ok()) return status;
  return lifted;
}

grpc::ServerUnaryReactor* MarkingService::CreateMarking(grpc::CallbackServerContext* context,
                                                        const v1::CreateMarkingRequest* request,
                                                        v1::Marking* response) {
  return calls_.Answer<v1::Marking>(context, "CreateMarking", rpc::Work::kWaits, request, response,
                                    [=, this](const auto& caller) { return Create(caller, *request); });
}

grpc::ServerUnaryReactor* MarkingService::ListMarkings(grpc::CallbackServerContext* context,
                                                       const v1::ListMarkingsRequest* request,
                                                       v1::ListMarkingsResponse* response) {
  return calls_.Answer<v1::ListMarkingsResponse>(context, "ListMarkings", rpc::Work::kQuick, request, response,
                                                 [=, this](const auto&) { return List(*request); });
}

grpc::ServerUnaryReactor* MarkingService::LiftMarking(grpc::CallbackServerContext* context,
                                                      const v1::LiftMarkingRequest* request, v1::Marking* response) {
  return calls_.Answer<v1::Marking>(context, "LiftMarking", rpc::Work::kWaits, request, response,
                                    [=, this](const auto& caller) { return Lift(caller, *request); });
}

}  // namespace arendegang::secrecy
