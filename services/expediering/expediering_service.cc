#include "services/expediering/expediering_service.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/diarium/case_store.h"
#include "services/diarium/fields.h"
#include "services/expediering/expediering_rules.h"
#include "services/expediering/expediering_store.h"
#include "services/meetings/agenda.h"
#include "services/meetings/cancelled.h"

namespace arendegang::expediering {
namespace {

using access::Change;
using storage::Transaction;

absl::Status Check(const v1::Expediering& data) {
  diarium::Fields fields;
  fields.Require("expediering.recipient", data.recipient());
  fields.RequireDay("expediering.sent_date", data.sent_date());
  fields.Line("expediering.channel", data.channel());
  fields.Line("expediering.document", data.document());
  return fields.status();
}

// The paragraph of the item at a place: as it was certified, or as it is entered.
Paragraph ParagraphAt(const meetings::Agenda& agenda, size_t place, const std::map<int64_t, Certified>& certified) {
  Paragraph paragraph{agenda.items[place].name(), agenda.items[place].facts(), false};
  auto sealed = certified.find(agenda.rows[place].id);
  if (sealed == certified.end()) return paragraph;
  paragraph.certified = true;
  if (sealed->second.facts.ByteSizeLong() == 0) return paragraph;
  v1::Paragraph facts = sealed->second.facts;
  if (facts.title().empty()) facts.set_title(paragraph.facts.title());
  paragraph.facts = std::move(facts);
  return paragraph;
}

absl::Status CheckCertified(const Paragraph& paragraph) {
  if (paragraph.certified) return absl::OkStatus();
  return MakeError(
      absl::StatusCode::kFailedPrecondition, "PARAGRAPH_NOT_SEALED", absl::StrCat(paragraph.item, " is not certified"),
      absl::StrCat("§ ", paragraph.facts.number(), " är inte justerad. Expediera beslutet när den är det."));
}

// What was certified cannot have been sent before.
absl::Status CheckDay(const v1::Expediering& data, const std::string& certified_day) {
  if (data.sent_date() >= certified_day) return absl::OkStatus();
  return FieldsInvalid(
      {{"expediering.sent_date", absl::StrCat("Paragrafen justerades först den ", certified_day, ".")}});
}

}  // namespace

absl::StatusOr<v1::Expediering> ExpedieringService::Record(const access::Caller& caller,
                                                           const v1::RecordExpedieringRequest& request) {
  auto name = meetings::ParseItemName(request.parent());
  if (!name.ok()) return name.status();
  absl::Status status = Check(request.expediering());
  if (!status.ok()) return status;
  v1::Expediering recorded;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "RecordExpediering", clock_());
    return change.Once(request.request_id(), request, &recorded, [&]() -> absl::Status {
      auto agenda = meetings::LoadAgenda(transaction, name->meeting);
      if (!agenda.ok()) return agenda.status();
      absl::Status taken = meetings::CheckNotCancelled(agenda->meeting.data);
      if (!taken.ok()) return taken;
      const size_t place = agenda->PlaceOf(name->number);
      if (place == agenda->rows.size()) return NotFound(NameOf(*name));
      const meetings::ItemRow& row = agenda->rows[place];
      auto certified = CertifiedItems(transaction, agenda->meeting.id);
      if (!certified.ok()) return certified.status();
      const Paragraph paragraph = ParagraphAt(*agenda, place, *certified);
      taken = CheckCertified(paragraph);
      if (taken.ok()) taken = CheckDay(request.expediering(), certified->at(row.id).day);
      if (!taken.ok()) return taken;
      auto sent =
          InsertExpediering(transaction, row.id, agenda->items[place].name(), request.expediering(), change.now());
      if (!sent.ok()) return sent.status();
      if (row.case_id != 0) taken = diarium::RefreshStage(transaction, row.case_id);
      if (!taken.ok()) return taken;
      auto all = SentOf(transaction, agenda->meeting.id, agenda->meeting.data.name());
      if (!all.ok()) return all.status();
      for (const v1::Expediering& one : Listed(paragraph, (*all)[row.id])) {
        if (one.name() == *sent) recorded = one;
      }
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return recorded;
}

absl::StatusOr<v1::ListExpedieringarResponse> ExpedieringService::List(
    const v1::ListExpedieringarRequest& request) const {
  auto name = meetings::ParseMeetingName(request.parent());
  if (!name.ok()) return name.status();
  v1::ListExpedieringarResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = meetings::LoadAgenda(transaction, *name);
    if (!agenda.ok()) return agenda.status();
    auto certified = CertifiedItems(transaction, agenda->meeting.id);
    if (!certified.ok()) return certified.status();
    auto sent = SentOf(transaction, agenda->meeting.id, agenda->meeting.data.name());
    if (!sent.ok()) return sent.status();
    for (size_t place = 0; place < agenda->rows.size(); ++place) {
      for (v1::Expediering& one : Listed(ParagraphAt(*agenda, place, *certified), (*sent)[agenda->rows[place].id])) {
        if (!request.unsent_only() || one.sent_date().empty()) *response.add_expedieringar() = std::move(one);
      }
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

grpc::ServerUnaryReactor* ExpedieringService::RecordExpediering(grpc::CallbackServerContext* context,
                                                                const v1::RecordExpedieringRequest* request,
                                                                v1::Expediering* response) {
  return calls_.Answer<v1::Expediering>(context, "RecordExpediering", rpc::Work::kWaits, request, response,
                                        [=, this](const auto& caller) { return Record(caller, *request); });
}

grpc::ServerUnaryReactor* ExpedieringService::ListExpedieringar(grpc::CallbackServerContext* context,
                                                                const v1::ListExpedieringarRequest* request,
                                                                v1::ListExpedieringarResponse* response) {
  return calls_.Answer<v1::ListExpedieringarResponse>(context, "ListExpedieringar", rpc::Work::kQuick, request,
                                                      response, [=, this](const auto&) { return List(*request); });
}

}  // namespace arendegang::expediering
