// Which words find which texts, and which text is the better answer.
#include "services/storage/sqlite/full_text.h"

#include <thread>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<Migration>& Schema() {
  static const auto* const schema = new std::vector<Migration>{
      {1, "0001_texts", "CREATE VIRTUAL TABLE texts USING fts5(title, text, prefix = '3', tokenize = 'swedish')"}};
  return *schema;
}

class FullTextTest : public ::testing::Test {
 protected:
  FullTextTest() : database_(*OpenSqlite({folder_.File("a.db"), ""}, Schema())) {}

  void Add(absl::string_view title, absl::string_view text) {
    auto status = database_->Write([&](Transaction& transaction) {
      return transaction.Run(Sql("INSERT INTO texts (title, text) VALUES ($1, $2)"), {title, text}).status();
    });
    EXPECT_TRUE(status.ok()) << status;
  }

  // The titles that `match` finds, the best first.
  std::vector<std::string> Find(absl::string_view match) {
    std::vector<std::string> titles;
    auto status = database_->Read([&](Transaction& transaction) {
      return transaction.Query(
          Sql("SELECT title FROM texts WHERE texts MATCH $1 ORDER BY relevance(texts) DESC, rowid"), {match},
          [&](const Row& row) { titles.emplace_back(row.Text(0)); });
    });
    EXPECT_TRUE(status.ok()) << status;
    return titles;
  }

  testing::TempFolder folder_;
  std::unique_ptr<Database> database_;
};

struct Case {
  const char* name;
  const char* text;
  const char* match;
  bool found;
};

class Words : public FullTextTest, public ::testing::WithParamInterface<Case> {};

TEST_P(Words, FindWhatTheyShould) {
  Add("x", GetParam().text);
  EXPECT_EQ(Find(GetParam().match).size(), GetParam().found ? 1 : 0) << GetParam().text << " <- " << GetParam().match;
}

INSTANTIATE_TEST_SUITE_P(
    FullText, Words,
    ::testing::Values(Case{"AnotherForm", "en brygga i viken", "\"bryggorna\"", true},
                      Case{"AndBack", "bryggornas plats", "\"brygga\"", true},
                      Case{"DefiniteForm", "bryggan", "\"brygga\"", true},
                      Case{"DefiniteFormOfTheQuery", "en hytta", "\"hyttans\"", true},
                      Case{"DefiniteFormOfANeuter", "beslutet", "\"beslut\"", true},
                      Case{"DefiniteFormOfAShortNeuter", "året", "\"år\"", true},
                      Case{"DefiniteFormOfManyNeuters", "ärendenas", "\"ärende\"", true},
                      Case{"WordThatOnlyLooksDefinite", "detaljplanen", "\"detaljplan\"", true},
                      Case{"NotThePartOfACompound", "gästbryggan", "\"bryggor\"", false},
                      Case{"RingIsALetter", "gård", "\"gard\"", false}, Case{"DotsAreALetter", "hör", "\"hor\"", false},
                      Case{"OtherAccentsAreNot", "en idé", "\"ide\"", true},
                      Case{"CaseIsNot", "ÅRSTA", "\"årsta\"", true},
                      Case{"BeginningOfAFormAsWritten", "gästbryggorna", "\"gästbryggo\" *", true},
                      Case{"BeginningThatIsTheWholeWord", "gästbrygga", "\"gästbrygga\" *", true},
                      Case{"BeginningOfTheStem", "gästbryggorna", "\"gäst\" *", true},
                      Case{"BeginningThatIsIndexed", "gästbryggorna", "\"gäs\" *", true},
                      Case{"BeginningInAPhrase", "norra vikens kaj", "\"norra vik\" *", true},
                      Case{"PhraseInOtherForms", "de norra bryggorna", "\"norra bryggan\"", true},
                      Case{"PhraseInOrder", "bryggan är den norra", "\"norra brygga\"", false},
                      Case{"DoubleName", "Anna-Lena Bergsjö", "\"anna lena bergsjö\"", true},
                      Case{"Diarienummer", "HVN 2026-0102-1.6", "\"HVN 2026-0102-1.6\"", true},
                      Case{"DiarienummerWithHyphens", "SLK-2024-00862", "\"SLK-2024-00862\"", true},
                      Case{"PartOfADiarienummer", "SLK-2024-00862", "\"00862\"", true},
                      Case{"BeginningOfADiarienummer", "HVN 2026-0102-1.6", "\"2026-01\" *", true},
                      Case{"NumbersAreWhole", "HVN 2026-0102-1.6", "\"102\"", false},
                      Case{"WordsWithDigitsHaveNoStem", "delen k2or", "\"k2an\"", false}),
    [](const auto& info) { return std::string(info.param.name); });

TEST_F(FullTextTest, TakesAnyBytes) {
  Add("bytes", absl::string_view("bro \xFF\xC3 \0 \xED\xA0\x80 tå", 16));
  EXPECT_THAT(Find("\"tå\""), ElementsAre("bytes"));
  Add("long", std::string(100'000, 'a'));
  EXPECT_THAT(Find("\"" + std::string(1'000, 'a') + "\" *"), ElementsAre("long"));
  EXPECT_THAT(Find("\"\xFF\xFE\""), IsEmpty());
}

TEST_F(FullTextTest, PutsTheBetterAnswerFirst) {
  Add("kajen", "om bryggan och mycket annat som nämnden talade om den dagen");
  Add("bryggan", "om annat som nämnden talade om den dagen vid sammanträdet i viken");
  Add("hamnen", "om bryggan och bryggan och annat som nämnden talade om den dagen");
  EXPECT_THAT(Find("\"brygga\""), ElementsAre("bryggan", "hamnen", "kajen"));
}

TEST_F(FullTextTest, MakesMoreOfTheRarerWord) {
  for (int i = 0; i < 50; ++i) Add("vanligt", "nämnden och ord");
  Add("sällsynt", "nämnden brygga brygga ord ord");
  Add("ofta", "nämnden nämnden brygga ord ord");
  EXPECT_THAT(Find("\"nämnden\" AND \"brygga\""), ElementsAre("sällsynt", "ofta"));
}

TEST_F(FullTextTest, IsReadByManyAtOnce) {
  Add("a", "bryggorna i viken");
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 50; ++round) EXPECT_THAT(Find("\"brygga\""), ElementsAre("a"));
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace arendegang::storage
