#include "services/guard/permissions.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "arendegang/v1/account.pb.h"
#include "arendegang/v1/anmalan.pb.h"
#include "arendegang/v1/anslag.pb.h"
#include "arendegang/v1/appeal.pb.h"
#include "arendegang/v1/archive.pb.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/deadline.pb.h"
#include "arendegang/v1/delegation.pb.h"
#include "arendegang/v1/document.pb.h"
#include "arendegang/v1/drafting.pb.h"
#include "arendegang/v1/expediering.pb.h"
#include "arendegang/v1/justering.pb.h"
#include "arendegang/v1/marking.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "arendegang/v1/papers.pb.h"
#include "arendegang/v1/planning.pb.h"
#include "arendegang/v1/reminder.pb.h"
#include "arendegang/v1/search.pb.h"
#include "arendegang/v1/signature.pb.h"
#include "google/protobuf/descriptor_database.h"

namespace arendegang::guard {
namespace {

using access::Role;
using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::MethodDescriptor;

constexpr char kPackage[] = "arendegang.v1.";
constexpr char kFolder[] = "arendegang/v1/";

const char* SwedishOf(Role role) {
  switch (role) {
    case Role::kRegistrator:
      return "registrator";
    case Role::kSekreterare:
      return "sekreterare";
    case Role::kHandlaggare:
      return "handläggare";
    case Role::kForvaltningschef:
      return "förvaltningschef";
    case Role::kOrdforande:
      return "ordförande";
    case Role::kLedamot:
      return "ledamot";
    case Role::kLasare:
      return "läsare";
    case Role::kRevisor:
      return "revisor";
    case Role::kAdministrator:
      return "administratör";
  }
  return "";
}

// One message of each service's file, so that all of the API is linked wherever the table is.
std::vector<const Descriptor*> Linked() {
  return {v1::DraftMinutesRequest::descriptor(),
          v1::Committee::descriptor(),
          v1::Document::descriptor(),
          v1::Case::descriptor(),
          v1::Meeting::descriptor(),
          v1::Justering::descriptor(),
          v1::Hit::descriptor(),
          v1::Deadline::descriptor(),
          v1::Anslag::descriptor(),
          v1::Appeal::descriptor(),
          v1::PlannedMeeting::descriptor(),
          v1::Address::descriptor(),
          v1::DelegationRule::descriptor(),
          v1::Anmalan::descriptor(),
          v1::Expediering::descriptor(),
          v1::Marking::descriptor(),
          v1::PaperHead::descriptor(),
          v1::Account::descriptor(),
          v1::Signature::descriptor(),
          v1::Event::descriptor()};
}

bool IsIn(Role role, Roles roles) { return (roles & Only(role)) != 0; }

std::map<std::string, const Permission*> ByRequest() {
  Linked();
  std::map<std::string, const Permission*> rows;
  for (const Permission& row : Table()) {
    const MethodDescriptor* method =
        DescriptorPool::generated_pool()->FindMethodByName(kPackage + std::string(row.method));
    if (method != nullptr) rows[method->input_type()->full_name()] = &row;
  }
  return rows;
}

}  // namespace

bool HasOne(const access::Caller& caller, Roles roles, absl::string_view committee) {
  return std::any_of(caller.grants.begin(), caller.grants.end(), [&](const access::Grant& grant) {
    return IsIn(grant.role, roles) && (grant.committee == "*" || grant.committee == committee);
  });
}

bool HasOneSomewhere(const access::Caller& caller, Roles roles) {
  return std::any_of(caller.grants.begin(), caller.grants.end(),
                     [&](const access::Grant& grant) { return IsIn(grant.role, roles); });
}

std::string InSwedish(Roles roles) {
  std::vector<std::string> names;
  for (Role role : access::AllRoles()) {
    if (IsIn(role, roles)) names.emplace_back(SwedishOf(role));
  }
  if (names.size() < 2) return absl::StrJoin(names, "");
  return absl::StrCat(absl::StrJoin(names.begin(), names.end() - 1, ", "), " eller ", names.back());
}

const Permission* PermissionOf(const Descriptor& request) {
  static const auto* rows = new std::map<std::string, const Permission*>(ByRequest());
  auto found = rows->find(request.full_name());
  return found == rows->end() ? nullptr : found->second;
}

std::string NameOf(const MethodDescriptor& method) {
  return absl::StrCat(method.service()->name(), ".", method.name());
}

std::vector<const MethodDescriptor*> AllMethods() {
  Linked();
  std::vector<std::string> files;
  DescriptorPool::internal_generated_database()->FindAllFileNames(&files);
  std::vector<const MethodDescriptor*> methods;
  for (const std::string& name : files) {
    if (!absl::StartsWith(name, kFolder)) continue;
    const auto* file = DescriptorPool::generated_pool()->FindFileByName(name);
    for (int i = 0; i < file->service_count(); ++i) {
      for (int j = 0; j < file->service(i)->method_count(); ++j) methods.push_back(file->service(i)->method(j));
    }
  }
  std::sort(methods.begin(), methods.end(),
            [](const auto* a, const auto* b) { return a->full_name() < b->full_name(); });
  return methods;
}

absl::Status CheckTable() { return CheckRows(Table()); }

absl::Status CheckRows(const std::vector<Permission>& rows) {
  std::vector<std::string> faults;
  std::set<std::string> decided;
  for (const Permission& row : rows) {
    if (!decided.insert(row.method).second) faults.push_back(absl::StrCat(row.method, " has two rows"));
    const bool asks_for_roles = row.who == Who::kRoles || row.who == Who::kBoard;
    if (asks_for_roles == (row.roles == 0)) faults.push_back(absl::StrCat(row.method, " is for nobody"));
  }
  std::set<std::string> requests;
  for (const MethodDescriptor* method : AllMethods()) {
    if (decided.erase(NameOf(*method)) == 0) faults.push_back(NameOf(*method) + " has no row");
    if (!requests.insert(method->input_type()->full_name()).second) {
      faults.push_back(NameOf(*method) + " shares its request with another");
    }
  }
  for (const std::string& row : decided) faults.push_back(row + " is no method");
  if (faults.empty()) return absl::OkStatus();
  return absl::FailedPreconditionError(absl::StrCat("table of permissions: ", absl::StrJoin(faults, "; ")));
}

}  // namespace arendegang::guard
