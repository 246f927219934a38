#include "services/reminders/reminder_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/calendar/day.h"
#include "services/calendar/term.h"

namespace arendegang::reminders {
namespace {

// The id of the committee whose case or meeting it is: "hvn" of "committees/hvn/cases/2026-0102".
std::string CommitteeOf(const std::string& resource) {
  std::vector<std::string> parts = absl::StrSplit(resource, '/');
  return parts.size() > 1 ? parts[1] : "";
}

int CountOverdue(const v1::ReminderMail& mail) {
  return static_cast<int>(std::count_if(mail.reminders().begin(), mail.reminders().end(), [](const auto& reminder) {
    return reminder.level() == v1::REMINDER_LEVEL_OVERDUE;
  }));
}

std::string SubjectOf(const v1::ReminderMail& mail) {
  const int all = mail.reminders_size();
  const int overdue = CountOverdue(mail);
  return absl::StrCat("Påminnelse: ", all, all == 1 ? " frist" : " frister",
                      overdue == 0     ? ""
                      : overdue == all ? (all == 1 ? ", försenad" : ", försenade")
                                       : absl::StrCat(", varav ", overdue, overdue == 1 ? " försenad" : " försenade"));
}

std::string LinesOf(const v1::Reminder& reminder) {
  const v1::Deadline& deadline = reminder.deadline();
  std::string lines = absl::StrCat("- ", deadline.date(), "  ");
  if (reminder.told_as().empty()) {
    absl::StrAppend(&lines, deadline.title(), "\n  ", deadline.why());
    if (!deadline.source().empty()) absl::StrAppend(&lines, " (", deadline.source(), ")");
  } else {
    absl::StrAppend(&lines, reminder.told_as(), "\n  Se ärendet i diariet.");
  }
  if (!deadline.person().empty()) absl::StrAppend(&lines, "\n  Ansvarig: ", deadline.person());
  if (reminder.perhaps_repeated()) absl::StrAppend(&lines, "\n  (Kan ha sänts förut: ett tidigare utskick avbröts.)");
  return absl::StrCat(lines, "\n");
}

std::string Section(const char* head, const v1::ReminderMail& mail, v1::ReminderLevel level) {
  std::string section;
  for (const v1::Reminder& reminder : mail.reminders()) {
    if (reminder.level() == level) absl::StrAppend(&section, "\n", LinesOf(reminder));
  }
  return section.empty() ? "" : absl::StrCat(head, "\n", section, "\n");
}

}  // namespace

v1::ReminderLevel LevelOf(const v1::Deadline& deadline, absl::CivilDay as_of) {
  auto day = calendar::ParseIso(deadline.date());
  if (!day.ok()) return v1::REMINDER_LEVEL_UNSPECIFIED;
  if (*day < as_of) return v1::REMINDER_LEVEL_OVERDUE;
  return calendar::WorkingDaysBetween(as_of, *day) <= kNearWorkingDays ? v1::REMINDER_LEVEL_NEAR
                                                                       : v1::REMINDER_LEVEL_UNSPECIFIED;
}

std::string AddressOf(const v1::Deadline& deadline, const Addresses& addresses) {
  const std::string committee = CommitteeOf(deadline.resource());
  for (const std::string& person : {deadline.person(), std::string()}) {
    auto found = addresses.find({committee, person});
    if (found != addresses.end()) return found->second;
  }
  return "";
}

v1::SendRemindersResponse MailsOf(const std::vector<v1::Reminder>& reminders, const Addresses& addresses) {
  v1::SendRemindersResponse response;
  std::map<std::string, v1::ReminderMail> mails;
  for (const v1::Reminder& reminder : reminders) {
    const std::string email = AddressOf(reminder.deadline(), addresses);
    *(email.empty() ? response.add_unaddressed() : mails[email].add_reminders()) = reminder;
  }
  for (auto& [email, mail] : mails) {
    std::stable_sort(mail.mutable_reminders()->begin(), mail.mutable_reminders()->end(),
                     [](const auto& a, const auto& b) { return a.deadline().date() < b.deadline().date(); });
    mail.set_email(email);
    mail.set_subject(SubjectOf(mail));
    *response.add_mails() = std::move(mail);
  }
  return response;
}

std::string TextOf(const v1::ReminderMail& mail) {
  return absl::StrCat(
      "Hej!\n\nDet här behöver göras.\n\n", Section("FÖRSENAT", mail, v1::REMINDER_LEVEL_OVERDUE),
      Section("SNART", mail, v1::REMINDER_LEVEL_NEAR),
      "Varje frist påminns det om en gång när den är nära och en gång när dagen har passerat. Allt som\n"
      "ska göras visar arende deadlines.\n");
}

}  // namespace arendegang::reminders
