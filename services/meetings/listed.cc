#include "services/meetings/listed.h"

#include <utility>

#include "services/meetings/confirm.h"
#include "services/meetings/proposal.h"

namespace arendegang::meetings {

absl::StatusOr<Agenda> ListedAgenda(storage::Transaction& transaction, const styles::Phrasebooks& styles,
                                    const MeetingName& name, Proposals* known) {
  auto agenda = LoadAgenda(transaction, name);
  if (!agenda.ok()) return agenda.status();
  MarkChanged(styles, &*agenda);
  for (v1::Item& item : agenda->items) {
    if (item.case_name().empty() || item.outcome() != v1::OUTCOME_UNSPECIFIED) continue;
    auto found = known->find(item.case_name());
    if (found == known->end()) {
      auto proposed = ProposedHandling(transaction, styles, item.case_name());
      if (!proposed.ok()) return proposed.status();
      found = known->emplace(item.case_name(), *std::move(proposed)).first;
    }
    if (!found->second.points().empty()) *item.mutable_proposed() = found->second;
  }
  return agenda;
}

}  // namespace arendegang::meetings
