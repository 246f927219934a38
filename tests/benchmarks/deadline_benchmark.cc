// What is due in a region's worth of committees: 300 of them with ten years of meetings behind and one year planned,
// against reading as many rows by a key.
//
//   build/bin/deadline_benchmark
#include <algorithm>
#include <chrono>
#include <iostream>
#include <vector>

#include "absl/strings/str_format.h"
#include "services/deadlines/deadline_service.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

using storage::Sql;
using storage::Transaction;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 100;
constexpr char kToday[] = "2026-11-21";

double Milliseconds(Clock::time_point since) {
  return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

// Meeting k of a committee is in month k of 2017-2027, from 0; those before November 2026 are certified, announced and
// final.
constexpr auto kMeetings = Sql(
    "WITH RECURSIVE k (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM k WHERE k < 131) "
    "INSERT INTO meetings (committee, number, meeting_date, start_hour, place, cancelled_reason, dispatch_date, roll, "
    "revision, create_time, update_time, settled) SELECT c.id, k + 1, date('2017-01-17', '+' || k || ' months'), '', "
    "'', "
    "'', CASE WHEN k < 119 THEN date('2017-01-10', '+' || k || ' months') END, x'', 1, '', '', k < 118 "
    "FROM committees c, k");
constexpr auto kJusteringar = Sql(
    "INSERT INTO justeringar (meeting_id, number, immediate, text, sha256, justering_date, announced, revision, "
    "create_time, update_time) SELECT id, 1, 0, 'text', 'digest', CASE WHEN settled THEN date(meeting_date, '+6 days') "
    "END, settled AND id % 1000 <> 0, 1, '', '' FROM meetings WHERE meeting_date <= '2026-11-21'");
constexpr auto kJusterare = Sql(
    "INSERT INTO justerare (justering_id, person, certify_date, sha256) SELECT id, p.name, justering_date, 'digest' "
    "FROM justeringar, (SELECT 'Astrid Wallmark' AS name UNION SELECT 'Sten Falk') p");
constexpr auto kAnslag = Sql(
    "INSERT INTO anslag (committee, number, kind, justering_id, subject, post_date, up_time, appeal_until, "
    "remove_from, "
    "down_time, broken, text, revision, create_time, update_time) SELECT m.committee, m.number, 1, j.id, 'protokoll', "
    "j.justering_date, j.justering_date || 'T08:00:00Z', date(j.justering_date, '+21 days'), date(j.justering_date, "
    "'+22 days'), CASE WHEN date(j.justering_date, '+22 days') <= '2026-11-21' THEN 'down' END, 0, 'text', 1, '', '' "
    "FROM justeringar j JOIN meetings m ON m.id = j.meeting_id WHERE j.announced = 1");
// Two hundred cases a year, of which few are open at any time.
constexpr auto kCases = Sql(
    "WITH RECURSIVE k (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM k WHERE k < 1999) "
    "INSERT INTO cases (committee, year, number, diarienummer, classification, kind, subject, register_date, sender, "
    "recipient, officer, due_date, watch_date, secrecy_source, stage, struck_reason, closed_date, revision, "
    "create_time, "
    "update_time, final_from) SELECT c.id, 2017 + k / 200, k % 200 + 1, c.id || ' ' || k, '', k % 8 + 1, 'Brygga', "
    "(2017 + k / 200) || '-05-04', '', '', 'Ylva Strand', CASE WHEN k % 50 = 0 THEN (2017 + k / 200) || '-12-01' END, "
    "NULL, '', CASE WHEN k < 1990 THEN 7 WHEN k < 1995 THEN 10 ELSE 2 END, '', CASE WHEN k < 1990 THEN '2026-01-01' "
    "END, "
    "1, '', '', CASE WHEN k >= 1990 AND k < 1995 THEN '2026-12-01' END FROM committees c, k");

absl::Status Build(storage::Database* database) {
  return database->Write([](Transaction& transaction) -> absl::Status {
    auto made = transaction.Run(
        Sql("WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 300) "
            "INSERT INTO committees (id, title, short_title, municipality, phrasebook, numbering, diarienummer_form, "
            "kallelse_days, kallelse_working_days, stoptid_days, revision, create_time, update_time) "
            "SELECT 'n' || n, 'Nämnd ' || n, 'N' || n, '', 'stockholm', 1, '', 5, 1, 12, 1, '', '' FROM n"),
        {});
    for (const Sql& sql : {kMeetings, kJusteringar, kJusterare, kAnslag, kCases}) {
      if (made.ok()) made = transaction.Run(sql, {});
    }
    return made.status();
  });
}

void Show(const char* name, std::vector<double> times, int rows) {
  std::sort(times.begin(), times.end());
  std::cout << absl::StrFormat("%-26s p50 %6.2f ms  p95 %6.2f ms  %d rows\n", name, times[times.size() / 2],
                               times[times.size() * 95 / 100], rows);
}

int Main() {
  testing::TempFolder folder;
  auto database = storage::OpenSqlite({folder.File("deadlines.db"), ""}, storage::SqliteMigrations());
  if (!database.ok()) return std::cerr << database.status() << "\n", 1;
  if (absl::Status status = Build(database->get()); !status.ok()) return std::cerr << status << "\n", 1;
  rpc::Calls calls(64);
  deadlines::DeadlineService service(
      **database, [] { return absl::UnixEpoch(); }, calls);
  v1::ListDeadlinesRequest request;
  request.set_as_of_date(kToday);
  for (const char* parent : {"", "committees/n7"}) {
    request.set_parent(parent);
    std::vector<double> times;
    std::vector<double> reads;
    int rows = 0;
    for (int round = 0; round < kRounds; ++round) {
      auto begin = Clock::now();
      auto response = service.List(request);
      times.push_back(Milliseconds(begin));
      if (!response.ok()) return std::cerr << response.status() << "\n", 1;
      rows = response->deadlines_size();
      begin = Clock::now();
      absl::Status status = (*database)->Read([&](Transaction& transaction) {
        return transaction.Query(Sql("SELECT * FROM cases LIMIT $1"), {rows}, [](const storage::Row& row) {
          volatile size_t read = row.Text(6).size();
          (void)read;
        });
      });
      reads.push_back(Milliseconds(begin));
      if (!status.ok()) return std::cerr << status << "\n", 1;
    }
    Show(*parent == '\0' ? "deadlines of all" : "deadlines of one committee", times, rows);
    Show("as many rows read", reads, rows);
  }
  return 0;
}

}  // namespace
}  // namespace arendegang

int main() { return arendegang::Main(); }
