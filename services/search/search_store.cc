#include "services/search/search_store.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "services/base/resource.h"
#include "services/search/excerpt.h"

namespace arendegang::search {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

constexpr int64_t kBlock = 1000;
// Ids begin with the day: 20260526000000001.
constexpr int64_t kIdsOfADay = 1'000'000'000;
constexpr int64_t kIdsOfAYear = 10'000 * kIdsOfADay;
// Entries that the index may lack. The write that makes them so many pays for all of them: some milliseconds.
constexpr int64_t kMostPending = 256;
// Bytes of a text that may wait. A longer one costs by its length, alone as with others, and would hold up a search.
constexpr size_t kLongestPending = 4096;
constexpr int64_t kAfterAll = std::numeric_limits<int64_t>::max();

// A filter is a word of the column `filters`. It has digits, so that it has no stem.
std::string FilterWord(char what, absl::string_view value) {
  return absl::StrCat(std::string(1, what), absl::BytesToHexString(value));
}
std::string CommitteeFilter(absl::string_view id) { return FilterWord('c', id); }
std::string PartyFilter(absl::string_view party) { return FilterWord('p', absl::AsciiStrToLower(party)); }
std::string KindFilter(v1::HitKind kind) { return absl::StrCat("k", static_cast<int>(kind)); }

std::string FiltersOf(const IndexEntry& entry) {
  std::vector<std::string> words = {CommitteeFilter(entry.committee), KindFilter(entry.kind)};
  for (const std::string& party : entry.parties) words.push_back(PartyFilter(party));
  return absl::StrJoin(words, " ");
}

// The least id of a day; of what has none for any other text.
int64_t FirstIdOf(absl::string_view date) {
  const std::vector<absl::string_view> parts = absl::StrSplit(date, '-');
  int64_t day = 0;
  const bool known = parts.size() == 3 && parts[0].size() == 4 && parts[1].size() == 2 && parts[2].size() == 2 &&
                     absl::SimpleAtoi(absl::StrJoin(parts, ""), &day) && day > 0;
  return known ? day * kIdsOfADay : 0;
}

// What would confuse a terminal, which the lines of a text do not.
std::string WithoutControls(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < ' ' && c != '\n'; }, ' ');
  return text;
}

// The phrases of the query stand first: relevance() looks at so many.
std::string MatchOf(const Wanted& wanted) {
  std::string match = absl::StrCat("{title text} : (", wanted.query.match, ")");
  auto demand = [&](const std::string& word) { absl::StrAppend(&match, " AND filters : \"", word, "\""); };
  if (!wanted.committee.empty()) demand(CommitteeFilter(wanted.committee));
  if (!wanted.party.empty()) demand(PartyFilter(wanted.party));
  if (wanted.kind != v1::HIT_KIND_UNSPECIFIED) demand(KindFilter(wanted.kind));
  return match;
}

// A place in the list of all hits.
struct Place {
  int64_t block = kAfterAll;  // the ids of its block are less
  int64_t relevance = kAfterAll;
  int64_t id = kAfterAll;
  std::string found = {};           // words of the text: see found_words() in relevance.h
  std::string found_in_title = {};  // and of the title

  bool operator<(const Place& other) const {
    return std::tie(block, relevance, id) > std::tie(other.block, other.relevance, other.id);
  }
};

absl::StatusOr<Place> PlaceOf(const std::string& text) {
  Place place;
  if (text.empty()) return place;
  const std::vector<absl::string_view> parts = absl::StrSplit(text, ' ');
  if (parts.size() == 3 && absl::SimpleAtoi(parts[0], &place.block) && absl::SimpleAtoi(parts[1], &place.relevance) &&
      absl::SimpleAtoi(parts[2], &place.id)) {
    return place;
  }
  return FieldsInvalid({{"page_token", "Hör inte till listan. Börja om från första sidan."}});
}

std::string AsText(const Place& place) { return absl::StrCat(place.block, " ", place.relevance, " ", place.id); }

