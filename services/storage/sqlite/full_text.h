// What full text search adds to a connection: a tokenizer of Swedish and a measure of how well a row answers.
//
//   CREATE VIRTUAL TABLE t USING fts5(title, text, tokenize = 'swedish');
//   SELECT rowid, relevance(t, 2) FROM t WHERE t MATCH '"gästbrygga" AND "avgift"' ORDER BY 2 DESC;
#pragma once

#include "absl/status/status.h"

namespace arendegang::storage {

// Adds them to a connection, an sqlite3*. Errors: INTERNAL if this SQLite has no FTS5.
absl::Status AddFullText(void* sqlite3);

}  // namespace arendegang::storage
