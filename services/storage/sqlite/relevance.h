// The function `relevance(table, phrases)` of FTS5: how well a row answers the first `phrases` phrases of the query,
// more for a better one. It is BM25 with two differences: a word of the first column, the title, counts several times;
// and how common a phrase is, is counted only so far, since counting all rows of a common word costs more than all
// else.
//
// And `found_words(table, column)`: which words of a column were found, "12+1 40+2" for one from the twelfth on,
// counted from 0, and two from the fortieth. snippet() would need a second walk over the hits to be asked for a few of
// them.
#pragma once

#include <sqlite3.h>

namespace arendegang::storage {

// Returns a result code of SQLite.
int AddRelevance(fts5_api* api);

}  // namespace arendegang::storage