// The hits of the block before `block`, the newest first.
absl::StatusOr<std::vector<Place>> BlockBefore(Transaction& transaction, const Wanted& wanted, const std::string& match,
                                               int64_t block) {
  const int64_t first = wanted.year * kIdsOfAYear;
  const int64_t end = wanted.year == 0 ? block : std::min(block, first + kIdsOfAYear);
  std::vector<Place> places;
  absl::Status status = transaction.Query(
      Sql("SELECT rowid, CAST(1000000 * relevance(search_index, $5) AS INTEGER), "
          "found_words(search_index, 1), found_words(search_index, 0) FROM search_index "
          "WHERE search_index MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid DESC LIMIT $4"),
      {match, first, end, kBlock, wanted.query.phrases}, [&](const Row& row) {
        places.push_back({block, row.Number(1), row.Number(0), std::string(row.Text(2)), std::string(row.Text(3))});
      });
  if (!status.ok()) return status;
  return places;
}

// At most `most` places from `begin` on.
absl::StatusOr<std::vector<Place>> PlacesFrom(Transaction& transaction, const Wanted& wanted, const std::string& match,
                                              Place begin, size_t most) {
  std::vector<Place> all;
  while (true) {
    auto block = BlockBefore(transaction, wanted, match, begin.block);
    if (!block.ok()) return block.status();
    const bool last = block->size() < kBlock;
    const int64_t next = block->empty() ? 0 : block->back().id;
    std::sort(block->begin(), block->end());
    for (const Place& place : *block) {
      if (place < begin) continue;
      if (all.size() == most) return all;
      all.push_back(place);
    }
    if (last || all.size() == most) return all;
    begin = {next, kAfterAll, kAfterAll};
  }
}

std::vector<FoundWords> WordsOf(const std::string& told) {
  std::vector<FoundWords> words;
  for (absl::string_view piece : absl::StrSplit(told, ' ', absl::SkipEmpty())) {
    const std::pair<absl::string_view, absl::string_view> numbers = absl::StrSplit(piece, '+');
    FoundWords found;
    if (absl::SimpleAtoi(numbers.first, &found.first) && absl::SimpleAtoi(numbers.second, &found.count)) {
      words.push_back(found);
    }
  }
  return words;
}

absl::StatusOr<v1::Hit> HitAt(Transaction& transaction, const Place& place) {
  v1::Hit hit;
  absl::Status status =
      transaction.Query(Sql("SELECT kind, resource, title, date, text FROM search_entries WHERE id = $1"), {place.id},
                        [&](const Row& row) {
                          hit.set_kind(static_cast<v1::HitKind>(row.Number(0)));
                          hit.set_resource(std::string(row.Text(1)));
                          hit.set_title(std::string(row.Text(2)));
                          hit.set_date(std::string(row.Text(3)));
                          SetExcerpt(row.Text(4), WordsOf(place.found), &hit);
                          MarkTitle(WordsOf(place.found_in_title), &hit);
                        });
  if (!status.ok()) return status;
  return hit;
}

// The hit, if it may be told of.
absl::StatusOr<std::optional<v1::Hit>> SeenAt(Transaction& transaction, const Wanted& wanted, const Place& place) {
  auto hit = HitAt(transaction, place);
  if (!hit.ok()) return hit.status();
  if (wanted.sees) {
    auto seen = wanted.sees(hit->resource());
    if (!seen.ok()) return seen.status();
    if (!*seen) return std::nullopt;
  }
  return *std::move(hit);
}

// An entry as its row has it.
struct EntryRow {
  int64_t kind;
  std::string date;
  std::string title;
  std::string text;
  std::string filters;

  bool operator==(const EntryRow&) const = default;
};

EntryRow RowOf(const IndexEntry& entry) {
  return {entry.kind, entry.date, WithoutControls(entry.title), WithoutControls(entry.text), FiltersOf(entry)};
}

absl::StatusOr<std::vector<EntryRow>> RowsOf(Transaction& transaction, const std::string& resource) {
  std::vector<EntryRow> rows;
  absl::Status status = transaction.Query(
      Sql("SELECT kind, date, title, text, filters FROM search_entries WHERE resource = $1 ORDER BY part"), {resource},
      [&](const Row& row) {
        rows.push_back({row.Number(0), std::string(row.Text(1)), std::string(row.Text(2)), std::string(row.Text(3)),
                        std::string(row.Text(4))});
      });
  if (!status.ok()) return status;
  return rows;
}

