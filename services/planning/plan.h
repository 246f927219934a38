// What is planned, as the rules and the planner see it: days and hours instead of text, mandates instead of names.
#pragma once

#include <string>
#include <vector>

#include "absl/time/civil_time.h"

namespace arendegang::planning {

struct DaySpan {
  absl::CivilDay first;
  absl::CivilDay last;

  bool Holds(absl::CivilDay day) const { return first <= day && day <= last; }
};

// Days with a title: a school holiday; the part of a year in which a theme is to be handled.
struct TitledSpan {
  std::string title;
  DaySpan days;
};

// Minutes after midnight.
struct Hours {
  int begin = 0;
  int end = 24 * 60;
};

// How much it weighs that somebody cannot be there.
enum class Standing { kErsattare, kMember, kPresidium };

struct Mandate {
  std::string person;
  Standing standing = Standing::kMember;
  DaySpan days;
};

// Who meets, at what hour and where.
struct Body {
  std::string name;   // "committees/hvn"
  std::string title;  // "Hamnviksnämnden"
  std::vector<Mandate> mandates;
  Hours hours;
  std::string place;  // empty: not said
};

// How many days before a meeting something is to be done; 0: not said.
struct DaysBefore {
  int days = 0;
  bool working = false;
};

struct Wish {
  Body body;
  std::vector<int> weekdays;  // ISO 8601 numbers, the best one first; empty: all of Monday to Friday, all as good
  DaySpan span;
  int meetings = 0;
  std::vector<TitledSpan> themes;
  std::vector<absl::CivilDay> pins;  // in order, without doubles
  DaysBefore dispatch;
  DaysBefore stop;
};

// A meeting in the register that the plan has to keep clear of.
struct FixedMeeting {
  Body body;
  absl::CivilDay day;
};

struct Problem {
  std::vector<Wish> wishes;
  std::vector<TitledSpan> closed;
  std::vector<absl::CivilDay> council;
  std::vector<FixedMeeting> others;
};

// The days of each wish, in order.
using Plan = std::vector<std::vector<absl::CivilDay>>;

}  // namespace arendegang::planning
