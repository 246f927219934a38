// The tables of notices and of what they announce.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/anslag.pb.h"
#include "services/anslag/names.h"
#include "services/anslag/notice_text.h"
#include "services/storage/transaction.h"

namespace arendegang::anslag {

// A notice and the key of its row. What Derive fills in is empty.
struct AnslagRow {
  int64_t id = 0;
  AnslagName name;
  int64_t justering_id = 0;   // 0: it announces none
  int64_t superseded_by = 0;  // 0: none
  v1::Anslag data;
};

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<AnslagRow> FindAnslag(storage::Transaction& transaction, const AnslagName& name);

// The name of the notice with that key.
absl::StatusOr<AnslagName> NameOfAnslag(storage::Transaction& transaction, int64_t id);

// Instants as FormatInstant writes them; empty: any.
struct AnslagFilter {
  std::string committee;
  bool on_board = false;
  std::string up_before;   // it was up at some time before this one
  std::string up_after;    // and at some time after this one
  int64_t meeting_id = 0;  // 0: any
  int justering = 0;       // number within that meeting; 0: any
};
absl::StatusOr<std::vector<AnslagRow>> ListAnslag(storage::Transaction& transaction, const AnslagFilter& filter);

// Adds a notice that is not up; its name, with the next number of its committee, is returned.
absl::StatusOr<AnslagName> InsertAnslag(storage::Transaction& transaction, const AnslagRow& row,
                                        const std::string& now);

// Writes when it went up and came down, the days and the text told, whether it is broken; counts its revision up.
absl::Status StoreAnslag(storage::Transaction& transaction, const AnslagRow& row, const std::string& now);

// What was certified together.
struct Justering {
  int64_t id = 0;
  bool immediate = false;
  std::string justering_date;  // empty: not all have certified
};
// Errors: as FindAnslag.
absl::StatusOr<Justering> FindJustering(storage::Transaction& transaction, const meetings::JusteringName& name);

// The key of the last notice of a justering that is not superseded; 0 if there is none.
absl::StatusOr<int64_t> CurrentAnslag(storage::Transaction& transaction, int64_t justering_id);

// Derives again what follows from the notices of a justering: whether it is announced, and the stages of the cases
// whose paragraphs it certified.
absl::Status FollowJustering(storage::Transaction& transaction, int64_t justering_id);

// What its notices tell of a committee. Errors: as FindAnslag.
absl::StatusOr<Body> FindBody(storage::Transaction& transaction, const std::string& committee);

}  // namespace arendegang::anslag
