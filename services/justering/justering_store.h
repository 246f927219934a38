// The tables of justeringar: what is laid before those who certify, what they say of it, and what is sealed.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/justering.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/storage/transaction.h"

namespace arendegang::justering {

// A row of justeringar. Days as ISO 8601, instants as FormatInstant writes them; empty for NULL.
struct JusteringRow {
  int64_t id = 0;
  int64_t meeting_id = 0;
  int number = 0;
  bool immediate = false;
  std::string from_date;
  std::string planned_date;
  std::string text;    // empty until it is sealed
  std::string sha256;  // of the text
  std::string justering_date;
  std::string withdrawn_time;
  int64_t revision = 0;
  std::string create_time;
  std::string update_time;
};

// The justeringar of a meeting in order.
absl::StatusOr<std::vector<JusteringRow>> JusteringarOf(storage::Transaction& transaction, int64_t meeting_id);

// Adds one with its items and those who certify; returns its number, the next of the meeting.
// Errors: ALREADY_EXISTS if an item is in another.
absl::StatusOr<int> InsertJustering(storage::Transaction& transaction, const JusteringRow& row,
                                    const std::vector<int64_t>& items, const std::vector<std::string>& justerare);

// A row of justering_items.
struct ItemInJustering {
  int64_t item_id = 0;
  v1::Paragraph facts;  // empty until it is sealed
  std::string words;    // of the decision, as sealed
};
absl::StatusOr<std::vector<ItemInJustering>> ItemsIn(storage::Transaction& transaction, int64_t justering_id);

// The keys of the items of a meeting that are in a justering.
absl::StatusOr<std::set<int64_t>> ItemsInAny(storage::Transaction& transaction, int64_t meeting_id);

// A row of justerare: `sha256` is of the text that she certified.
struct JusterareRow {
  std::string person;
  std::string certify_date;
  std::string sha256;
};
absl::StatusOr<std::vector<JusterareRow>> JusterareOf(storage::Transaction& transaction, int64_t justering_id);

// A row of justering_views: `sha256` is of the text of the paragraph that she saw.
struct ViewRow {
  int64_t item_id = 0;
  v1::View data;
  std::string sha256;
};
absl::StatusOr<std::vector<ViewRow>> ViewsOf(storage::Transaction& transaction, int64_t justering_id);

// Each of these counts the revision up.
absl::Status StoreView(storage::Transaction& transaction, int64_t justering_id, const ViewRow& view,
                       const std::string& now);
absl::Status StoreResolution(storage::Transaction& transaction, int64_t justering_id, int64_t item_id,
                             const std::string& person, const std::string& resolution, const std::string& now);
absl::Status StoreCertifying(storage::Transaction& transaction, int64_t justering_id, const JusterareRow& justerare,
                             const std::string& now);
absl::Status StoreWithdrawal(storage::Transaction& transaction, int64_t justering_id, const std::string& now);

// Writes what all have certified: text, digest and day of `row`, the facts and words of each item, and who is to get an
// extract of it.
absl::Status Seal(storage::Transaction& transaction, const JusteringRow& row, const std::vector<ItemInJustering>& items,
                  const std::string& now);

}  // namespace arendegang::justering
