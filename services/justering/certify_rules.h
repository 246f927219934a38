// Who may certify which text, and when; what stands in the way. Pure functions over a justering as it is shown.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "arendegang/v1/justering.pb.h"

namespace arendegang::justering {

// How far a justering has come, from who has certified and what they said.
v1::JusteringState StateOf(const v1::Justering& data);

// FAILED_PRECONDITION with JUSTERING_SEALED or JUSTERING_WITHDRAWN if it takes no more acts.
absl::Status CheckOpen(const v1::Justering& data);

// FAILED_PRECONDITION with NOT_JUSTERARE if the person is none of those who certify it.
absl::Status CheckIsJusterare(const v1::Justering& data, const std::string& person);

// Whether `person` may certify on `day` (ISO 8601) the text with the digest `sha256`; the first of these that holds:
// FAILED_PRECONDITION with JUSTERING_SEALED or JUSTERING_WITHDRAWN, NOT_JUSTERARE, ALREADY_CERTIFIED, TEXT_CHANGED,
// JUSTERING_TOO_EARLY, OBJECTION_OPEN, DECISION_CHANGED. She certifies what was decided, never an improved wording.
// Source: KL 5:69 through 6:35; JO 3339-2013.
absl::Status CheckCertify(const v1::Justering& data, const std::string& person, const std::string& sha256,
                          const std::string& day);

// FAILED_PRECONDITION with JUSTERING_STARTED if somebody has certified the text as it is.
absl::Status CheckNotStarted(const v1::Justering& data);

// FAILED_PRECONDITION with OBJECTION_MISSING if the person has no open objection to the item.
absl::Status CheckObjection(const v1::Justering& data, const std::string& item, const std::string& person);

}  // namespace arendegang::justering
