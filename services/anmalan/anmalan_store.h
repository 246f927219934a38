// What there is to report, and the table of what was reported.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/anmalan/anmalan_rules.h"
#include "services/anmalan/delegation_rules.h"
#include "services/meetings/meeting_store.h"
#include "services/storage/transaction.h"

namespace arendegang::anmalan {

// Minutes of meetings before this one that were certified and never reported. Paragraphs certified at once are no
// minutes of their own, unless the meeting had no others.
absl::StatusOr<std::vector<Thing>> UnreportedMinutes(storage::Transaction& transaction,
                                                     const meetings::MeetingRow& meeting);

// Minutes of other bodies, received until a day (ISO 8601) and never reported.
absl::StatusOr<std::vector<Thing>> UnreportedReceivedMinutes(storage::Transaction& transaction,
                                                             const std::string& committee, const std::string& until);

// Decisions taken until a day, urgent ones until the day of the meeting, that are to be reported and never were.
absl::StatusOr<std::vector<Thing>> UnreportedDecisions(storage::Transaction& transaction,
                                                       const meetings::MeetingRow& meeting, const std::string& until,
                                                       const Order& order);

// That cases and documents came in until a day, if any did after the day that was reported last.
absl::StatusOr<std::vector<Thing>> UnreportedReceived(storage::Transaction& transaction, const std::string& committee,
                                                      const std::string& until);

// What is reported at a meeting, with no more content than a list needs.
absl::StatusOr<std::vector<v1::Anmalan>> ReportedAt(storage::Transaction& transaction,
                                                    const meetings::MeetingRow& meeting);

// Keeps that a thing is reported in an item.
absl::Status InsertAnmalan(storage::Transaction& transaction, int64_t item_id, const std::string& committee,
                           const Thing& thing, const std::string& now);

// Whether an item is certified: a sealed justering holds it, or the whole meeting is settled.
absl::StatusOr<bool> IsCertified(storage::Transaction& transaction, int64_t item_id);

// Adds minutes received; returns them as they are given out.
absl::StatusOr<v1::ReceivedMinutes> InsertReceivedMinutes(storage::Transaction& transaction,
                                                          const std::string& committee, const v1::ReceivedMinutes& data,
                                                          const std::string& now);

}  // namespace arendegang::anmalan
