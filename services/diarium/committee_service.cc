#include "services/diarium/committee_service.h"

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/id.h"
#include "services/calendar/hour.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/diarienummer.h"
#include "services/diarium/fields.h"

namespace arendegang::diarium {
namespace {

using access::Change;
using storage::Transaction;

// `kept_hour` is what is on record: what was once taken in other words stands until it is changed.
absl::Status Check(const v1::Committee& committee, const std::string& kept_hour) {
  Fields fields;
  fields.Require("committee.title", committee.title());
  fields.Require("committee.short_title", committee.short_title());
  fields.Line("committee.municipality", committee.municipality());
  fields.Line("committee.phrasebook", committee.phrasebook());
  fields.Demand(v1::ParagraphNumbering_IsValid(committee.numbering()), "committee.numbering", "Den finns inte.");
  fields.Demand(committee.kallelse_days() >= 0, "committee.kallelse_days", "Ange ett antal dagar.");
  fields.Demand(committee.stoptid_days() >= 0, "committee.stoptid_days", "Ange ett antal dagar.");
  if (committee.stoptid_hour() != kept_hour) fields.Hour("committee.stoptid_hour", committee.stoptid_hour());
  fields.Line("committee.minutes_kept_at", committee.minutes_kept_at());
  fields.Line("committee.appeal_court", committee.appeal_court());
  fields.Line("committee.look", committee.look());
  fields.Demand(IsDiarienummerForm(committee.diarienummer_form()), "committee.diarienummer_form",
                "Den ska ha {year} och {number}, som \"{committee} {year}-{number:4}\".");
  return fields.status();
}

bool IsOffice(v1::Role role) {
  return role == v1::ROLE_CHAIR || role == v1::ROLE_VICE_CHAIR || role == v1::ROLE_SECOND_VICE_CHAIR ||
         role == v1::ROLE_MEMBER || role == v1::ROLE_ERSATTARE;
}

absl::Status Check(const v1::Member& member) {
  Fields fields;
  fields.Require("member.person", member.person());
  fields.Line("member.party", member.party());
  fields.Demand(IsOffice(member.office()), "member.office", "Ange presidieplats, ledamot eller ersättare.");
  fields.RequireDay("member.from_date", member.from_date());
  fields.Day("member.to_date", member.to_date());
  fields.Demand(member.to_date().empty() || member.to_date() >= member.from_date(), "member.to_date",
                "Uppdraget kan inte sluta innan det börjar.");
  fields.Demand(member.substitution_rank() >= 0, "member.substitution_rank", "Ange ett tal från 1.");
  return fields.status();
}

}  // namespace

absl::StatusOr<v1::Committee> CommitteeService::Create(const access::Caller& caller,
                                                       const v1::CreateCommitteeRequest& request) {
  Fields fields;
  fields.Demand(IsId(request.committee_id()), "committee_id",
                "Använd små bokstäver a-z, siffror och bindestreck, som hvn.");
  v1::Committee asked = request.committee();
  asked.set_stoptid_hour(calendar::KeptHour(asked.stoptid_hour()));
  absl::Status status = fields.status();
  if (status.ok()) status = Check(asked, "");
  if (!status.ok()) return status;
  v1::Committee created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateCommittee", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      absl::Status inserted = InsertCommittee(transaction, request.committee_id(), asked, change.now());
      if (absl::IsAlreadyExists(inserted)) {
        return MakeError(absl::StatusCode::kAlreadyExists, "RESOURCE_EXISTS",
                         absl::StrCat(CommitteeName(request.committee_id()), " exists"),
                         absl::StrCat("Nämnden ”", request.committee_id(), "” finns redan. Välj en annan beteckning."));
      }
      if (!inserted.ok()) return inserted;
      auto found = FindCommittee(transaction, request.committee_id());
      if (!found.ok()) return found.status();
      created = *std::move(found);
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::Committee> CommitteeService::Get(const v1::GetCommitteeRequest& request) const {
  auto id = ParseCommitteeName(request.name());
  if (!id.ok()) return id.status();
  absl::StatusOr<v1::Committee> found;
  absl::Status status = database_.Read([&](Transaction& transaction) {
    found = FindCommittee(transaction, *id);
    return found.status();
  });
  if (!status.ok()) return status;
  return found;
}

absl::StatusOr<v1::ListCommitteesResponse> CommitteeService::List() const {
  v1::ListCommitteesResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto committees = AllCommittees(transaction);
    if (!committees.ok()) return committees.status();
    for (v1::Committee& committee : *committees) *response.add_committees() = std::move(committee);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Committee> CommitteeService::Update(const access::Caller& caller,
                                                       const v1::UpdateCommitteeRequest& request) {
  auto id = ParseCommitteeName(request.committee().name());
  if (!id.ok()) return id.status();
  v1::Committee updated;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "UpdateCommittee", clock_());
    auto before = FindCommittee(transaction, *id);
    if (!before.ok()) return before.status();
    absl::Status taken = CheckEtag(before->name(), request.committee().etag(), before->etag());
    if (!taken.ok()) return taken;
    updated = *before;
    taken = UpdateFields(request.committee(), request.update_mask(),
                         {"title", "short_title", "municipality", "phrasebook", "numbering", "diarienummer_form",
                          "kallelse_days", "kallelse_working_days", "stoptid_days", "stoptid_working_days",
                          "stoptid_hour", "minutes_kept_at", "appeal_court", "look", "publish_minutes"},
                         &updated);
    updated.set_stoptid_hour(calendar::KeptHour(updated.stoptid_hour()));
    if (taken.ok()) taken = Check(updated, before->stoptid_hour());
    if (taken.ok()) taken = StoreCommittee(transaction, *id, updated, change.now());
    if (!taken.ok()) return taken;
    auto after = FindCommittee(transaction, *id);
    if (!after.ok()) return after.status();
    updated = *std::move(after);
    return change.Log(updated.name(), &*before, &updated);
  });
  if (!status.ok()) return status;
  return updated;
}

