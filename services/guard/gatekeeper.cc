#include "services/guard/gatekeeper.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/case_store.h"
#include "services/guard/board.h"
#include "services/guard/names.h"
#include "services/guard/veil.h"
#include "services/identity/identifier.h"
#include "services/meetings/names.h"

namespace arendegang::guard {
namespace {

using access::Caller;
using google::protobuf::Message;
using storage::Transaction;

// By an account here, as a program, or by the word of an issuer, who may give her no role at all.
bool IsLoggedIn(const Caller& caller) {
  return !caller.account.empty() || !caller.person.empty() || !caller.grants.empty();
}

// `where` is the id of a committee, "*" of all, or empty.
absl::Status NotPermitted(const Permission& permission, const std::string& where) {
  std::string place = where.empty() ? "" : absl::StrCat(" i nämnden ", where);
  if (where == "*") place = " i alla nämnder";
  return MakeError(absl::StatusCode::kPermissionDenied, "NOT_PERMITTED",
                   absl::StrCat(permission.method, " is not for this caller"),
                   absl::StrCat("Det här kräver rollen ", InSwedish(permission.roles), place,
                                ". Be administratören om den, eller be någon som har den."));
}

absl::Status NotInHerName() {
  return MakeError(absl::StatusCode::kPermissionDenied, "NOT_PERMITTED", "she may act in her own name only",
                   "Du kan bara yttra dig om protokollet och justera det i ditt eget namn. Be sekreteraren anteckna "
                   "det för någon annan.");
}

absl::Status CheckRoles(const Caller& caller, const Permission& permission, const std::set<std::string>& names) {
  const bool all = permission.reach == Reach::kAll || (permission.reach == Reach::kAllUnlessNamed && names.empty());
  if (all && !HasOne(caller, permission.roles, "*")) return NotPermitted(permission, "*");
  if (names.empty() && !HasOneSomewhere(caller, permission.roles)) return NotPermitted(permission, "");
  for (const std::string& name : names) {
    const std::string committee = CommitteeOf(name);
    if (!HasOne(caller, permission.roles, committee)) return NotPermitted(permission, committee);
  }
  return absl::OkStatus();
}

// A member speaks for herself; the secretary records what was signed on paper.
absl::Status CheckPerson(const Caller& caller, const std::set<std::string>& names, const Message& request) {
  const bool secretary = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return caller.Has(access::Role::kSekreterare, CommitteeOf(name));
  });
  if (secretary && !names.empty()) return absl::OkStatus();
  const bool own = !caller.person.empty() && caller.ActsAs(TextOf(request, "person")) == caller.person;
  return own ? absl::OkStatus() : NotInHerName();
}

// What a handler answers of a name that means nothing.
absl::Status NotThere(Transaction& transaction, const std::string& name, secrecy::Extents& extents) {
  auto document = diarium::ParseDocumentName(name);
  auto parsed = document.ok() ? document->case_name : diarium::ParseCaseName(name);
  if (!parsed.ok()) {
    auto item = meetings::ParseItemName(name);
    return NotFound(item.ok() ? NameOf(*item) : name);
  }
  const std::string asked =
      parsed->year > 0 ? NameOf(*parsed)
                       : absl::StrCat(diarium::CommitteeName(parsed->committee), "/cases/", parsed->diarienummer);
  auto extent = extents.Of(asked);
  if (!extent.ok()) return extent.status();
  if (!document.ok() || extent->whole) return NotFound(asked);
  auto row = diarium::FindCase(transaction, *parsed);
  if (!row.ok()) return row.status();
  return NotFound(absl::StrCat(row->data.name(), "/documents/", document->number));
}

bool SeesAll(const Caller& caller, Roles readers, const std::set<std::string>& names) {
  return caller.trusted || std::all_of(names.begin(), names.end(), [&](const std::string& name) {
           const std::string committee = CommitteeOf(name);
           return HasOne(caller, readers, committee) && access::SeesSecrets(caller, committee);
         });
}

std::string MethodOf(const Permission& permission) {
  const std::string method = permission.method;
  return method.substr(method.find('.') + 1);
}

}  // namespace

std::string Gatekeeper::Today() const { return calendar::FormatIso(calendar::DayInSweden(clock_())); }

absl::StatusOr<Caller> Gatekeeper::Identify(const access::Credentials& credentials) {
  auto caller = identify_(credentials);
  if (caller.ok()) caller->sight = this;
  return caller;
}

absl::Status Gatekeeper::Admit(const Caller& caller, const Message& request) {
  if (caller.trusted) return absl::OkStatus();
  const Permission* permission = PermissionOf(*request.GetDescriptor());
  if (permission == nullptr) return absl::InternalError("a method that nobody decided on: CheckTable was not called");
  if (permission->who == Who::kEverybody || permission->who == Who::kBoard) return absl::OkStatus();
  if (!IsLoggedIn(caller)) return identity::LoginRequired();
  if (permission->who == Who::kLoggedIn) return absl::OkStatus();
  const std::set<std::string> names = NamesIn(request);
  absl::Status status = CheckRoles(caller, *permission, names);
  if (status.ok() && permission->own_person) status = CheckPerson(caller, names, request);
  if (!status.ok() || SeesAll(caller, permission->roles, names)) return status;
  return CheckHidden(caller, *permission, names);
}

