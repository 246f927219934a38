#include "services/meetings/reported_rules.h"

#include "absl/strings/str_cat.h"

namespace arendegang::meetings {
namespace {

void AddEntries(const v1::AnmalanItem& item, std::set<std::string>* entries) {
  switch (item.content_case()) {
    case v1::AnmalanItem::kMinutes:
      entries->insert(EntryOf(item.minutes()));
      break;
    case v1::AnmalanItem::kDelegation:
      for (const v1::DelegationField& field : item.delegation().fields()) {
        for (const std::string& number : field.diarienummer()) entries->insert(EntryOfDelegation(number));
        for (const std::string& number : field.delegationsbeslut()) entries->insert(EntryOfDelegation(number));
      }
      break;
    case v1::AnmalanItem::kReceivedUntil:
      entries->insert(EntryOfReceived(item.received_until()));
      break;
    default:
      break;
  }
}

}  // namespace

std::string EntryOf(const v1::ReportedMinutes& minutes) {
  return absl::StrCat("minutes ", minutes.meeting_date(), " ", minutes.body());
}

std::string EntryOfDelegation(absl::string_view number) { return absl::StrCat("delegation ", number); }

std::string EntryOfReceived(absl::string_view until) { return absl::StrCat("received ", until); }

std::set<std::string> EntriesIn(const v1::Paragraph& facts) {
  std::set<std::string> entries;
  for (const v1::AnmalanItem& item : facts.anmalningar().items()) AddEntries(item, &entries);
  return entries;
}

std::vector<v1::Finding> MissingUrgent(const std::vector<UrgentDecision>& unreported, const v1::Minutes& facts) {
  std::set<std::string> entries;
  for (const v1::Paragraph& paragraph : facts.paragraphs()) entries.merge(EntriesIn(paragraph));
  std::vector<v1::Finding> findings;
  for (const UrgentDecision& decision : unreported) {
    if (entries.contains(decision.entry)) continue;
    v1::Finding& finding = findings.emplace_back();
    finding.set_rule("urgent-reported");
    finding.set_severity(v1::SEVERITY_ERROR);
    finding.set_source("KL 6:40");
    finding.set_place(decision.name);
    finding.set_message(absl::StrCat("Det brådskande beslutet den ", decision.date, " (", decision.text,
                                     ") är inte anmält, och ska anmälas vid nästa sammanträde."));
    finding.set_mend("Anmäl det vid sammanträdet, med arende report.");
  }
  return findings;
}

}  // namespace arendegang::meetings
