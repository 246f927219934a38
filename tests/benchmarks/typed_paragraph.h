// The paragraph that both benchmarks draft.
#pragma once

#include "arendegang/v1/drafting.pb.h"

namespace arendegang {

// A paragraph such as a secretary types: a case decided by consensus in two points.
inline v1::DraftParagraphRequest TypedParagraph() {
  v1::DraftParagraphRequest request;
  request.set_committee("Hamnviksnämnden");
  v1::Paragraph* paragraph = request.mutable_paragraph();
  paragraph->set_number(4);
  paragraph->set_title("Ny brygga i hamnen");
  paragraph->add_diarienummer("HVN 2026-0102-1.6");
  v1::Handling* handling = paragraph->mutable_handling();
  handling->add_points()->set_decided("godkänna förvaltningens rapport");
  handling->add_points()->set_adjusted_at_once(true);
  handling->add_summary()->set_text("Förvaltningen redovisar hur bryggan kan byggas.");
  handling->set_tjansteutlatande_date("2026-05-12");
  v1::Consensus* consensus = handling->add_procedures()->mutable_consensus();
  consensus->set_proposal(v1::PROPOSAL_KIND_ADMINISTRATION);
  v1::Participant* chair = consensus->mutable_proposed_by()->add_participants();
  chair->set_role(v1::ROLE_CHAIR);
  chair->set_name("Eva Ek");
  chair->set_party("S");
  return request;
}

}  // namespace arendegang
