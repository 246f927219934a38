#include "services/meetings/names.h"

#include "gtest/gtest.h"

namespace arendegang::meetings {
namespace {

TEST(MeetingNames, AreWrittenAndReadBack) {
  EXPECT_EQ(NameOf(MeetingName{"hvn", 7, ""}), "committees/hvn/meetings/7");
  auto meeting = ParseMeetingName("committees/hvn/meetings/7");
  ASSERT_TRUE(meeting.ok());
  EXPECT_EQ(meeting->number, 7);
  auto item = ParseItemName("committees/hvn/meetings/7/items/4");
  ASSERT_TRUE(item.ok());
  EXPECT_EQ(NameOf(*item), "committees/hvn/meetings/7/items/4");
}

TEST(MeetingNames, MayGiveTheDay) {
  auto meeting = ParseMeetingName("committees/hvn/meetings/2026-05-26");
  ASSERT_TRUE(meeting.ok());
  EXPECT_EQ(meeting->number, 0);
  EXPECT_EQ(meeting->date, "2026-05-26");
  auto item = ParseItemName("committees/hvn/meetings/2026-05-26/items/4");
  ASSERT_TRUE(item.ok());
  EXPECT_EQ(item->meeting.date, "2026-05-26");
  EXPECT_EQ(item->number, 4);
}

TEST(MeetingNames, OfAnotherFormAreRefused) {
  for (const char* name : {"", "committees/hvn", "committees/hvn/meetings/", "committees/hvn/meetings/0",
                           "committees/hvn/meetings/2026-02-30", "committees/HVN/meetings/7", "committees/hvn/cases/7",
                           "committees/hvn/meetings/7/items/4"}) {
    EXPECT_FALSE(ParseMeetingName(name).ok()) << name;
  }
  for (const char* name : {"committees/hvn/meetings/7", "committees/hvn/meetings/7/items/",
                           "committees/hvn/meetings/7/items/x", "committees/hvn/meetings/x/items/1"}) {
    EXPECT_FALSE(ParseItemName(name).ok()) << name;
  }
}

}  // namespace
}  // namespace arendegang::meetings
