// The Swedish words for the values of the API that a user types and reads.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/account.pb.h"
#include "arendegang/v1/appeal.pb.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/deadline.pb.h"
#include "arendegang/v1/delegation.pb.h"
#include "arendegang/v1/document.pb.h"
#include "arendegang/v1/justering.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/people.pb.h"

namespace arendegang::cli {

// The word for a value; "-" for one not said.
std::string WordFor(v1::CaseKind kind);
std::string WordFor(v1::Stage stage);
std::string WordFor(v1::DocumentRole role);
std::string WordFor(v1::Role office);
std::string WordFor(v1::Outcome outcome);
std::string WordFor(v1::DeadlineKind kind);
std::string WordFor(v1::JusteringState state);
std::string WordFor(v1::Verdict verdict);
std::string WordFor(v1::DelegateKind kind);
std::string WordFor(v1::AppealRoute route);
std::string WordFor(v1::AppealOutcome outcome);
std::string WordFor(v1::AccountRole role);

// The value of a word. Errors: INVALID_ARGUMENT naming the words there are.
absl::StatusOr<v1::CaseKind> CaseKindOf(absl::string_view word);
absl::StatusOr<v1::DeadlineKind> DeadlineKindOf(absl::string_view word);
absl::StatusOr<v1::Stage> StageOf(absl::string_view word);
absl::StatusOr<v1::Role> OfficeOf(absl::string_view word);
absl::StatusOr<v1::DocumentRole> DocumentRoleOf(absl::string_view word);
absl::StatusOr<v1::DelegateKind> DelegateKindOf(absl::string_view word);
absl::StatusOr<v1::DelegationMatter> DelegationMatterOf(absl::string_view word);
absl::StatusOr<v1::AccountRole> AccountRoleOf(absl::string_view word);
absl::StatusOr<v1::AppealRoute> AppealRouteOf(absl::string_view word);
absl::StatusOr<v1::AppealOutcome> AppealOutcomeOf(absl::string_view word);
absl::StatusOr<v1::Paragraph::KindCase> ItemKindOf(absl::string_view word);

}  // namespace arendegang::cli
