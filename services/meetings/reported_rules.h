// Where things reported (anmälda) stand in the facts of a meeting, and which urgent decisions stand nowhere. Pure.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "arendegang/v1/drafting.pb.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::meetings {

// The entry of a thing: a text that tells it from the others in a paragraph, whatever else is corrected there. That of
// a delegation decision is made of its diarienummer, or of its own number if it has none.
std::string EntryOf(const v1::ReportedMinutes& minutes);
std::string EntryOfDelegation(absl::string_view number);
std::string EntryOfReceived(absl::string_view until);

// The entries that stand in a paragraph.
std::set<std::string> EntriesIn(const v1::Paragraph& facts);

// An urgent decision (KL 6:39).
struct UrgentDecision {
  std::string name;  // "committees/hvn/delegationsbeslut/2026-17"
  std::string date;
  std::string text;
  std::string entry;
};

// A finding for each of the urgent decisions that stands in no paragraph of a meeting, which must report them all.
// Source: KL 6:40.
std::vector<v1::Finding> MissingUrgent(const std::vector<UrgentDecision>& unreported, const v1::Minutes& facts);

}  // namespace arendegang::meetings
