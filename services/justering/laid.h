// A justering as it is laid before those who certify: its text, what has been said of it, how far it has come.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/justering.pb.h"
#include "services/justering/justering_rules.h"
#include "services/justering/justering_store.h"
#include "services/meetings/agenda.h"
#include "services/meetings/names.h"
#include "services/storage/transaction.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::justering {

struct Laid {
  JusteringRow row;
  std::vector<size_t> places;                 // of its items on the agenda
  std::vector<std::string> paragraph_sha256;  // of the text of each
  v1::Justering data;                         // with its text
};

// A justering of a meeting. Errors: NOT_FOUND with RESOURCE_NOT_FOUND; INVALID_ARGUMENT with FACTS_INCOMPLETE.
absl::StatusOr<Laid> Lay(storage::Transaction& transaction, const styles::Phrasebooks& styles,
                         const meetings::Agenda& agenda, int number);

// All of a meeting, in order.
absl::StatusOr<std::vector<Laid>> LayAll(storage::Transaction& transaction, const styles::Phrasebooks& styles,
                                         const meetings::Agenda& agenda);

}  // namespace arendegang::justering
