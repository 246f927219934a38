#include "services/diarium/case_service.h"

#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/access/sight.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/diarienummer.h"
#include "services/diarium/fields.h"
#include "services/diarium/finding.h"
#include "services/diarium/stage.h"

namespace arendegang::diarium {
namespace {

using storage::Transaction;

constexpr int kUsualPage = 50;
constexpr int kLargestPage = 1000;

absl::Status Check(const v1::Case& data) {
  Fields fields;
  fields.Demand(v1::CaseKind_IsValid(data.kind()) && data.kind() != v1::CASE_KIND_UNSPECIFIED, "registered_case.kind",
                "Ange vad det är för slags ärende.");
  fields.Require("registered_case.subject", data.subject());
  fields.RequireDay("registered_case.register_date", data.register_date());
  fields.Line("registered_case.classification", data.classification());
  fields.Line("registered_case.sender", data.sender());
  fields.Line("registered_case.recipient", data.recipient());
  fields.Line("registered_case.officer", data.officer());
  fields.Day("registered_case.due_date", data.due_date());
  fields.Day("registered_case.watch_date", data.watch_date());
  fields.Line("registered_case.secrecy_source", data.secrecy_source());
  return fields.status();
}

int YearOf(const std::string& iso) {
  int year = 0;
  return absl::SimpleAtoi(iso.substr(0, 4), &year) ? year : 0;
}

std::string DiarienummerOf(const v1::Committee& committee, const CaseName& name, const v1::Case& data) {
  return WriteDiarienummer(committee.diarienummer_form(),
                           {committee.short_title(), name.year, name.number, data.classification()});
}

}  // namespace

absl::StatusOr<v1::Case> CaseService::Create(const access::Caller& caller, const v1::CreateCaseRequest& request) {
  auto committee_id = ParseCommitteeName(request.parent());
  if (!committee_id.ok()) return committee_id.status();
  absl::Status status = Check(request.registered_case());
  if (!status.ok()) return status;
  v1::Case created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    access::Change change(transaction, caller, "CreateCase", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto committee = FindCommittee(transaction, *committee_id);
      if (!committee.ok()) return committee.status();
      CaseName name{*committee_id, YearOf(request.registered_case().register_date()), 0, ""};
      auto number = DrawNumber(transaction, name.committee, name.year);
      if (!number.ok()) return number.status();
      name.number = *number;
      v1::Case data = request.registered_case();
      data.set_diarienummer(DiarienummerOf(*committee, name, data));
      auto row = InsertCase(transaction, name, data, change.now());
      if (!row.ok()) return row.status();
      created = std::move(row->data);
      return IndexCase(transaction, created);
    });
  });
  if (!status.ok()) return status;
  return created;
}

v1::Case CaseService::AsOfToday(v1::Case data) const {
  if (!data.final_from().empty()) {
    data.set_stage(StageOn(data.stage(), data.final_from(), calendar::DayInSweden(clock_())));
  }
  return data;
}

absl::StatusOr<v1::Case> CaseService::Get(const v1::GetCaseRequest& request) const {
  auto name = ParseCaseName(request.name());
  if (!name.ok()) return name.status();
  v1::Case found;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto row = FindCase(transaction, *name);
    if (!row.ok()) return row.status();
    found = AsOfToday(std::move(row->data));
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return found;
}

absl::StatusOr<v1::ListCasesResponse> CaseService::List(const v1::ListCasesRequest& request,
                                                        const access::Caller& caller) const {
  auto committee = ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  auto size = PageSize(request.page_size(), kUsualPage, kLargestPage);
  if (!size.ok()) return size.status();
  Fields fields;
  fields.Day("due_by_date", request.due_by_date());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  auto key = PageKey(request);
  if (!key.ok()) return key.status();
  CaseName after;
  if (!key->empty()) {
    auto parsed = ParseCaseName(*key);
    if (!parsed.ok()) return parsed.status();
    after = *parsed;
  }
  v1::ListCasesResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    CaseFilter filter{*committee,
                      request.year(),
                      request.stage(),
                      request.kind(),
                      request.officer(),
                      request.open_only(),
                      request.due_by_date(),
                      calendar::FormatIso(calendar::DayInSweden(clock_()))};
    response.Clear();
    CaseName last = after;
    while (true) {
      auto cases = diarium::ListCases(transaction, filter, last.year, last.number, *size + 1);
      if (!cases.ok()) return cases.status();
      for (v1::Case& data : *cases) {
        auto seen = access::Sees(transaction, caller, data.name());
        if (!seen.ok()) return seen.status();
        if (!*seen) continue;
        if (response.cases_size() == *size) {
          response.set_next_page_token(PageToken(request, response.cases(*size - 1).name()));
          return absl::OkStatus();
        }
        *response.add_cases() = AsOfToday(v1::Case(data));
      }
      if (cases->size() <= static_cast<size_t>(*size)) return absl::OkStatus();
      auto parsed = ParseCaseName(cases->back().name());
      if (!parsed.ok()) return parsed.status();
      last = *parsed;
    }
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Case> CaseService::Change(const access::Caller& caller, const char* method, const std::string& name,
                                             const std::string& etag,
                                             const std::function<absl::Status(Transaction&, CaseRow*)>& change) {
  auto parsed = ParseCaseName(name);
  if (!parsed.ok()) return parsed.status();
  v1::Case changed;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    access::Change log(transaction, caller, method, clock_());
    auto row = FindCase(transaction, *parsed);
    if (!row.ok()) return row.status();
    const v1::Case before = row->data;
    absl::Status done = CheckNotStruck(before);
    if (done.ok()) done = CheckEtag(before.name(), etag, before.etag());
    if (done.ok()) done = change(transaction, &*row);
    if (done.ok()) done = StoreCase(transaction, *row, log.now());
    if (!done.ok()) return done;
    auto after = FindCase(transaction, *ParseCaseName(before.name()));
    if (!after.ok()) return after.status();
    done = IndexCase(transaction, after->data);
    if (done.ok()) done = log.Log(before.name(), &before, &after->data);
    changed = AsOfToday(std::move(after->data));
    return done;
  });
  if (!status.ok()) return status;
  return changed;
}

