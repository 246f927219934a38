#include "services/reminders/reminder_rules.h"

#include "gmock/gmock.h"
#include "services/calendar/day.h"

namespace arendegang::reminders {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

v1::Deadline DeadlineOf(const std::string& day, const std::string& person = "", const std::string& committee = "hvn") {
  v1::Deadline deadline;
  deadline.set_kind(v1::DEADLINE_KIND_ANSWER);
  deadline.set_date(day);
  deadline.set_person(person);
  deadline.set_resource("committees/" + committee + "/cases/2026-0001");
  deadline.set_title("HVN 2026-0001 Gästbrygga");
  deadline.set_why("Ärendet ska vara besvarat.");
  deadline.set_source("FL 9 §");
  return deadline;
}

v1::Reminder ReminderOf(const v1::Deadline& deadline, v1::ReminderLevel level) {
  v1::Reminder reminder;
  *reminder.mutable_deadline() = deadline;
  reminder.set_level(level);
  return reminder;
}

TEST(LevelOf, IsNearThreeWorkingDaysBeforeAndOverdueTheDayAfter) {
  struct Case {
    const char* day;
    const char* as_of;
    v1::ReminderLevel level;
  };
  for (const Case& c : {Case{"2026-05-20", "2026-05-14", v1::REMINDER_LEVEL_UNSPECIFIED},
                        Case{"2026-05-20", "2026-05-15", v1::REMINDER_LEVEL_NEAR},
                        Case{"2026-05-20", "2026-05-20", v1::REMINDER_LEVEL_NEAR},
                        Case{"2026-05-20", "2026-05-21", v1::REMINDER_LEVEL_OVERDUE},
                        Case{"2026-12-29", "2026-12-22", v1::REMINDER_LEVEL_NEAR},  // julafton to Sunday are free
                        Case{"2026-12-29", "2026-12-21", v1::REMINDER_LEVEL_UNSPECIFIED},
                        Case{"", "2026-05-20", v1::REMINDER_LEVEL_UNSPECIFIED}}) {
    EXPECT_EQ(LevelOf(DeadlineOf(c.day), *calendar::ParseIso(c.as_of)), c.level) << c.day << " " << c.as_of;
  }
}

TEST(AddressOf, IsThePersonsElseTheSecretarysOfItsCommittee) {
  const Addresses addresses = {{{"hvn", "Ylva Strand"}, "ylva@h.example"},
                               {{"hvn", ""}, "sekr@h.example"},
                               {{"bn", "Sten Ask"}, "sten@b.example"}};
  EXPECT_EQ(AddressOf(DeadlineOf("2026-05-20", "Ylva Strand"), addresses), "ylva@h.example");
  EXPECT_EQ(AddressOf(DeadlineOf("2026-05-20", "Sten Ask"), addresses), "sekr@h.example");
  EXPECT_EQ(AddressOf(DeadlineOf("2026-05-20"), addresses), "sekr@h.example");
  EXPECT_EQ(AddressOf(DeadlineOf("2026-05-20", "Ylva Strand", "bn"), addresses), "");
  EXPECT_EQ(AddressOf(DeadlineOf("2026-05-20", "", "bn"), addresses), "");
}

TEST(MailsOf, GathersOneMailToAnAddressByDay) {
  const Addresses addresses = {{{"hvn", "Ylva Strand"}, "ylva@h.example"},
                               {{"bn", "Ylva Strand"}, "ylva@h.example"},
                               {{"hvn", ""}, "sekr@h.example"}};
  const auto response = MailsOf({ReminderOf(DeadlineOf("2026-05-20", "Ylva Strand"), v1::REMINDER_LEVEL_NEAR),
                                 ReminderOf(DeadlineOf("2026-05-18", "Ylva Strand", "bn"), v1::REMINDER_LEVEL_OVERDUE),
                                 ReminderOf(DeadlineOf("2026-05-19"), v1::REMINDER_LEVEL_NEAR),
                                 ReminderOf(DeadlineOf("2026-05-19", "", "bn"), v1::REMINDER_LEVEL_NEAR)},
                                addresses);
  ASSERT_EQ(response.mails_size(), 2);
  EXPECT_EQ(response.mails(0).email(), "sekr@h.example");
  EXPECT_EQ(response.mails(0).subject(), "Påminnelse: 1 frist");
  EXPECT_EQ(response.mails(1).subject(), "Påminnelse: 2 frister, varav 1 försenad");
  EXPECT_EQ(response.mails(1).reminders(0).deadline().date(), "2026-05-18");
  EXPECT_EQ(response.unaddressed_size(), 1);
}

TEST(TextOf, TellsWhatIsOverdueFirstAndWhyAndByWhatLaw) {
  v1::ReminderMail mail;
  *mail.add_reminders() = ReminderOf(DeadlineOf("2026-05-20", "Ylva Strand"), v1::REMINDER_LEVEL_NEAR);
  EXPECT_THAT(TextOf(mail), HasSubstr("SNART\n\n- 2026-05-20  HVN 2026-0001 Gästbrygga\n  Ärendet ska vara besvarat. "
                                      "(FL 9 §)\n  Ansvarig: Ylva Strand\n"));
  EXPECT_THAT(TextOf(mail), Not(HasSubstr("FÖRSENAT")));
  EXPECT_THAT(TextOf(mail), Not(HasSubstr("Kan ha sänts förut")));
  *mail.add_reminders() = ReminderOf(DeadlineOf("2026-05-18"), v1::REMINDER_LEVEL_OVERDUE);
  mail.mutable_reminders(1)->set_perhaps_repeated(true);
  EXPECT_LT(TextOf(mail).find("FÖRSENAT"), TextOf(mail).find("SNART"));
  EXPECT_THAT(TextOf(mail), HasSubstr("Kan ha sänts förut"));
}

}  // namespace
}  // namespace arendegang::reminders
