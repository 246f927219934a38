// The delegation order as the law reads it: what may not be handed over, and what decisions go beyond it. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/delegation.pb.h"

namespace arendegang::anmalan {

// The rules of a committee that there ever were.
using Order = std::vector<v1::DelegationRule>;

// The rule of that code that holds on a day (ISO 8601); null if there is none.
const v1::DelegationRule* RuleFor(const Order& order, absl::string_view code, absl::string_view day);

// Whether two rules of one code would hold on the same day.
bool Overlap(const v1::DelegationRule& one, const v1::DelegationRule& other);

// FAILED_PRECONDITION with NOT_DELEGABLE if a kind of matter in the rule may not be handed over to such a delegate.
// What cannot wait is no delegation: the chair may be empowered to decide all of it (KL 6:39 has no such list). Source:
// KL 6:38, 7:5.
absl::Status CheckDelegable(const v1::DelegationRule& rule);

// What is doubtful about a rule.
// Source: KL 6:38, 7:5-6.
std::vector<v1::Finding> FindingsOf(const v1::DelegationRule& rule, const Order& order);

// What is to be said against a decision: the order does not carry it. `next_meeting` is the day of the first meeting
// after it, empty if none is planned; `today` tells whether that was held.
// Source: KL 6:37-40, 7:5.
std::vector<v1::Finding> FindingsOf(const v1::Delegationsbeslut& decision, const Order& order,
                                    const std::string& next_meeting, const std::string& today);

// Whether it is decided for the committee because it cannot wait: it says so, or its rule does.
bool IsUrgent(const v1::Delegationsbeslut& decision, const v1::DelegationRule* rule);

// Whether it is reported to the committee: unless the order says otherwise, and always what could not wait.
// Source: KL 6:40, 7:8.
bool IsReportable(const v1::Delegationsbeslut& decision, const v1::DelegationRule* rule);

// Whether it is open to laglighetsprövning (KL 13:1-3).
bool IsAppealable(const v1::Delegationsbeslut& decision);

// Who decided, as the paragraph names her: empty for employees and automated functions.
std::string ReportedDecider(const v1::Delegationsbeslut& decision, const v1::DelegationRule* rule);

}  // namespace arendegang::anmalan
