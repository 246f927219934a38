// The search over many invented paragraphs: how long a page of each kind of query takes, in a file of its own.
//
//   build/bin/search_benchmark [PARAGRAPHS]      100000 unless told; 1000000 takes some minutes and 1.5 GB in $TMPDIR
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/search/search_store.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWords = 28;
constexpr int kCommittees = 20;
constexpr int kTogether = 1000;  // paragraphs of a transaction
constexpr int kRounds = 100;     // queries of each kind
constexpr std::array kParties = {"S", "M", "V", "C", "L", "KD", "MP", "SD"};

double Milliseconds(Clock::time_point since) {
  return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

// Words as Swedish has them: few that are everywhere, many compounds that are rare, all with endings.
class Language {
 public:
  Language() {
    for (const char* common : {"att", "och", "i", "nämnden", "förvaltningen", "för", "av", "till", "beslutar", "som"}) {
      words_.push_back(common);
    }
    const std::array heads = {"brygg", "hamn", "båt", "park", "skol", "väg", "gång", "lek",   "strand", "torg",
                              "kaj",   "sjö",  "trä", "sten", "glas", "is",  "sand", "fågel", "å",      "äng"};
    const std::array tails = {"plats",  "avgift",  "plan",   "hus",    "ställning", "råd",     "utredning", "bana",
                              "område", "skötsel", "remiss", "budget", "rapport",   "tillsyn", "lokal",     "miljö"};
    const std::array endings = {"", "en", "er", "erna", "ernas", "s", "ar", "arna"};
    for (const char* first : heads) {
      for (const char* second : heads) {
        for (const char* tail : tails) words_.push_back(absl::StrCat(first, second, tail));
      }
    }
    std::shuffle(words_.begin() + 10, words_.end(), random_);
    for (size_t i = 10; i < words_.size(); ++i) words_[i] += endings[random_() % endings.size()];
  }

  // The word of a rank, 0 the most common.
  const std::string& At(size_t rank) const { return words_[std::min(rank, words_.size() - 1)]; }

  // A word, a common one more often: Zipf's law.
  const std::string& Any() {
    const double share = std::uniform_real_distribution<double>(0, 1)(random_);
    return At(static_cast<size_t>(std::pow(static_cast<double>(words_.size()), share)) - 1);
  }

  std::string Text(int words) {
    std::string text = Any();
    for (int i = 1; i < words; ++i) absl::StrAppend(&text, " ", Any());
    return text;
  }

  size_t Below(size_t end) { return random_() % end; }

 private:
  std::mt19937_64 random_{1};
  std::vector<std::string> words_;
};

search::IndexEntry Paragraph(Language* language, int number, int of) {
  const int day = static_cast<int>(int64_t{number} * 25 * 12 * 28 / of);  // 25 years, the oldest first
  search::IndexEntry entry;
  entry.kind = v1::HIT_KIND_PARAGRAPH;
  entry.committee = absl::StrCat("n", number % kCommittees);
  entry.date = absl::StrFormat("%04d-%02d-%02d", 2002 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
  entry.parties = {kParties[language->Below(kParties.size())], kParties[language->Below(kParties.size())]};
  entry.title = language->Text(4);
  entry.text =
      absl::StrCat(absl::StrFormat("HVN %d-%04d-1.6\n", 2002 + day / 336, number % 10000), language->Text(kWords - 4));
  return entry;
}

bool Build(storage::Database* database, Language* language, int paragraphs) {
  for (int number = 0; number < paragraphs;) {
    absl::Status status = database->Write([&](storage::Transaction& transaction) {
      absl::Status written;
      for (int i = 0; i < kTogether && number < paragraphs && written.ok(); ++i, ++number) {
        written = search::Index(transaction, absl::StrCat("committees/n/meetings/1/items/", number),
                                {Paragraph(language, number, paragraphs)});
      }
      return written.ok() ? search::IndexPending(transaction) : written;
    });
    if (!status.ok()) return std::cerr << status << "\n", false;
  }
  return true;
}

struct Kind {
  const char* name;
  std::string (*query)(Language*);
  const char* committee = "";
  int year = 0;
  const char* party = "";
};

const std::vector<Kind>& Kinds() {
  static const auto* const kinds = new std::vector<Kind>{
      {"rare word", [](Language* l) { return l->At(3000 + l->Below(3000)); }},
      {"common word", [](Language* l) { return l->At(l->Below(10)); }},
      {"word", [](Language* l) { return l->At(10 + l->Below(500)); }},
      {"two words", [](Language* l) { return absl::StrCat(l->At(3 + l->Below(5)), " ", l->At(10 + l->Below(500))); }},
      {"phrase",
       [](Language* l) { return absl::StrCat("\"", l->At(3 + l->Below(5)), " ", l->At(10 + l->Below(90)), "\""); }},
      {"long beginning", [](Language* l) { return absl::StrCat(l->At(500 + l->Below(3000)).substr(0, 9), "*"); }},
      {"short beginning", [](Language* l) { return absl::StrCat(l->At(10 + l->Below(3000)).substr(0, 4), "*"); }},
      {"diarienummer",
       [](Language* l) { return absl::StrFormat("%d-%04d-1.6", 2002 + l->Below(25), l->Below(10000)); }},
      {"common word, committee", [](Language* l) { return l->At(l->Below(10)); }, "n7"},
      {"word, committee", [](Language* l) { return l->At(10 + l->Below(500)); }, "n7"},
      {"common word, year", [](Language* l) { return l->At(l->Below(10)); }, "", 2010},
      {"word, party, year", [](Language* l) { return l->At(10 + l->Below(500)); }, "", 2010, "KD"},
  };
  return *kinds;
}

void Show(const char* name, std::vector<double> times, size_t hits) {
  std::sort(times.begin(), times.end());
  std::cout << absl::StrFormat("%-24s p50 %7.2f ms  p95 %7.2f ms  max %7.2f ms  %5.1f hits\n", name,
                               times[times.size() / 2], times[times.size() * 95 / 100], times.back(),
                               static_cast<double>(hits) / static_cast<double>(times.size()));
}

int Main(int paragraphs) {
  testing::TempFolder folder;
  const std::string path = folder.File("search.db");
  auto database = storage::OpenSqlite({path, ""}, storage::SqliteMigrations());
  if (!database.ok()) return std::cerr << database.status() << "\n", 1;
  Language language;
  auto begin = Clock::now();
  if (!Build(database->get(), &language, paragraphs)) return 1;
  const double seconds = Milliseconds(begin) / 1000;
  std::cout << absl::StrFormat("%d paragraphs in %.1f s, %.0f a second, %d MB\n", paragraphs, seconds,
                               paragraphs / seconds, std::filesystem::file_size(path) >> 20);
  std::vector<double> all;
  size_t all_hits = 0;
  for (const Kind& kind : Kinds()) {
    std::vector<double> times;
    size_t hits = 0;
    for (int round = 0; round < kRounds; ++round) {
      search::Wanted wanted;
      std::vector<FieldViolation> faults;
      wanted.query = search::ParseQuery(kind.query(&language), &faults);
      wanted.committee = kind.committee;
      wanted.year = kind.year;
      wanted.party = kind.party;
      begin = Clock::now();
      auto status = (*database)->Read([&](storage::Transaction& transaction) {
        auto found = search::Find(transaction, wanted, "", 20);
        if (found.ok()) hits += found->hits.size();
        return found.status();
      });
      times.push_back(Milliseconds(begin));
      if (!status.ok()) return std::cerr << status << "\n", 1;
    }
    Show(kind.name, times, hits);
    all.insert(all.end(), times.begin(), times.end());
    all_hits += hits;
  }
  Show("all", all, all_hits);
  return 0;
}

}  // namespace
}  // namespace arendegang

int main(int argc, char** argv) { return arendegang::Main(argc > 1 ? std::max(1, std::atoi(argv[1])) : 100'000); }
