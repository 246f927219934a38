// The search from request to response, over entries in a database.
#include <algorithm>
#include <memory>
#include <set>
#include <thread>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/search/search_service.h"
#include "services/search/search_store.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SearchTest : public ::testing::Test {
 protected:
  SearchTest() : database_(*storage::OpenSqlite({folder_.File("a.db"), ""}, storage::SqliteMigrations())) {}

  void Add(const std::string& resource, const std::vector<IndexEntry>& entries) {
    auto status =
        database_->Write([&](storage::Transaction& transaction) { return Index(transaction, resource, entries); });
    EXPECT_TRUE(status.ok()) << status;
  }
  void Add(const std::string& resource, const std::string& text) {
    Add(resource, {{v1::HIT_KIND_PARAGRAPH, "hvn", "2026-05-26", {}, "", text}});
  }

  v1::SearchResponse Answer(const v1::SearchRequest& request) {
    auto response = service_.Answer(request);
    EXPECT_TRUE(response.ok()) << response.status();
    return response.ok() ? *response : v1::SearchResponse();
  }

  std::vector<std::string> Find(const v1::SearchRequest& request) {
    std::vector<std::string> resources;
    const v1::SearchResponse response = Answer(request);
    for (const v1::Hit& hit : response.hits()) resources.push_back(hit.resource());
    return resources;
  }
  std::vector<std::string> Find(const std::string& query) {
    v1::SearchRequest request;
    request.set_query(query);
    return Find(request);
  }

  int64_t Number(storage::Sql sql) {
    int64_t number = 0;
    auto status = database_->Read([&](storage::Transaction& transaction) {
      return transaction.Query(sql, {}, [&](const storage::Row& row) { number = row.Number(0); });
    });
    EXPECT_TRUE(status.ok()) << status;
    return number;
  }
  int64_t Pending() { return Number(storage::Sql("SELECT count(*) FROM search_pending")); }

  // The index has what the entries have, and no more.
  void ExpectIndexIsWhole() {
    auto status = database_->Write([&](storage::Transaction& transaction) {
      return transaction
          .Run(storage::Sql("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"), {})
          .status();
    });
    EXPECT_TRUE(status.ok()) << status;
  }

  testing::TempFolder folder_;
  std::unique_ptr<storage::Database> database_;
  rpc::Calls calls_{8};
  SearchService service_{*database_, calls_};
};

TEST_F(SearchTest, FindsWhereAllWordsStand) {
  Add("a", "bryggan i norra viken");
  Add("b", "bryggorna i södra viken");
  EXPECT_THAT(Find("brygga norra"), ElementsAre("a"));
  EXPECT_THAT(Find("brygga vik"), ElementsAre("b", "a"));
  EXPECT_THAT(Find("\"norra viken\""), ElementsAre("a"));
  EXPECT_THAT(Find("söd*"), ElementsAre("b"));
  EXPECT_THAT(Find("kaj"), IsEmpty());
}

TEST_F(SearchTest, MarksWhatIsFoundInTheTitleAloneInTheTitle) {
  Add("a", {{v1::HIT_KIND_CASE, "hvn", "2026-05-26", {}, "Gästbrygga i Norra viken", "HVN 2026-0001\nBåtklubben"}});
  v1::SearchRequest request;
  request.set_query("viken båtklubben");
  const v1::SearchResponse response = Answer(request);
  ASSERT_EQ(response.hits_size(), 1);
  const v1::Hit& hit = response.hits(0);
  ASSERT_EQ(hit.title_marks_size(), 1);
  const v1::TextRange& in_title = hit.title_marks(0);
  EXPECT_EQ(
      hit.title().substr(static_cast<size_t>(in_title.begin()), static_cast<size_t>(in_title.end() - in_title.begin())),
      "viken");
  ASSERT_EQ(hit.marks_size(), 1);
  EXPECT_EQ(hit.excerpt().substr(static_cast<size_t>(hit.marks(0).begin())), "Båtklubben");
}

TEST_F(SearchTest, FindsNothingByTheWordsOfItsFilters) {
  Add("a", "bryggan");
  EXPECT_THAT(Find("k3"), IsEmpty());
  EXPECT_THAT(Find("c68766e"), IsEmpty());
}

TEST_F(SearchTest, ForgetsWhatWasReplacedOrRemoved) {
  IndexEntry brygga{v1::HIT_KIND_PARAGRAPH, "hvn", "2026-05-26", {"S"}, "Bryggan", "brygga"};
  IndexEntry statement{v1::HIT_KIND_STATEMENT, "hvn", "2026-05-26", {"M"}, "Bryggan", "reservation"};
  Add("a", {brygga, statement});
  Add("b", {brygga});
  EXPECT_THAT(Find("reservation"), ElementsAre("a"));
  Add("a", {{v1::HIT_KIND_PARAGRAPH, "hvn", "2026-06-16", {"S"}, "Kajen", "kaj"}});
  EXPECT_THAT(Find("reservation"), IsEmpty());
  EXPECT_THAT(Find("brygga"), ElementsAre("b"));
  EXPECT_THAT(Find("kaj"), ElementsAre("a"));
  auto status = database_->Write([&](storage::Transaction& transaction) { return Remove(transaction, "a"); });
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_THAT(Find("kaj"), IsEmpty());
  ExpectIndexIsWhole();
}

