// A rule of the review, and what it reports to.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/drafting.pb.h"
#include "services/minutes/review/meeting.h"

namespace arendegang::minutes::review {

class Report;

struct Rule {
  const char* id;  // stable: "quorum"
  v1::Severity severity;
  const char* source;  // law, or "god sed", "husregel"
  void (*check)(const Meeting& meeting, Report* report);
};

// Collects the findings of one rule.
class Report {
 public:
  Report(const Rule& rule, std::vector<v1::Finding>* findings) : rule_(rule), findings_(findings) {}

  // Adds a finding at `place`, of § `paragraph` or 0, with a Swedish sentence or two of what is wrong and what to do.
  void Add(std::string place, int paragraph, std::string message, std::string mend);

 private:
  const Rule& rule_;
  std::vector<v1::Finding>* findings_;
};

// The rules by subject.
extern const std::vector<Rule> kRollRules;
extern const std::vector<Rule> kPeopleRules;
extern const std::vector<Rule> kProcedureRules;
extern const std::vector<Rule> kDivisionRules;
extern const std::vector<Rule> kAttachmentRules;
extern const std::vector<Rule> kDateRules;
extern const std::vector<Rule> kNumberRules;
extern const std::vector<Rule> kTextRules;

// All of them.
std::vector<Rule> AllRules();

}  // namespace arendegang::minutes::review
