// The tokenizer `swedish` of FTS5. A word is indexed by its stem, so that "bryggorna" finds "bryggan", and at the same
// place as it is written, so that a beginning ("gästbrygga*") finds it too. Words with digits have no stem: a
// diarienummer, "HVN 2026-0102-1.6", is a phrase of the words hvn, 2026, 0102, 1 and 6.
//
// What a word becomes is on the disk: whoever changes it, or takes a Snowball with other stems, adds a migration with
// INSERT INTO search_index (search_index) VALUES ('rebuild').
#pragma once

#include <sqlite3.h>

namespace arendegang::storage {

// Returns a result code of SQLite.
int AddSwedishTokenizer(fts5_api* api);

}  // namespace arendegang::storage
