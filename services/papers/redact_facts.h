// The facts of a paragraph without marked words. Pure.
#pragma once

#include <vector>

#include "arendegang/v1/minutes.pb.h"
#include "services/papers/redact.h"
#include "services/phrasebook/phrasebook.h"
#include "services/secrecy/words.h"

namespace arendegang::papers {

// Leaves nothing of a paragraph but its number, its title and its diarienummer, and says why.
void Withhold(const Marks& marks, v1::Paragraph* paragraph);

// Puts masks into the texts of what is left so, read one after the other: numbers of several cases may tell the words.
void MaskAcross(const std::vector<secrecy::Masking>& maskings, v1::Paragraph* paragraph);

// Puts masks into every text of the paragraph, each by itself.
void MaskFields(const std::vector<secrecy::Masking>& maskings, v1::Paragraph* paragraph);

// Whether the only paragraph of these minutes still tells the words: its texts read one after the other, or what is
// drafted of them. Facts that cannot be drafted may tell anything.
bool Tells(const v1::Minutes& alone, const std::vector<secrecy::Masking>& maskings,
           const phrasebook::Phrasebook& style);

}  // namespace arendegang::papers
