// How a notice stands, and what may be done with it. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "arendegang/v1/anslag.pb.h"

namespace arendegang::anslag {

// Whether a time of appeal counts from the notice: of a justering, or of a decision on delegation that is not reported.
// Source: KL 13:5, 8:10 p. 3.
bool HasTimeOfAppeal(v1::AnslagKind kind);

// The days that follow from the day a notice went up.
struct Times {
  std::string appeal_until;  // ISO 8601; empty without a time of appeal
  std::string remove_from;
};
// `asked` is the first day it may be down, of a notice without a time of appeal.
// Source: KL 13:5, 8:12; TidL 1-2 §§.
Times TimesFrom(absl::CivilDay up, v1::AnslagKind kind, const std::string& asked);

// The instant from which the time of a notice is over: the end of the day before `remove_from`, ISO 8601.
absl::Time EndOfTime(const std::string& remove_from);

// The instant at which a notice comes down by itself: at eight, so that nobody sees it go on the last day.
absl::Time ComesDownAt(const std::string& remove_from);

// Whether a notice that was not to be seen from an instant on loses its time of appeal.
// Source: KL 13:5 second paragraph.
bool BreaksTime(const v1::Anslag& anslag, absl::Time from);

// Fills in what is derived: state, whether it is late, by which day it ought to be announced, what is to be done.
void Derive(absl::Time now, v1::Anslag* anslag);

// "§ 4", "§§ 1–3, 5": the numbers in order; empty for none.
std::string ParagraphsAsText(const std::vector<int>& numbers);

// The instant of a timestamp.
absl::Time InstantOf(const google::protobuf::Timestamp& timestamp);

}  // namespace arendegang::anslag
