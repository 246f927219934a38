// The words of a decision as the house style writes them: what the chair confirms with the gavel, and what those who
// certify compare with it.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "arendegang/v1/drafting.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::meetings {

// The words of the decision of a paragraph, from 0, of a draft: its points with what introduces them, a line each; of
// a decision that only its course tells, the steps of that; of the choice of justerare, all of it. Empty where the
// paragraph decides nothing.
std::string DecisionWords(const v1::DraftMinutesResponse& draft, int paragraph);

// The same of a paragraph alone, drafted as part of `minutes` in their house style.
// Errors: as minutes::Draft and Phrasebooks::Find.
absl::StatusOr<std::string> DecisionWords(const v1::Minutes& minutes, const v1::Paragraph& paragraph,
                                          const styles::Phrasebooks& styles);

// The whole text of a paragraph, from 0, of a draft: a line each block.
std::string ParagraphText(const v1::DraftMinutesResponse& draft, int paragraph);

}  // namespace arendegang::meetings
