// What is told to whom. Pure.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"
#include "arendegang/v1/reminder.pb.h"

namespace arendegang::reminders {

// A deadline is near when its day is so many working days away, or fewer.
inline constexpr int kNearWorkingDays = 3;

// The addresses: of a committee's id and a person; the secretary's person is empty.
using Addresses = std::map<std::pair<std::string, std::string>, std::string>;

// The level a deadline is told at on a day; unspecified while it is too far off, or has no day.
v1::ReminderLevel LevelOf(const v1::Deadline& deadline, absl::CivilDay as_of);

// The address of the one whose deadline it is, else of the secretary; empty if neither has one.
std::string AddressOf(const v1::Deadline& deadline, const Addresses& addresses);

// The mails that tell `reminders`, one to each address and by it, each with what it tells by day.
v1::SendRemindersResponse MailsOf(const std::vector<v1::Reminder>& reminders, const Addresses& addresses);

// The text of a mail, in Swedish.
std::string TextOf(const v1::ReminderMail& mail);

}  // namespace arendegang::reminders
