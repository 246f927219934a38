// Which role may call which method: one table, a row each. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "services/access/caller.h"
#include "services/access/role.h"

namespace arendegang::guard {

// A set of roles, a bit each.
using Roles = uint32_t;
constexpr Roles Only(access::Role role) { return Roles{1} << static_cast<int>(role); }

// Whether somebody has one of the roles in a committee, "hvn"; in "*" only who has it in all of them.
bool HasOne(const access::Caller& caller, Roles roles, absl::string_view committee);

// Whether she has one in some committee or other.
bool HasOneSomewhere(const access::Caller& caller, Roles roles);

// "sekreterare eller ordförande", as the caller reads it.
std::string InSwedish(Roles roles);

// Whom a method is for.
enum class Who {
  kEverybody,  // logged in or not
  kLoggedIn,   // whoever is, whatever her roles
  kBoard,      // everybody; who has none of the roles there is told what hangs on the board
  kRoles,      // those with one of the roles in every committee that the request names
};

// What a call asks for beside the role in every committee that it names.
enum class Reach {
  kSome,            // where it names none, the role in one: the answer tells of hers alone
  kAllUnlessNamed,  // where it names none, the role in all of them
  kAll,             // the role in all of them, whatever it names
};

// What a call does with what is kept. Each writing leaves an event of its own in the log.
enum class Effect { kReads, kWrites };

struct Permission {
  const char* method;  // "CaseService.GetCase"
  Who who = Who::kRoles;
  Roles roles = 0;
  Effect effect = Effect::kReads;
  Reach reach = Reach::kSome;

  // It names who certifies: a member names herself alone. Source: KL 5:69.
  bool own_person = false;
};

// Those who may read what is not secret.
extern const Roles kReaders;

// The table, in the order of the API.
const std::vector<Permission>& Table();

// The row of the method that takes such requests; null if there is none.
const Permission* PermissionOf(const google::protobuf::Descriptor& request);

// OK if every method of the linked API has one row, every row a method, and every method a request of its own, by which
// it is known. Errors, naming what is wrong: FAILED_PRECONDITION.
absl::Status CheckTable();

// The same of any table, for tests.
absl::Status CheckRows(const std::vector<Permission>& rows);

// The methods of the linked API, sorted: "CaseService.GetCase".
std::vector<const google::protobuf::MethodDescriptor*> AllMethods();

// "CaseService.GetCase"
std::string NameOf(const google::protobuf::MethodDescriptor& method);

}  // namespace arendegang::guard