absl::StatusOr<v1::Case> CaseService::Update(const access::Caller& caller, const v1::UpdateCaseRequest& request) {
  const v1::Case& update = request.registered_case();
  return Change(caller, "UpdateCase", update.name(), update.etag(), [&](Transaction& transaction, CaseRow* row) {
    absl::Status status = UpdateFields(update, request.update_mask(),
                                       {"classification", "kind", "subject", "register_date", "sender", "recipient",
                                        "officer", "due_date", "watch_date", "secrecy_source"},
                                       &row->data);
    if (status.ok()) status = Check(row->data);
    if (!status.ok()) return status;
    // The number is for ever; the classification behind it may change.
    auto name = ParseCaseName(row->data.name());
    auto committee = FindCommittee(transaction, name->committee);
    if (!committee.ok()) return committee.status();
    if (!row->data.classification().empty()) row->data.set_diarienummer(DiarienummerOf(*committee, *name, row->data));
    return absl::OkStatus();
  });
}

absl::StatusOr<v1::Case> CaseService::Strike(const access::Caller& caller, const v1::StrikeCaseRequest& request) {
  Fields fields;
  fields.Require("reason", request.reason());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  return Change(caller, "StrikeCase", request.name(), request.etag(), [&](Transaction&, CaseRow* row) {
    row->data.set_struck_reason(request.reason());
    return absl::OkStatus();
  });
}

absl::StatusOr<v1::Case> CaseService::Close(const access::Caller& caller, const v1::CloseCaseRequest& request) {
  Fields fields;
  fields.Day("closed_date", request.closed_date());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  return Change(
      caller, "CloseCase", request.name(), request.etag(), [&](Transaction& transaction, CaseRow* row) -> absl::Status {
        auto name = ParseCaseName(row->data.name());
        auto open = AssignmentsOf(transaction, name->committee, row->id, true);
        if (!open.ok()) return open.status();
        if (!request.closed_date().empty() && !open->empty()) {
          return MakeError(absl::StatusCode::kFailedPrecondition, "ASSIGNMENT_OPEN",
                           absl::StrCat(row->data.name(), " has an assignment that is not reported"),
                           absl::StrCat("Ärendet har ett uppdrag som inte är återrapporterat: ", (*open)[0].task(),
                                        ". Avsluta det när uppdraget är redovisat."));
        }
        row->data.set_closed_date(request.closed_date());
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::Case> CaseService::Relate(const access::Caller& caller, const v1::RelateCasesRequest& request) {
  auto other = ParseCaseName(request.relation().other());
  if (!other.ok()) return other.status();
  Fields fields;
  fields.Demand(request.relation().kind() <= v1::CASE_RELATION_KIND_ANSWERS, "relation.kind",
                "Ange hur det här ärendet hör till det andra, inte tvärtom.");
  if (absl::Status status = fields.status(); !status.ok()) return status;
  return Change(caller, "RelateCases", request.name(), "", [&](Transaction& transaction, CaseRow* row) -> absl::Status {
    auto found = FindCase(transaction, *other);
    if (!found.ok()) return found.status();
    if (found->id == row->id) {
      return FieldsInvalid({{"relation.other", "Ett ärende kan inte höra till sig självt."}});
    }
    return InsertRelation(transaction, row->id, found->id, request.relation().kind());
  });
}

absl::StatusOr<v1::ListTimelineResponse> CaseService::Timeline(const v1::ListTimelineRequest& request) const {
  auto name = ParseCaseName(request.name());
  if (!name.ok()) return name.status();
  v1::ListTimelineResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto row = FindCase(transaction, *name);
    if (!row.ok()) return row.status();
    auto entries = TimelineOf(transaction, *row);
    if (!entries.ok()) return entries.status();
    for (v1::TimelineEntry& entry : *entries) *response.add_entries() = std::move(entry);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::ListAssignmentsResponse> CaseService::Assignments(const v1::ListAssignmentsRequest& request) const {
  auto committee = ParseCommitteeName(request.parent());
  auto name = ParseCaseName(request.parent());
  if (!committee.ok() && !name.ok()) return name.status();
  v1::ListAssignmentsResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    int64_t case_id = 0;
    if (name.ok()) {
      auto row = FindCase(transaction, *name);
      if (!row.ok()) return row.status();
      case_id = row->id;
    }
    auto assignments =
        AssignmentsOf(transaction, committee.ok() ? *committee : name->committee, case_id, request.open_only());
    if (!assignments.ok()) return assignments.status();
    for (auto& assignment : *assignments) *response.add_assignments() = std::move(assignment);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

}  // namespace arendegang::diarium
