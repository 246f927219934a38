// A tjansteutlatande is a function of facts, and facts of a tjansteutlatande.
//
//   auto draft = DraftTjansteutlatande(facts, *style);
//   auto read = ReadTjansteutlatande(draft->text(), *style, TEXT_LAYOUT_CLEAN);  // read->tjansteutlatande() equals
//   facts
//
// The two laws of minutes.h hold.
#pragma once

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/drafting.pb.h"
#include "services/phrasebook/phrasebook.h"

namespace arendegang::minutes {

// Writes a tjansteutlatande: blocks and plain text. Errors: as Draft of minutes.
absl::StatusOr<v1::DraftTjansteutlatandeResponse> DraftTjansteutlatande(const v1::Tjansteutlatande& facts,
                                                                        const phrasebook::Phrasebook& style);

// Reads a tjansteutlatande into facts, whatever the text: what is not understood is kept as unrecognised prose where it
// stood. Errors: as Read of minutes.
absl::StatusOr<v1::ReadTjansteutlatandeResponse> ReadTjansteutlatande(absl::string_view text,
                                                                      const phrasebook::Phrasebook& style,
                                                                      v1::TextLayout layout);

}  // namespace arendegang::minutes
