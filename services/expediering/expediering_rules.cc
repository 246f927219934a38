#include "services/expediering/expediering_rules.h"

#include <algorithm>
#include <set>

namespace arendegang::expediering {
namespace {

// Tells what follows from the paragraph.
v1::Expediering Completed(const Paragraph& paragraph, v1::Expediering data) {
  data.set_item(paragraph.item);
  data.set_paragraph(paragraph.facts.number());
  data.set_title(paragraph.facts.title());
  data.set_certified(paragraph.certified);
  data.set_outside_facts(!Names(paragraph.facts, data.recipient()));
  return data;
}

}  // namespace

bool Names(const v1::Paragraph& facts, const std::string& recipient) {
  const auto& extracts = facts.handling().extracts();
  return std::any_of(extracts.begin(), extracts.end(),
                     [&](const v1::Recipient& named) { return named.name() == recipient; });
}

std::vector<v1::Expediering> Listed(const Paragraph& paragraph, const std::vector<v1::Expediering>& sent) {
  std::vector<v1::Expediering> listed;
  std::set<std::string> named;
  for (const v1::Recipient& recipient : paragraph.facts.handling().extracts()) {
    if (!named.insert(recipient.name()).second) continue;
    const size_t before = listed.size();
    for (const v1::Expediering& one : sent) {
      if (one.recipient() == recipient.name()) listed.push_back(Completed(paragraph, one));
    }
    if (listed.size() > before) continue;
    v1::Expediering due;
    due.set_recipient(recipient.name());
    listed.push_back(Completed(paragraph, due));
  }
  for (const v1::Expediering& one : sent) {
    if (!named.contains(one.recipient())) listed.push_back(Completed(paragraph, one));
  }
  return listed;
}

}  // namespace arendegang::expediering
