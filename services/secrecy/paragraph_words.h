// Which blocks of a draft are a paragraph's, and what of them may be marked. Pure.
#pragma once

#include "arendegang/v1/drafting.pb.h"
#include "google/protobuf/repeated_field.h"
#include "services/secrecy/words.h"

namespace arendegang::secrecy {

using Blocks = google::protobuf::RepeatedPtrField<v1::Block>;

// The words of the paragraph at that place in the facts, its marks and labels and title too, but not the § and its
// number: by that it is known, whatever is removed.
Pieces PiecesOf(Blocks* blocks, int paragraph);

// The words of all the rest: the roll, and the other paragraphs.
Pieces PiecesBeside(Blocks* blocks, int paragraph);

}  // namespace arendegang::secrecy