absl::StatusOr<v1::Member> CommitteeService::AddMember(const access::Caller& caller,
                                                       const v1::CreateMemberRequest& request) {
  auto id = ParseCommitteeName(request.parent());
  if (!id.ok()) return id.status();
  absl::Status status = Check(request.member());
  if (!status.ok()) return status;
  v1::Member created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateMember", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto committee = FindCommittee(transaction, *id);
      if (!committee.ok()) return committee.status();
      auto member_id = InsertMember(transaction, *id, request.member(), change.now());
      if (!member_id.ok()) return member_id.status();
      auto found = FindMember(transaction, {*id, *member_id});
      if (!found.ok()) return found.status();
      created = *std::move(found);
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::ListMembersResponse> CommitteeService::Members(const v1::ListMembersRequest& request) const {
  auto id = ParseCommitteeName(request.parent());
  if (!id.ok()) return id.status();
  Fields fields;
  fields.Day("on_date", request.on_date());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::ListMembersResponse response;
  status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto committee = FindCommittee(transaction, *id);
    if (!committee.ok()) return committee.status();
    auto members = MembersOf(transaction, *id, request.on_date());
    if (!members.ok()) return members.status();
    for (v1::Member& member : *members) *response.add_members() = std::move(member);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Member> CommitteeService::End(const access::Caller& caller, const v1::EndMemberRequest& request) {
  v1::UpdateMemberRequest update;
  update.mutable_member()->set_name(request.name());
  update.mutable_member()->set_to_date(request.to_date());
  update.mutable_member()->set_etag(request.etag());
  update.mutable_update_mask()->add_paths("to_date");
  Fields fields;
  fields.RequireDay("to_date", request.to_date());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  return ChangeMember(caller, "EndMember", update);
}

absl::StatusOr<v1::Member> CommitteeService::Correct(const access::Caller& caller,
                                                     const v1::UpdateMemberRequest& request) {
  return ChangeMember(caller, "UpdateMember", request);
}

absl::StatusOr<v1::Member> CommitteeService::ChangeMember(const access::Caller& caller, const char* method,
                                                          const v1::UpdateMemberRequest& request) {
  auto name = ParseMemberName(request.member().name());
  if (!name.ok()) return name.status();
  v1::Member updated;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, method, clock_());
    auto before = FindMember(transaction, *name);
    if (!before.ok()) return before.status();
    absl::Status taken = CheckEtag(before->name(), request.member().etag(), before->etag());
    if (!taken.ok()) return taken;
    updated = *before;
    taken = UpdateFields(request.member(), request.update_mask(),
                         {"person", "party", "office", "from_date", "to_date", "substitution_rank"}, &updated);
    if (taken.ok()) taken = Check(updated);
    if (taken.ok()) taken = StoreMember(transaction, *name, updated, change.now());
    if (!taken.ok()) return taken;
    auto after = FindMember(transaction, *name);
    if (!after.ok()) return after.status();
    updated = *std::move(after);
    return change.Log(updated.name(), &*before, &updated);
  });
  if (!status.ok()) return status;
  return updated;
}

