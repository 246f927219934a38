// The words around minutes and extracts: phrasebooks/papers.wording.
#pragma once

#include <string>

#include "services/base/wording.h"

namespace arendegang::papers {

// The names and sections of that file.
const Vocabulary& PaperVocabulary();

// Reads it in a folder. Errors: as Wording::Load.
absl::StatusOr<Wording> LoadWording(const std::string& folder);

}  // namespace arendegang::papers
