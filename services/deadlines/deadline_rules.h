// Deadlines as they follow from what is recorded, each kind in one place with its law. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/deadline.pb.h"

namespace arendegang::deadlines {

// A meeting that asks something: to come, or held and not certified.
struct OpenMeeting {
  std::string name;
  absl::CivilDay day;
  bool dispatched = false;  // its kallelse
};

// A justering that is laid before those who certify.
struct OpenJustering {
  std::string name;
  absl::CivilDay meeting_day;
  bool immediate = false;
  std::optional<absl::CivilDay> planned;
  std::vector<std::string> waiting_for;  // those who have not certified
};

// A justering that is done and has no notice, or whose notice was down during its time.
struct Unannounced {
  std::string name;
  absl::CivilDay meeting_day;
  absl::CivilDay justered;
  bool broken = false;
};

// A notice that is up, and was not down in its time.
struct PostedAnslag {
  std::string name;
  std::optional<absl::CivilDay> meeting_day;   // of a justering, or
  std::string subject;                         // what it announces otherwise
  std::optional<absl::CivilDay> appeal_until;  // of what is appealed by laglighetsprövning
  absl::CivilDay remove_from;
};

// A paragraph of which an extract is to be sent to somebody.
struct ExtractToSend {
  std::string name;  // of the item
  absl::CivilDay meeting_day;
  int paragraph = 0;
  std::string recipient;
  absl::CivilDay certified;
};

// Decisions taken on delegation that no meeting has been told of, and the next meeting of the committee.
struct Unreported {
  std::string name;  // of the meeting
  absl::CivilDay meeting_day;
  int decisions = 0;
  bool urgent = false;  // one of them was (KL 6:39)
};

// A case and a day of it.
struct CaseDay {
  std::string name;
  std::string title;  // its diarienummer and subject
  std::string person;
  absl::CivilDay day;
};

// What is asked of a meeting: stoptid, dispatch of the kallelse, and, unless it is `laid_out` before those who certify,
// its justering. Source: KL 6:18, 5:69 through 6:35; the committee's reglemente.
std::vector<v1::Deadline> OfMeeting(const v1::Committee& committee, const OpenMeeting& meeting, bool laid_out);

// One for each who has not certified. Source: KL 5:69 through 6:35; the day that the committee fixed.
std::vector<v1::Deadline> OfJustering(const v1::Committee& committee, const OpenJustering& justering);

// Source: KL 8:12, 13:5.
v1::Deadline OfUnannounced(const v1::Committee& committee, const Unannounced& justering);

// The last day of appeal, and that the notice comes down. Source: KL 8:12, 13:5.
std::vector<v1::Deadline> OfAnslag(const v1::Committee& committee, const PostedAnslag& anslag);

// A week after the paragraph was certified. Source: FL 33 § (as soon as possible); good practice.
v1::Deadline OfExtract(const v1::Committee& committee, const ExtractToSend& extract);

// Source: KL 6:40.
v1::Deadline OfUnreported(const v1::Committee& committee, const Unreported& unreported);

// Of one of the kinds that a case has: ANSWER, AWAITED, WATCH, ASSIGNMENT (with its task), INITIATIV (the day it was
// registered) and LAGA_KRAFT (the day from which it may be confirmed).
v1::Deadline OfCase(v1::DeadlineKind kind, const CaseDay& of, const std::string& task = "");

// How a deadline stands on a day.
v1::DeadlineState StateOf(const v1::Deadline& deadline, absl::CivilDay as_of);

// Whether it passes by itself: nobody can do it late.
bool PassesByItself(v1::DeadlineKind kind);

// Gives each its state as of a day; leaves out what comes after `until` and what has passed by itself; sorts by day.
std::vector<v1::Deadline> Listed(std::vector<v1::Deadline> deadlines, absl::CivilDay as_of, absl::CivilDay until);

}  // namespace arendegang::deadlines
