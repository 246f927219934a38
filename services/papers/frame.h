// The words around the contents of a paper: its title, the head of its pages, its signatures. Pure.
#pragma once

#include <string>

#include "services/base/wording.h"
#include "services/render/document.h"

namespace arendegang::papers {

// A paper without contents. The sections `kind`_title and `label` of the wording name it, with the slots; `committee`
// and `day` (ISO 8601, the only time it knows) are also told of it.
render::Paper Begun(const Wording& wording, const std::string& kind, const std::string& label, const Slots& slots,
                    const std::string& day);

// Adds the line of a section as a heading.
void AddHeading(const Wording& wording, const std::string& section, int level, const Slots& slots,
                render::Paper* paper);

// Adds a place to sign: the first line of the section stands above the line, the others below it.
void AddSignature(const Wording& wording, const std::string& section, const Slots& slots, render::Paper* paper);

// "26 maj 2026" of a day as ISO 8601; another text as it is.
std::string LongDay(const std::string& iso);

}  // namespace arendegang::papers
