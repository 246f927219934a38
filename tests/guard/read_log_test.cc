#include "services/guard/read_log.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/access/event_log.h"
#include "services/guard/gatekeeper.h"
#include "tests/support/register.h"

namespace arendegang::guard {
namespace {

using access::Role;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReadLogTest : public arendegang::testing::RegisterTest {
 protected:
  ReadLogTest() : open_(Registered("Ny brygga")) {
    auto request = CaseRequest("Hamnvakten");
    request.mutable_registered_case()->set_secrecy_source("OSL 21:1");
    secret_ = *cases_.Create(caller_, request);
  }

  // "rune: Read (GetCase) committees/hvn/cases/2026-0002" of every reading in the log.
  std::vector<std::string> Logged() {
    std::vector<std::string> lines;
    EXPECT_TRUE(database_
                    ->Read([&](storage::Transaction& transaction) {
                      return access::ReadEvents(transaction, "", 0, 1000, [&](const access::LoggedEvent& event) {
                        if (event.method.rfind("Read", 0) == 0)
                          lines.push_back(event.actor + ": " + event.method + " " + event.resource);
                      });
                    })
                    .ok());
    return lines;
  }

  v1::Case open_;
  v1::Case secret_;
};

TEST_F(ReadLogTest, WhatIsSecretIsLoggedOnceAMinuteAndWhatIsOpenNever) {
  ReadLog log(*database_, clock_);
  for (int i = 0; i < 3; ++i) log.Note({"rune", "GetCase", secret_.name()}, true);
  log.Note({"rune", "GetCase", open_.name()}, true);
  EXPECT_THAT(Logged(), IsEmpty());
  ASSERT_TRUE(log.Flush().ok());
  EXPECT_THAT(Logged(), ElementsAre("rune: Read (GetCase) " + secret_.name()));
  ASSERT_TRUE(log.Flush().ok());
  EXPECT_EQ(Logged().size(), 1u);
}

TEST_F(ReadLogTest, NothingIsLostAtAStopInOrder) {
  { ReadLog(*database_, clock_).Note({"rune", "GetCase", secret_.name()}, true); }
  EXPECT_EQ(Logged().size(), 1u);
}

TEST_F(ReadLogTest, TheChainOfTheLogHolds) {
  { ReadLog(*database_, clock_).Note({"rune", "GetCase", secret_.name()}, true); }
  EXPECT_TRUE(database_
                  ->Read([&](storage::Transaction& transaction) {
                    auto report = access::VerifyEvents(transaction);
                    EXPECT_EQ(report->broken_at, 0);
                    return report.status();
                  })
                  .ok());
}

TEST_F(ReadLogTest, TheGatekeeperNotesWhoReadsAndNotWhoMayNotOrWrites) {
  v1::GetCaseRequest request;
  request.set_name(secret_.name());
  {
    Gatekeeper gatekeeper(*database_, clock_, nullptr);
    v1::Case answer = secret_;
    EXPECT_TRUE(
        gatekeeper.Veil({"eva", "accounts/eva", "Eva Ek", {{Role::kLedamot, "hvn"}}, false}, request, &answer).ok());
    EXPECT_FALSE(
        gatekeeper.Veil({"rune", "accounts/rune", "", {{Role::kLasare, "hvn"}}, false}, request, &answer).ok());
    answer = secret_;
    v1::UpdateCaseRequest update;
    EXPECT_TRUE(
        gatekeeper.Veil({"majlis", "accounts/majlis", "", {{Role::kSekreterare, "*"}}, false}, update, &answer).ok());
    answer = open_;
    request.set_name(open_.name());
    EXPECT_TRUE(
        gatekeeper.Veil({"olle", "accounts/olle", "", {{Role::kLedamot, "hvn"}}, false}, request, &answer).ok());
  }
  EXPECT_THAT(Logged(), ElementsAre("eva: Read (GetCase) " + secret_.name()));
}

}  // namespace
}  // namespace arendegang::guard
