// The tables of committees and their members.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/committee.pb.h"
#include "services/diarium/names.h"
#include "services/storage/transaction.h"

namespace arendegang::diarium {

// Errors of all that find: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<v1::Committee> FindCommittee(storage::Transaction& transaction, const std::string& id);
absl::StatusOr<std::vector<v1::Committee>> AllCommittees(storage::Transaction& transaction);

// Errors: ALREADY_EXISTS.
absl::Status InsertCommittee(storage::Transaction& transaction, const std::string& id, const v1::Committee& committee,
                             const std::string& now);
// Writes the fields of a committee and counts its revision up.
absl::Status StoreCommittee(storage::Transaction& transaction, const std::string& id, const v1::Committee& committee,
                            const std::string& now);

absl::StatusOr<v1::Member> FindMember(storage::Transaction& transaction, const MemberName& name);

// The mandates of a committee; of one day (ISO 8601) unless that is empty.
absl::StatusOr<std::vector<v1::Member>> MembersOf(storage::Transaction& transaction, const std::string& committee,
                                                  const std::string& on_date);

// Returns the id of the new mandate.
absl::StatusOr<int64_t> InsertMember(storage::Transaction& transaction, const std::string& committee,
                                     const v1::Member& member, const std::string& now);
absl::Status StoreMember(storage::Transaction& transaction, const MemberName& name, const v1::Member& member,
                         const std::string& now);

}  // namespace arendegang::diarium
