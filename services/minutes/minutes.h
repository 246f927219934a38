// Minutes are a function of facts, and facts of minutes.
//
//   auto draft = Draft(facts, *style);            // draft->text()
//   auto read = Read(draft->text(), *style, TEXT_LAYOUT_CLEAN);  // read->minutes() equals facts
//
// Two laws hold: reading a draft gives the facts it was drafted from, and drafting what was read gives the words read.
#pragma once

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/drafting.pb.h"
#include "services/phrasebook/phrasebook.h"

namespace arendegang::minutes {

// Writes whole minutes: blocks and plain text.
// Errors: INVALID_ARGUMENT with FACTS_INCOMPLETE where the style has no phrase for the facts; the field violation
// is the path of the facts.
absl::StatusOr<v1::DraftMinutesResponse> Draft(const v1::Minutes& facts, const phrasebook::Phrasebook& style);

// Writes one paragraph of a meeting of `committee`. Errors: as Draft.
absl::StatusOr<v1::DraftParagraphResponse> DraftParagraph(const v1::Paragraph& facts, absl::string_view committee,
                                                          const phrasebook::Phrasebook& style);

// Reads minutes into facts, whatever the text: what is not understood is kept as unrecognised prose where it stood.
// Errors: INVALID_ARGUMENT with TEXT_UNREADABLE if `text` is not UTF-8 or holds NUL.
absl::StatusOr<v1::ReadMinutesResponse> Read(absl::string_view text, const phrasebook::Phrasebook& style,
                                             v1::TextLayout layout);

}  // namespace arendegang::minutes
