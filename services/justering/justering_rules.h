// What may be laid before those who certify, who they are, and on which day. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "arendegang/v1/drafting.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/phrasebook/phrasebook.h"

namespace arendegang::justering {

// The text that is certified: UTF-8 in normal form C, lines ending in LF, one at the end.
// Errors: as minutes::Draft and minutes::ToNfc.
struct Written {
  std::string text;
  v1::DraftMinutesResponse draft;
};
absl::StatusOr<Written> Write(const v1::Minutes& minutes, const phrasebook::Phrasebook& style);

// Whether the committee decided that the paragraph is certified at once.
bool IsForAtOnce(const v1::Paragraph& facts);

// Those chosen to certify, by name, with the chair where the choice says so; none if no paragraph has such a choice.
std::vector<std::string> ChosenJusterare(const v1::Minutes& minutes);

// The day chosen for it, ISO 8601; empty if none is.
std::string ChosenDay(const v1::Minutes& minutes);

// INVALID_ARGUMENT with FIELDS_INVALID if there are none, or one is neither the chair nor somebody who serves.
// Source: KL 5:69 through 6:35.
absl::Status CheckJusterare(const v1::Minutes& minutes, const std::vector<std::string>& persons);

// INVALID_ARGUMENT with FIELDS_INVALID if the day is none, is before the meeting, or is one on which nobody works; then
// it says which vardag comes before.
absl::Status CheckPlannedDay(const std::string& planned_date, absl::CivilDay meeting);

// Whether what was certified on `day` was late: after the outermost day, or at once but not on the day of the meeting.
// Source: KL 5:69 through 6:35; TidL 2 §.
bool IsLate(absl::CivilDay day, absl::CivilDay meeting, bool immediate);

}  // namespace arendegang::justering
