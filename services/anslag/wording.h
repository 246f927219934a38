// The words of notices and certificates: phrasebooks/anslag.wording.
#pragma once

#include <string>

#include "services/base/wording.h"

namespace arendegang::anslag {

using arendegang::Slots;
using arendegang::Wording;

// The names and sections of that file.
const Vocabulary& NoticeVocabulary();

// Reads it in a folder. Errors: as Wording::Load.
absl::StatusOr<Wording> LoadWording(const std::string& folder);

}  // namespace arendegang::anslag
