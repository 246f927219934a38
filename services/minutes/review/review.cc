#include "services/minutes/review/review.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes {
namespace review {

void Report::Add(std::string place, int paragraph, std::string message, std::string mend) {
  v1::Finding& finding = findings_->emplace_back();
  finding.set_rule(rule_.id);
  finding.set_severity(rule_.severity);
  finding.set_source(rule_.source);
  finding.set_place(std::move(place));
  finding.set_paragraph(paragraph);
  finding.set_message(std::move(message));
  finding.set_mend(std::move(mend));
}

namespace {

// Kommunallagen (2017:725). Meetings before it were held under another act, which these rules do not know.
const absl::CivilDay kActOf2017(2018, 1, 1);

bool InForce(const Rule& rule, const Meeting& meeting) {
  bool under_older_act = meeting.day().has_value() && *meeting.day() < kActOf2017;
  return !under_older_act || !absl::StartsWith(rule.source, "KL ");
}

}  // namespace

std::vector<Rule> AllRules() {
  std::vector<Rule> all;
  for (const auto* rules : {&kRollRules, &kPeopleRules, &kProcedureRules, &kDivisionRules, &kAttachmentRules,
                            &kDateRules, &kNumberRules, &kTextRules}) {
    all.insert(all.end(), rules->begin(), rules->end());
  }
  return all;
}

}  // namespace review

std::vector<v1::Finding> Review(const v1::Minutes& facts) {
  review::Meeting meeting(facts);
  std::vector<v1::Finding> findings;
  for (const review::Rule& rule : review::AllRules()) {
    if (!review::InForce(rule, meeting)) continue;
    review::Report report(rule, &findings);
    rule.check(meeting, &report);
  }
  // In the order of the minutes; what is of the whole meeting first, and the graver first.
  std::stable_sort(findings.begin(), findings.end(), [](const v1::Finding& a, const v1::Finding& b) {
    return std::pair(a.paragraph(), -a.severity()) < std::pair(b.paragraph(), -b.severity());
  });
  return findings;
}

}  // namespace arendegang::minutes
