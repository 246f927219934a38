#include "services/guard/board.h"

namespace arendegang::guard {

bool LeaveWhatHangs(v1::Anslag* anslag) {
  if (anslag->state() != v1::ANSLAG_STATE_UP && anslag->state() != v1::ANSLAG_STATE_TIME_OVER) return false;
  v1::Anslag seen;
  seen.set_name(anslag->name());
  seen.set_committee_title(anslag->committee_title());
  seen.set_kind(anslag->kind());
  seen.set_subject(anslag->subject());
  seen.set_state(anslag->state());
  *seen.mutable_up_time() = anslag->up_time();
  seen.set_appeal_until(anslag->appeal_until());
  seen.set_remove_from(anslag->remove_from());
  seen.set_meeting_date(anslag->meeting_date());
  *seen.mutable_paragraphs() = anslag->paragraphs();
  seen.set_justering_date(anslag->justering_date());
  seen.set_text(anslag->text());
  *anslag = std::move(seen);
  return true;
}

}  // namespace arendegang::guard