absl::Status Insert(Transaction& transaction, const std::string& resource, int part, const EntryRow& entry) {
  const int64_t first = FirstIdOf(entry.date);
  int64_t id = 0;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO search_entries (id, resource, part, kind, date, title, text, filters) "
          "SELECT coalesce(max(id), $1) + 1, $3, $4, $5, $6, $7, $8, $9 FROM search_entries "
          "WHERE id >= $1 AND id < $2 RETURNING id"),
      {first, first + kIdsOfADay, resource, part, entry.kind, entry.date, entry.title, entry.text, entry.filters},
      [&](const Row& row) { id = row.Number(0); });
  if (!status.ok()) return status;
  if (entry.text.size() <= kLongestPending) {
    return transaction.Run(Sql("INSERT INTO search_pending (id) VALUES ($1)"), {id}).status();
  }
  return transaction
      .Run(Sql("INSERT INTO search_index (rowid, title, text, filters) "
               "SELECT id, title, text, filters FROM search_entries WHERE id = $1"),
           {id})
      .status();
}

absl::Status IndexPendingIfMany(Transaction& transaction) {
  int64_t pending = 0;
  absl::Status status = transaction.Query(Sql("SELECT count(*) FROM search_pending"), {},
                                          [&](const Row& row) { pending = row.Number(0); });
  if (!status.ok() || pending < kMostPending) return status;
  return IndexPending(transaction);
}

}  // namespace

absl::Status Index(Transaction& transaction, const std::string& resource, const std::vector<IndexEntry>& entries) {
  absl::StatusOr<std::vector<EntryRow>> before = RowsOf(transaction, resource);
  if (!before.ok()) return before.status();
  std::vector<EntryRow> after;
  for (const IndexEntry& entry : entries) after.push_back(RowOf(entry));
  if (after == *before) return absl::OkStatus();
  absl::Status status = before->empty() ? absl::OkStatus() : Remove(transaction, resource);
  for (size_t part = 0; part < after.size() && status.ok(); ++part) {
    status = Insert(transaction, resource, static_cast<int>(part), after[part]);
  }
  return status.ok() ? IndexPendingIfMany(transaction) : status;
}

absl::Status Remove(Transaction& transaction, const std::string& resource) {
  // FTS5 takes a row out of the index when it is told what was in it. What is pending never was.
  auto removed = transaction.Run(Sql("INSERT INTO search_index (search_index, rowid, title, text, filters) "
                                     "SELECT 'delete', id, title, text, filters FROM search_entries "
                                     "WHERE resource = $1 AND id NOT IN (SELECT id FROM search_pending) ORDER BY id"),
                                 {resource});
  if (!removed.ok()) return removed.status();
  return transaction.Run(Sql("DELETE FROM search_entries WHERE resource = $1"), {resource}).status();
}

absl::StatusOr<bool> AnyPending(Transaction& transaction) {
  return transaction.Find(Sql("SELECT 1 FROM search_pending LIMIT 1"), {}, [](const Row&) {});
}

absl::Status IndexPending(Transaction& transaction) {
  // FTS5 keeps many rows in memory and writes them as one, as long as their ids rise.
  auto indexed =
      transaction.Run(Sql("INSERT INTO search_index (rowid, title, text, filters) SELECT e.id, e.title, e.text, "
                          "e.filters FROM search_pending p JOIN search_entries e ON e.id = p.id ORDER BY p.id"),
                      {});
  if (!indexed.ok()) return indexed.status();
  return transaction.Run(Sql("DELETE FROM search_pending"), {}).status();
}

absl::StatusOr<Found> Find(Transaction& transaction, const Wanted& wanted, const std::string& begin, int most) {
  absl::StatusOr<Place> from = PlaceOf(begin);
  if (!from.ok()) return from.status();
  const std::string match = MatchOf(wanted);
  const size_t wanted_hits = static_cast<size_t>(most);
  Found found;
  while (true) {
    auto places = PlacesFrom(transaction, wanted, match, *from, wanted_hits + 1);
    if (!places.ok()) return places.status();
    for (const Place& place : *places) {
      const bool full = found.hits.size() == wanted_hits;
      absl::StatusOr<std::optional<v1::Hit>> hit = v1::Hit();
      if (!full || wanted.sees) hit = SeenAt(transaction, wanted, place);
      if (!hit.ok()) return hit.status();
      if (!*hit) continue;
      if (full) {
        found.next = AsText(place);
        return found;
      }
      found.hits.push_back(**std::move(hit));
    }
    if (places->size() <= wanted_hits) return found;
    // The next after the last that was looked at.
    const Place& last = places->back();
    from = Place{last.block, last.relevance, last.id - 1};
  }
}

}  // namespace arendegang::search