grpc::ServerUnaryReactor* CommitteeService::CreateCommittee(grpc::CallbackServerContext* context,
                                                            const v1::CreateCommitteeRequest* request,
                                                            v1::Committee* response) {
  return calls_.Answer<v1::Committee>(context, "CreateCommittee", rpc::Work::kWaits, request, response,
                                      [=, this](const auto& caller) { return Create(caller, *request); });
}

grpc::ServerUnaryReactor* CommitteeService::GetCommittee(grpc::CallbackServerContext* context,
                                                         const v1::GetCommitteeRequest* request,
                                                         v1::Committee* response) {
  return calls_.Answer<v1::Committee>(context, "GetCommittee", rpc::Work::kQuick, request, response,
                                      [=, this](const auto&) { return Get(*request); });
}

grpc::ServerUnaryReactor* CommitteeService::ListCommittees(grpc::CallbackServerContext* context,
                                                           const v1::ListCommitteesRequest* request,
                                                           v1::ListCommitteesResponse* response) {
  return calls_.Answer<v1::ListCommitteesResponse>(context, "ListCommittees", rpc::Work::kQuick, request, response,
                                                   [=, this](const auto&) { return List(); });
}

grpc::ServerUnaryReactor* CommitteeService::UpdateCommittee(grpc::CallbackServerContext* context,
                                                            const v1::UpdateCommitteeRequest* request,
                                                            v1::Committee* response) {
  return calls_.Answer<v1::Committee>(context, "UpdateCommittee", rpc::Work::kWaits, request, response,
                                      [=, this](const auto& caller) { return Update(caller, *request); });
}

grpc::ServerUnaryReactor* CommitteeService::CreateMember(grpc::CallbackServerContext* context,
                                                         const v1::CreateMemberRequest* request, v1::Member* response) {
  return calls_.Answer<v1::Member>(context, "CreateMember", rpc::Work::kWaits, request, response,
                                   [=, this](const auto& caller) { return AddMember(caller, *request); });
}

grpc::ServerUnaryReactor* CommitteeService::ListMembers(grpc::CallbackServerContext* context,
                                                        const v1::ListMembersRequest* request,
                                                        v1::ListMembersResponse* response) {
  return calls_.Answer<v1::ListMembersResponse>(context, "ListMembers", rpc::Work::kQuick, request, response,
                                                [=, this](const auto&) { return Members(*request); });
}

grpc::ServerUnaryReactor* CommitteeService::EndMember(grpc::CallbackServerContext* context,
                                                      const v1::EndMemberRequest* request, v1::Member* response) {
  return calls_.Answer<v1::Member>(context, "EndMember", rpc::Work::kWaits, request, response,
                                   [=, this](const auto& caller) { return End(caller, *request); });
}

grpc::ServerUnaryReactor* CommitteeService::UpdateMember(grpc::CallbackServerContext* context,
                                                         const v1::UpdateMemberRequest* request, v1::Member* response) {
  return calls_.Answer<v1::Member>(context, "UpdateMember", rpc::Work::kWaits, request, response,
                                   [=, this](const auto& caller) { return Correct(caller, *request); });
}

}  // namespace arendegang::diarium
