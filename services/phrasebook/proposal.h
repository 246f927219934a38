// Phrases proposed for sentences that a house style does not know yet.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/drafting.pb.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// Groups the sentences of the request by their shape, the most frequent first, and proposes a phrase for each group.
// Slots are named by the fields of the phrase of the style that has most words in common, else of the facts within
// which the sentences stand; a slot for which there is no field is named "?dag", "?text".
std::vector<v1::ProposedPhrase> Propose(const Grammar& grammar, const v1::ProposePhrasesRequest& request);

}  // namespace arendegang::phrasebook
