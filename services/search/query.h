// What a user writes in the search box, as FTS5 reads it. Pure.
//
//   gästbrygga "norra viken" avgift*   ->   "gästbrygga" AND "norra viken" AND "avgift" *
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/base/error.h"

namespace arendegang::search {

struct Query {
  std::string match;  // an expression that is never a syntax error: it has only folded words of the text
  int phrases = 0;    // that must all occur; 0: there is no word to look for
};

// Reads a query. All its words must occur; "..." is a phrase, and so is what stands together, as a diarienummer or a
// double name; a "*" behind makes the last word a beginning. Any bytes are a query; one without a word, with more than
// 32 words and phrases, or with a beginning of one or two letters adds faults of the field `query`.
Query ParseQuery(absl::string_view text, std::vector<FieldViolation>* faults);

}  // namespace arendegang::search
