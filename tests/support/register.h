// A register on a temporary file, with an invented committee, for tests of services.
#pragma once

#include <memory>

#include "gtest/gtest.h"
#include "services/diarium/case_service.h"
#include "services/diarium/committee_service.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/reason.h"
#include "tests/support/temp_folder.h"

namespace arendegang::testing {

class RegisterTest : public ::testing::Test {
 protected:
  RegisterTest()
      : database_(*storage::OpenSqlite({folder_.File("a.db"), "2026-01-01T00:00:00Z"}, storage::SqliteMigrations())),
        calls_(64),
        committees_(*database_, clock_, calls_),
        cases_(*database_, clock_, calls_) {
    v1::CreateCommitteeRequest request;
    request.set_committee_id("hvn");
    request.mutable_committee()->set_title("Hamnviksnämnden");
    request.mutable_committee()->set_short_title("HVN");
    request.mutable_committee()->set_phrasebook("stockholm");
    EXPECT_TRUE(committees_.Create(caller_, request).ok());
  }

  // A request to register a case of Hamnviksnämnden.
  static v1::CreateCaseRequest CaseRequest(const std::string& subject, const std::string& day = "2026-05-04") {
    v1::CreateCaseRequest request;
    request.set_parent("committees/hvn");
    request.mutable_registered_case()->set_kind(v1::CASE_KIND_SKRIVELSE);
    request.mutable_registered_case()->set_subject(subject);
    request.mutable_registered_case()->set_register_date(day);
    return request;
  }

  v1::Case Registered(const std::string& subject, const std::string& day = "2026-05-04") {
    auto created = cases_.Create(caller_, CaseRequest(subject, day));
    EXPECT_TRUE(created.ok()) << created.status();
    return created.ok() ? *created : v1::Case();
  }

  TempFolder folder_;
  absl::Time now_ = absl::FromCivil(absl::CivilSecond(2026, 5, 4, 9, 0, 0), absl::UTCTimeZone());
  Clock clock_ = [this] { return now_; };
  access::Caller caller_{"Majlis Kronvik"};
  std::unique_ptr<storage::Database> database_;
  rpc::Calls calls_;
  diarium::CommitteeService committees_;
  diarium::CaseService cases_;
};

}  // namespace arendegang::testing