TEST_F(SearchTest, ForgetsWhatWasReplacedOrRemovedBeforeItWasIndexed) {
  Add("a", "bryggan");
  Add("b", "bryggan");
  Add("c", "bryggan");
  Add("a", "kajen");
  auto status = database_->Write([&](storage::Transaction& transaction) { return Remove(transaction, "c"); });
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(Pending(), 2);
  EXPECT_THAT(Find("brygga"), ElementsAre("b"));
  EXPECT_THAT(Find("kaj"), ElementsAre("a"));
  EXPECT_EQ(Pending(), 0);
  ExpectIndexIsWhole();
}

TEST_F(SearchTest, FindsWhatWasWrittenBeforeTheDatabaseWasClosed) {
  Add("a", "bryggan");
  EXPECT_EQ(Pending(), 1);
  database_.reset();
  database_ = *storage::OpenSqlite({folder_.File("a.db"), ""}, storage::SqliteMigrations());
  SearchService service(*database_, calls_);
  v1::SearchRequest request;
  request.set_query("brygga");
  auto response = service.Answer(request);
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->hits_size(), 1);
}

TEST_F(SearchTest, FindsEveryWriteOnceItIsAnswered) {
  constexpr int kWriters = 4;
  constexpr int kWrites = 100;
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer) {
    writers.emplace_back([&, writer] {
      for (int i = 0; i < kWrites; ++i) {
        const std::string resource = absl::StrCat("items/", writer, "/", i);
        Add(resource, absl::StrCat("brygga x", writer, "x", i, "x"));
        if (i % 5 > 0) continue;
        EXPECT_THAT(Find(absl::StrCat("x", writer, "x", i, "x")), ElementsAre(resource));
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(Number(storage::Sql("SELECT count(*) FROM search_entries")), kWriters * kWrites);
  EXPECT_EQ(Find("brygga").size(), 20u);
  ExpectIndexIsWhole();
}

TEST_F(SearchTest, LeavesFewOrShortTextsToBeIndexedLater) {
  Add("long", std::string(5000, 'x'));
  EXPECT_EQ(Pending(), 0);
  int64_t most = 0;
  auto status = database_->Write([&](storage::Transaction& transaction) {
    absl::Status written;
    for (int i = 0; i < 600 && written.ok(); ++i) {
      written = Index(transaction, absl::StrCat("items/", i), {{v1::HIT_KIND_CASE, "hvn", "", {}, "", "bryggan"}});
      written.Update(transaction.Query(storage::Sql("SELECT count(*) FROM search_pending"), {},
                                       [&](const storage::Row& row) { most = std::max(most, row.Number(0)); }));
    }
    return written;
  });
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_GT(most, 1);
  EXPECT_LT(most, 300);
  EXPECT_LT(Pending(), 300);
  EXPECT_EQ(Find("brygga").size(), 20u);
  EXPECT_EQ(Pending(), 0);
  ExpectIndexIsWhole();
}

TEST_F(SearchTest, WritesNothingWhenNothingChanged) {
  const std::vector<IndexEntry> entries = {{v1::HIT_KIND_CASE, "hvn", "2026-05-26", {}, "Bryggan", "brygga"},
                                           {v1::HIT_KIND_STATEMENT, "hvn", "2026-05-26", {"M"}, "Bryggan", "emot"}};
  Add("a", entries);
  EXPECT_THAT(Find("emot"), ElementsAre("a"));
  Add("a", entries);
  EXPECT_EQ(Pending(), 0);
  Add("a", std::vector<IndexEntry>(entries.begin(), entries.begin() + 1));
  EXPECT_EQ(Pending(), 1);
  EXPECT_THAT(Find("emot"), IsEmpty());
}

TEST_F(SearchTest, KeepsToItsFilters) {
  Add("a", {{v1::HIT_KIND_PARAGRAPH, "hvn", "2026-05-26", {"S", "KD"}, "", "brygga"},
            {v1::HIT_KIND_STATEMENT, "hvn", "2026-05-26", {"KD"}, "", "brygga"}});
  Add("b", {{v1::HIT_KIND_CASE, "hvn-au", "2025-12-31", {}, "", "brygga"}});
  Add("c", {{v1::HIT_KIND_PARAGRAPH, "hvn", "", {"K"}, "", "brygga"}});
  v1::SearchRequest request;
  request.set_query("brygga");
  EXPECT_THAT(Find(request), ::testing::UnorderedElementsAre("a", "a", "b", "c"));
  request.set_parent("committees/hvn");
  EXPECT_THAT(Find(request), ::testing::UnorderedElementsAre("a", "a", "c"));
  request.set_parent("committees/hvn-au");
  EXPECT_THAT(Find(request), ElementsAre("b"));
  request.clear_parent();
  request.set_year(2025);
  EXPECT_THAT(Find(request), ElementsAre("b"));
  request.set_year(2026);
  EXPECT_THAT(Find(request), ElementsAre("a", "a"));
  request.set_kind(v1::HIT_KIND_STATEMENT);
  EXPECT_THAT(Find(request), ElementsAre("a"));
  request.clear_kind();
  request.clear_year();
  request.set_party("kd");
  EXPECT_THAT(Find(request), ElementsAre("a", "a"));
  request.set_party("K");
  EXPECT_THAT(Find(request), ElementsAre("c"));
  request.set_parent("committees/au");
  EXPECT_THAT(Find(request), IsEmpty());
}

TEST_F(SearchTest, MarksTheWordsInTheExcerpt) {
  std::string filling;
  for (int i = 0; i < 100; ++i) filling += "åsikter ";
  Add("a", {{v1::HIT_KIND_CASE,
             "hvn",
             "2026-05-26",
             {},
             "Rubriken",
             filling + "om gästbryggorna\x02 i norra viken på Ön " + filling}});
  v1::SearchRequest request;
  request.set_query("gästbrygga \"norra vik\"");
  const v1::SearchResponse response = Answer(request);
  ASSERT_EQ(response.hits_size(), 1);
  const v1::Hit& hit = response.hits(0);
  EXPECT_EQ(hit.title(), "Rubriken");
  EXPECT_EQ(hit.date(), "2026-05-26");
  EXPECT_EQ(hit.kind(), v1::HIT_KIND_CASE);
  EXPECT_LT(hit.excerpt().size(), 400);
  std::vector<std::string> marked;
  for (const v1::TextRange& mark : hit.marks()) {
    marked.push_back(
        hit.excerpt().substr(static_cast<size_t>(mark.begin()), static_cast<size_t>(mark.end() - mark.begin())));
  }
  EXPECT_THAT(marked, ElementsAre("gästbryggorna", "norra viken"));
}

TEST_F(SearchTest, ItsPagesAreOneList) {
  // More than a block, so that the list goes over from the newest to those before.
  constexpr int kAll = 1300;
  auto status = database_->Write([&](storage::Transaction& transaction) {
    absl::Status written;
    for (int i = 0; i < kAll && written.ok(); ++i) {
      IndexEntry entry{v1::HIT_KIND_PARAGRAPH,           "hvn", absl::StrCat("2026-05-", 10 + i % 20), {},
                       i % 7 == 0 ? "Bryggan" : "Kajen", ""};
      entry.text = std::string(static_cast<size_t>(i % 5), 'x') + " bryggan";
      written = Index(transaction, absl::StrCat("items/", i), {entry});
    }
    return written;
  });
  ASSERT_TRUE(status.ok()) << status;
  v1::SearchRequest request;
  request.set_query("brygga");
  request.set_page_size(99);
  std::set<std::string> seen;
  int pages = 0;
  do {
    const v1::SearchResponse page = Answer(request);
    for (const v1::Hit& hit : page.hits()) EXPECT_TRUE(seen.insert(hit.resource()).second) << hit.resource();
    if (pages == 0) {
      EXPECT_EQ(page.hits(0).title(), "Bryggan");
    }
    ++pages;
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  EXPECT_EQ(seen.size(), kAll);
  EXPECT_EQ(pages, (kAll + 98) / 99);
}

TEST_F(SearchTest, RefusesARequestWithAllThatIsWrongWithIt) {
  v1::SearchRequest request;
  request.set_query("–");
  request.set_year(-1);
  auto refused = service_.Answer(request);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kInvalidArgument);
  std::vector<std::string> paths;
  for (const FieldViolation& field : ToUserError(ToGoogleStatus(refused.status())).fields) paths.push_back(field.path);
  EXPECT_THAT(paths, ElementsAre("query", "year"));
  request.set_query("brygga");
  request.set_year(0);
  for (const char* parent : {"hvn", "committees/", "committees/hvn/cases/1"}) {
    request.set_parent(parent);
    EXPECT_EQ(service_.Answer(request).status().code(), absl::StatusCode::kInvalidArgument) << parent;
  }
  request.clear_parent();
  request.set_page_token("x");
  EXPECT_EQ(service_.Answer(request).status().code(), absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace arendegang::search
