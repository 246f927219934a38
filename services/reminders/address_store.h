// The table of addresses.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/reminder.pb.h"
#include "services/reminders/reminder_rules.h"
#include "services/storage/transaction.h"

namespace arendegang::reminders {

// The addresses of a committee, the secretary's first, then by person.
absl::StatusOr<std::vector<v1::Address>> AddressesOf(storage::Transaction& transaction, const std::string& committee);

// Those of all committees.
absl::StatusOr<Addresses> AllAddresses(storage::Transaction& transaction);

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<v1::Address> FindAddress(storage::Transaction& transaction, const std::string& committee,
                                        const std::string& person);

// Sets the address of a person, new or in the place of another.
absl::Status StoreAddress(storage::Transaction& transaction, const std::string& committee, const v1::Address& address,
                          const std::string& now);

absl::Status DeleteAddress(storage::Transaction& transaction, const std::string& committee, const std::string& person);

}  // namespace arendegang::reminders
