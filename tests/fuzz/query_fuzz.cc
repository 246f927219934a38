// Any bytes are a text and a query: the query is refused with a reason, or finds the text that has its words.
#include <cstddef>
#include <cstdint>

#include "services/base/words.h"
#include "services/search/search_store.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace arendegang;

storage::Database& Empty() {
  static testing::TempFolder folder;
  static const auto database = *storage::OpenSqlite({folder.File("a.db"), ""}, storage::SqliteMigrations());
  return *database;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  absl::string_view text(reinterpret_cast<const char*>(data), size);
  ForEachWord(text, [&](const Word& word) {
    testing::Demand(word.begin < word.end && word.end <= text.size(), "a word stands in its text");
    ForEachWord(word.folded, [&](const Word& again) {
      testing::Demand(again.folded == word.folded, "a folded word folds to itself");
      return true;
    });
    return true;
  });
  std::vector<FieldViolation> faults;
  search::Wanted wanted;
  wanted.query = search::ParseQuery(text, &faults);
  if (!faults.empty()) return 0;
  auto status = Empty().Write([&](storage::Transaction& transaction) {
    search::IndexEntry entry;
    entry.text = std::string(text);
    testing::Demand(search::Index(transaction, "a", {entry}).ok(), "any text can be indexed");
    testing::Demand(search::IndexPending(transaction).ok(), "any text can be brought into the index");
    auto found = search::Find(transaction, wanted, "", 10);
    testing::Demand(found.ok() && found->hits.size() == 1, "a text is found by its own words");
    for (const v1::TextRange& mark : found->hits[0].marks()) {
      testing::Demand(mark.begin() < mark.end() && mark.end() <= static_cast<int>(found->hits[0].excerpt().size()),
                      "a mark stands in the excerpt");
    }
    return absl::AbortedError("nothing is kept");
  });
  testing::Demand(absl::IsAborted(status), "the database answers");
  return 0;
}
