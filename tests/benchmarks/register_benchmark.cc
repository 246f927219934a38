// The register: reads and writes through gRPC, as ratios to an empty call and to SQLite itself in the same run.
//
//   build/bin/register_benchmark [CASES] [SECONDS]
#include <grpcpp/grpcpp.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "services/base/clock.h"
#include "services/diarium/case_service.h"
#include "services/diarium/committee_service.h"
#include "services/drafting/drafting_service.h"
#include "services/guard/gatekeeper.h"
#include "services/storage/sqlite/connection.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/benchmarks/load.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

constexpr int kRounds = 7;

using storage::Sql;
using storage::Transaction;

template <typename Request, typename Response>
using Start = std::function<void(grpc::ClientContext*, const Request*, Response*, std::function<void(grpc::Status)>)>;

void Demand(const absl::Status& status) {
  if (status.ok()) return;
  std::cerr << status << "\n";
  std::exit(1);
}

// Single-row commits a second of one writer on the same file, by SQLite alone: the limit of a durable write.
double RawCommits(const std::string& path, int seconds) {
  auto connection = storage::Connection::Open(path, storage::Connection::Mode::kWrite);
  Demand(connection.status());
  Transaction& transaction = **connection;
  const auto begin = std::chrono::steady_clock::now();
  const auto end = begin + std::chrono::seconds(seconds);
  long rows = 0;
  for (; std::chrono::steady_clock::now() < end; ++rows) {
    Demand(transaction.Run(Sql("INSERT INTO uploads (create_time) VALUES ('2026-05-04T09:00:00Z')"), {}).status());
  }
  return static_cast<double>(rows) / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void AddCases(storage::Database& database, int from, int to) {
  Demand(database.Write([&](Transaction& transaction) {
    return transaction
        .Run(Sql("WITH RECURSIVE n (i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) "
                 "INSERT INTO cases (committee, year, number, diarienummer, classification, kind, subject, "
                 "register_date, sender, recipient, officer, secrecy_source, stage, struck_reason, revision, "
                 "create_time, update_time) SELECT 'hvn', 1950 + i / 20000, i % 20000 + 1, 'HVN ' || i, '1.6', 1, "
                 "'Ny gästbrygga i Norra viken', '2026-05-04', 'Båtklubben', '', 'Ylva Strand', '', 2, '', 1, "
                 "'2026-05-04T09:00:00Z', '2026-05-04T09:00:00Z' FROM n"),
             {from, to})
        .status();
  }));
}

// Microseconds for the first page of the committee's cases.
double FirstPage(const diarium::CaseService& cases) {
  constexpr int kTimes = 500;
  v1::ListCasesRequest request;
  request.set_parent("committees/hvn");
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < kTimes; ++i) Demand(cases.List(request).status());
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count() / kTimes;
}

// Microseconds of the processor and of the clock for a call, one after the other, without gRPC.
struct Cost {
  double processor = 0;
  double clock = 0;
};
Cost CostOf(int times, const std::function<absl::Status()>& call) {
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t used = std::clock();
  for (int i = 0; i < times; ++i) Demand(call());
  return {1e6 * static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC / times,
          std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count() / times};
}

void Print(const char* what, const Cost& cost) {
  std::cout << what << " without gRPC: " << cost.clock << " us, of them " << cost.processor << " us processor\n";
}

// The same register behind the guard, for callers who may see all of it and for one who may not.
void PrintGuarded(storage::Database& database, const std::string& address, int seconds, const v1::GetCaseRequest& one) {
  struct Kind {
    const char* name;
    access::Caller caller;
  };
  const std::vector<Kind> kinds = {
      {"trusted", {"a"}},
      {"sekreterare", {"a", "accounts/a", "Ylva Strand", {{access::Role::kSekreterare, "hvn"}}, false}},
      {"lasare", {"a", "accounts/a", "Ylva Strand", {{access::Role::kLasare, "hvn"}}, false}}};
  access::Caller caller;
  guard::Gatekeeper gatekeeper(database, Now, [&](const auto&) { return caller; });
  rpc::Calls open(1024), guarded(1024, &gatekeeper);
  diarium::CaseService in_the_open(database, Now, open), behind(database, Now, guarded);
  auto served = [&](diarium::CaseService& cases, const char* name) {
    grpc::ServerBuilder builder;
    builder.AddListeningPort(address + name, grpc::InsecureServerCredentials());
    builder.RegisterService(&cases);
    return builder.BuildAndStart();
  };
  auto rate = [&](const char* name) {
    v1::CaseService::Stub stub(grpc::CreateChannel(address + name, grpc::InsecureChannelCredentials()));
    Start<v1::GetCaseRequest, v1::Case> get = [&](auto* c, auto* q, auto* r, auto then) {
      stub.async()->GetCase(c, q, r, then);
    };
    return Measure<v1::GetCaseRequest, v1::Case>(64, seconds, get, one);
  };
  auto first = served(in_the_open, "-open"), second = served(behind, "-guarded");
  for (const Kind& kind : kinds) {
    caller = kind.caller;
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
      const double open_rate = rate("-open");
      ratios.push_back(rate("-guarded") / open_rate);
    }
    std::sort(ratios.begin(), ratios.end());
    std::cout << "GetCase behind the guard to one in the open, " << kind.name << ": " << ratios[kRounds / 2] << "\n";
  }
  first->Shutdown();
  second->Shutdown();
}

double Middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

int Main(int cases_at_most, int seconds) {
  testing::TempFolder folder;
  auto database = storage::OpenSqlite({folder.File("a.db"), ""}, storage::SqliteMigrations());
  Demand(database.status());
  rpc::Calls calls(1024);
  diarium::CommitteeService committees(**database, Now, calls);
  diarium::CaseService cases(**database, Now, calls);
  auto phrasebooks = styles::Phrasebooks::Load(ARENDEGANG_SOURCE_DIR "/phrasebooks", "stockholm");
  Demand(phrasebooks.status());
  drafting::DraftingService drafting(*std::move(phrasebooks), calls);
  v1::CreateCommitteeRequest committee;
  committee.set_committee_id("hvn");
  committee.mutable_committee()->set_title("Hamnviksnämnden");
  committee.mutable_committee()->set_short_title("HVN");
  Demand(committees.Create({"benchmark"}, committee).status());

  AddCases(**database, 1, 1000);
  double page_of_few = FirstPage(cases);
  AddCases(**database, 1001, cases_at_most);
  double page_of_many = FirstPage(cases);
  std::cout << "ListCases, first page: " << page_of_few << " us of 1000 cases, " << page_of_many << " us of "
            << cases_at_most << "; ratio " << page_of_many / page_of_few << "\n";

  v1::GetCaseRequest one;
  one.set_name("committees/hvn/cases/1950-0500");
  v1::CreateCaseRequest other;
  other.set_parent("committees/hvn");
  other.mutable_registered_case()->set_kind(v1::CASE_KIND_OWN);
  other.mutable_registered_case()->set_subject("Ny gästbrygga i Norra viken");
  other.mutable_registered_case()->set_register_date("2099-05-04");
  Print("GetCase", CostOf(20000, [&] { return cases.Get(one).status(); }));
  Print("CreateCase", CostOf(3000, [&] { return cases.Create({"benchmark"}, other).status(); }));

  const std::string address = "unix:" + folder.File("socket");
  grpc::ServerBuilder builder;
  builder.AddListeningPort(address, grpc::InsecureServerCredentials());
  builder.RegisterService(&drafting);
  builder.RegisterService(&cases);
  auto server = builder.BuildAndStart();
  auto channel = grpc::CreateChannel(address, grpc::InsecureChannelCredentials());
  v1::CaseService::Stub case_stub(channel);
  v1::DraftingService::Stub drafting_stub(channel);
  Start<v1::ListPhrasebooksRequest, v1::ListPhrasebooksResponse> empty = [&](auto* c, auto* q, auto* r, auto then) {
    drafting_stub.async()->ListPhrasebooks(c, q, r, then);
  };
  Start<v1::GetCaseRequest, v1::Case> get = [&](auto* c, auto* q, auto* r, auto then) {
    case_stub.async()->GetCase(c, q, r, then);
  };
  Start<v1::CreateCaseRequest, v1::Case> create = [&](auto* c, auto* q, auto* r, auto then) {
    case_stub.async()->CreateCase(c, q, r, then);
  };
  // A disk is fast one second and slow the next: each round is a ratio of its own, and the middle one counts.
  std::vector<double> reads, by_one, by_many, bound;
  for (int round = 0; round < kRounds; ++round) {
    double empty_rate = Measure<v1::ListPhrasebooksRequest, v1::ListPhrasebooksResponse>(64, seconds, empty, {});
    double get_rate = Measure<v1::GetCaseRequest, v1::Case>(64, seconds, get, one);
    double empty_by_one = Measure<v1::ListPhrasebooksRequest, v1::ListPhrasebooksResponse>(1, seconds, empty, {});
    double raw_rate = RawCommits(folder.File("a.db"), seconds);
    double create_by_one = Measure<v1::CreateCaseRequest, v1::Case>(1, seconds, create, other);
    double create_by_many = Measure<v1::CreateCaseRequest, v1::Case>(16, seconds, create, other);
    std::cout << "empty call " << empty_rate << "/s, by one " << empty_by_one << "/s, GetCase " << get_rate
              << "/s; SQLite itself " << raw_rate << " commits/s, CreateCase by one " << create_by_one << "/s, by 16 "
              << create_by_many << "/s\n";
    reads.push_back(get_rate / empty_rate);
    by_one.push_back(create_by_one / raw_rate);
    by_many.push_back(create_by_many / raw_rate);
    bound.push_back(1 / (1 + raw_rate / empty_by_one));
  }
  std::cout << "GetCase to an empty call, 64 callers: " << Middle(reads)
            << "\nCreateCase to a commit of SQLite: by one " << Middle(by_one) << ", by 16 " << Middle(by_many)
            << "\nan empty call and then a commit, one after the other, would be: by one " << Middle(bound) << "\n";
  server->Shutdown();
  PrintGuarded(**database, address, seconds, one);
  return 0;
}

}  // namespace
}  // namespace arendegang

int main(int argc, char** argv) {
  return arendegang::Main(argc > 1 ? std::atoi(argv[1]) : 1'000'000, argc > 2 ? std::atoi(argv[2]) : 1);
}
