#include "services/storage/sqlite/relevance.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"

namespace arendegang::storage {
namespace {

constexpr double kSaturation = 1.2;     // BM25's k1
constexpr double kLengthWeight = 0.75;  // BM25's b
constexpr double kTitleWeight = 5;
// A phrase in more rows than this is as common as one in this many.
constexpr sqlite3_int64 kMostCounted = 1000;
constexpr double kLeastRarity = 1e-6;  // of a phrase in most rows: it still counts for something

// What is the same for all rows of a query.
struct Statistics {
  double average_size = 1;
  std::vector<double> rarity;  // by phrase: BM25's IDF
};

int Count(const Fts5ExtensionApi*, Fts5Context*, void* count) {
  return ++*static_cast<sqlite3_int64*>(count) < kMostCounted ? SQLITE_OK : SQLITE_DONE;
}

int MakeStatistics(const Fts5ExtensionApi* api, Fts5Context* context, int phrases, Statistics* statistics) {
  sqlite3_int64 rows = 0;
  sqlite3_int64 words = 0;
  int code = api->xRowCount(context, &rows);
  if (code == SQLITE_OK) code = api->xColumnTotalSize(context, -1, &words);
  if (rows > 0 && words > 0) statistics->average_size = static_cast<double>(words) / static_cast<double>(rows);
  statistics->rarity.assign(static_cast<size_t>(phrases), 1);
  // Of a single phrase all rows have the same.
  for (int phrase = 0; phrase < phrases && phrases > 1 && code == SQLITE_OK; ++phrase) {
    sqlite3_int64 count = 0;
    code = api->xQueryPhrase(context, phrase, &count, Count);
    const auto with = static_cast<double>(count);
    const double rarity = std::log((static_cast<double>(rows) - with + 0.5) / (with + 0.5));
    statistics->rarity[static_cast<size_t>(phrase)] = std::max(rarity, kLeastRarity);
  }
  return code;
}

int StatisticsOf(const Fts5ExtensionApi* api, Fts5Context* context, int phrases, const Statistics** statistics) {
  *statistics = static_cast<const Statistics*>(api->xGetAuxdata(context, 0));
  if (*statistics != nullptr) return SQLITE_OK;
  auto made = std::make_unique<Statistics>();
  int code = MakeStatistics(api, context, phrases, made.get());
  if (code != SQLITE_OK) return code;
  *statistics = made.get();
  return api->xSetAuxdata(context, made.release(), [](void* kept) { delete static_cast<Statistics*>(kept); });
}

// How often each phrase is in the row, a place in the title counting several times.
int CountPlaces(const Fts5ExtensionApi* api, Fts5Context* context, std::vector<double>* places) {
  int instances = 0;
  int code = api->xInstCount(context, &instances);
  for (int i = 0; i < instances && code == SQLITE_OK; ++i) {
    int phrase = 0;
    int column = 0;
    int offset = 0;
    code = api->xInst(context, i, &phrase, &column, &offset);
    if (static_cast<size_t>(phrase) < places->size()) {
      (*places)[static_cast<size_t>(phrase)] += column == 0 ? kTitleWeight : 1;
    }
  }
  return code;
}

void Relevance(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int values,
               sqlite3_value** value) {
  const int all = api->xPhraseCount(context);
  const int phrases = values == 1 ? std::clamp(sqlite3_value_int(value[0]), 0, all) : all;
  const Statistics* statistics = nullptr;
  int size = 0;
  std::vector<double> places(static_cast<size_t>(phrases), 0);
  int code = StatisticsOf(api, context, phrases, &statistics);
  if (code == SQLITE_OK) code = api->xColumnSize(context, -1, &size);
  if (code == SQLITE_OK) code = CountPlaces(api, context, &places);
  if (code != SQLITE_OK) return sqlite3_result_error_code(result, code);
  const double length = 1 - kLengthWeight + kLengthWeight * size / statistics->average_size;
  double relevance = 0;
  for (size_t phrase = 0; phrase < places.size(); ++phrase) {
    const double often = places[phrase];
    relevance += statistics->rarity[phrase] * often * (kSaturation + 1) / (often + kSaturation * length);
  }
  sqlite3_result_double(result, relevance);
}

// The words found in a column, "12+1 40+2".
void FoundWords(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int values,
                sqlite3_value** value) {
  const int wanted = values == 1 ? sqlite3_value_int(value[0]) : 0;
  std::string found;
  int instances = 0;
  int code = api->xInstCount(context, &instances);
  for (int i = 0; i < instances && code == SQLITE_OK; ++i) {
    int phrase = 0;
    int column = 0;
    int offset = 0;
    code = api->xInst(context, i, &phrase, &column, &offset);
    if (column != wanted) continue;
    absl::StrAppend(&found, found.empty() ? "" : " ", offset, "+", api->xPhraseSize(context, phrase));
  }
  if (code != SQLITE_OK) return sqlite3_result_error_code(result, code);
  sqlite3_result_text(result, found.data(), static_cast<int>(found.size()), SQLITE_TRANSIENT);
}

}  // namespace

int AddRelevance(fts5_api* api) {
  const int code = api->xCreateFunction(api, "relevance", nullptr, Relevance, nullptr);
  return code != SQLITE_OK ? code : api->xCreateFunction(api, "found_words", nullptr, FoundWords, nullptr);
}

}  // namespace arendegang::storage