absl::Status Gatekeeper::CheckHidden(const Caller& caller, const Permission& permission,
                                     const std::set<std::string>& names) const {
  return database_.Read([&](Transaction& transaction) -> absl::Status {
    secrecy::Extents extents(transaction, Today(), v1::PAPER_AUDIENCE_DISCLOSED);
    for (const std::string& name : names) {
      auto view = ViewOf(caller, permission.roles, name, extents);
      if (!view.ok()) return view.status();
      if (*view == View::kHidden) return NotThere(transaction, name, extents);
    }
    return absl::OkStatus();
  });
}

absl::Status Gatekeeper::Veil(const Caller& caller, const Message& request, Message* answer) {
  const Permission* permission = PermissionOf(*request.GetDescriptor());
  if (permission == nullptr || permission->who == Who::kEverybody || permission->who == Who::kLoggedIn) {
    return absl::OkStatus();
  }
  const std::set<std::string> asked = NamesIn(request);
  const std::set<std::string> told = NamesIn(*answer);
  std::set<std::string> all = asked;
  all.insert(told.begin(), told.end());
  if (!SeesAll(caller, permission->roles, all)) {
    return permission->who == Who::kBoard ? CoverBoard(caller, *permission, asked, answer)
                                          : Cover(caller, *permission, asked, answer);
  }
  Note(caller, *permission, asked, true);
  Note(caller, *permission, told, false);
  return absl::OkStatus();
}

absl::Status Gatekeeper::Cover(const Caller& caller, const Permission& permission, const std::set<std::string>& asked,
                               Message* answer) {
  std::set<std::string> own;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    secrecy::Extents extents(transaction, Today(), v1::PAPER_AUDIENCE_DISCLOSED);
    Veiler veiler(caller, permission.roles, extents);
    const std::string name = TextOf(*answer, "name");
    auto kept = veiler.Cover(answer);
    if (!kept.ok()) return kept.status();
    for (const std::string& each : asked) {
      auto view = veiler.Look(each);
      if (!view.ok()) return view.status();
    }
    own = veiler.own();
    return *kept ? absl::OkStatus() : NotFound(name);
  });
  if (!status.ok()) {
    // Nothing of it goes out by mistake.
    answer->Clear();
    return status;
  }
  // Of committees where she sees all.
  for (const std::string& name : NamesIn(*answer)) {
    if (access::SeesSecrets(caller, CommitteeOf(name))) own.insert(name);
  }
  Note(caller, permission, own, true);
  return absl::OkStatus();
}

absl::Status Gatekeeper::CoverBoard(const Caller& caller, const Permission& permission,
                                    const std::set<std::string>& asked, Message* answer) {
  auto covered = [&](v1::Anslag* anslag) -> absl::Status {
    if (HasOne(caller, permission.roles, CommitteeOf(anslag->name()))) return Cover(caller, permission, asked, anslag);
    return LeaveWhatHangs(anslag) ? absl::OkStatus() : NotFound(anslag->name());
  };
  if (auto* anslag = dynamic_cast<v1::Anslag*>(answer)) {
    absl::Status status = covered(anslag);
    if (!status.ok()) answer->Clear();
    return status;
  }
  auto* list = dynamic_cast<v1::ListAnslagResponse*>(answer);
  if (list == nullptr) return absl::InternalError("not an answer of the board");
  v1::ListAnslagResponse seen;
  for (v1::Anslag& anslag : *list->mutable_anslag()) {
    absl::Status status = covered(&anslag);
    if (status.ok()) *seen.add_anslag() = std::move(anslag);
    if (status.ok() || absl::IsNotFound(status)) continue;
    list->Clear();
    return status;
  }
  *list = std::move(seen);
  return absl::OkStatus();
}

void Gatekeeper::Note(const Caller& caller, const Permission& permission, const std::set<std::string>& names,
                      bool asked) {
  if (permission.effect != Effect::kReads) return;
  for (const std::string& name : names) {
    // A committee is no secret.
    if (std::count(name.begin(), name.end(), '/') > 1) {
      read_log_.Note({caller.actor, MethodOf(permission), name}, asked);
    }
  }
}

absl::StatusOr<bool> Gatekeeper::Sees(Transaction& transaction, const Caller& caller,
                                      const std::string& resource) const {
  if (caller.trusted) return true;
  secrecy::Extents extents(transaction, Today(), v1::PAPER_AUDIENCE_DISCLOSED);
  auto view = ViewOf(caller, kReaders, resource, extents);
  if (!view.ok()) return view.status();
  // Part of a paragraph is too much in a list: what is found of it may be that very part.
  return *view != View::kHidden && (*view != View::kPart || !absl::StrContains(resource, "/items/"));
}

}  // namespace arendegang::guard
