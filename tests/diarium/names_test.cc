#include "services/diarium/names.h"

#include "gtest/gtest.h"

namespace arendegang::diarium {
namespace {

TEST(Names, AreReadAsTheyAreWritten) {
  for (const char* name :
       {"committees/hvn/cases/2026-0102", "committees/sdn-1/cases/1999-0001", "committees/hvn/cases/2026-12345"}) {
    auto parsed = ParseCaseName(name);
    ASSERT_TRUE(parsed.ok()) << name;
    EXPECT_EQ(NameOf(*parsed), name);
  }
  EXPECT_EQ(NameOf(*ParseMemberName("committees/hvn/members/12")), "committees/hvn/members/12");
  EXPECT_EQ(NameOf(*ParseDocumentName("committees/hvn/cases/2026-0102/documents/3")),
            "committees/hvn/cases/2026-0102/documents/3");
  EXPECT_EQ(*ParseCommitteeName("committees/hvn"), "hvn");
}

TEST(Names, TakeADiarienummerForACase) {
  for (const char* number : {"HVN 2026-0102-1.6", "KS 2026/12", "SLK-2026-00862"}) {
    auto parsed = ParseCaseName(std::string("committees/hvn/cases/") + number);
    ASSERT_TRUE(parsed.ok()) << number;
    EXPECT_EQ(parsed->diarienummer, number);
    EXPECT_EQ(parsed->year, 0);
  }
}

TEST(Names, OfAnotherFormAreRefused) {
  for (const char* name : {"", "committees", "committees/", "committees/HVN", "committee/hvn", "hvn",
                           "committees/hvn/cases/", "committees/hvn/case/2026-0001", "committees//cases/2026-1"}) {
    EXPECT_FALSE(ParseCaseName(name).ok()) << name;
  }
  for (const char* name : {"committees/hvn/members/0", "committees/hvn/members/-1", "committees/hvn/members/x",
                           "committees/hvn/members/99999999999999999999"}) {
    EXPECT_FALSE(ParseMemberName(name).ok()) << name;
  }
  EXPECT_FALSE(ParseCommitteeName("committees/hvn/cases/2026-0102").ok());
}

}  // namespace
}  // namespace arendegang::diarium
