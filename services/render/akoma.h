// A paper as Akoma Ntoso 3.0 (OASIS LegalDocML), the XML that other systems of law and parliaments read. Pure.
#pragma once

#include <string>

#include "services/render/document.h"

namespace arendegang::render {

inline constexpr char kAkomaMediaType[] = "application/akn+xml";

// The paper; a paragraph (§) is a section, and what stands below a heading is within it. `name` tells whose the paper
// is, of which day and what, "hvn-2026-05-26-protokoll": it becomes "/akn/se/doc/hvn/2026-05-26/protokoll".
// Source: Akoma Ntoso Version 1.0, parts 1 and 2; Akoma Ntoso Naming Convention Version 1.0.
std::string AkomaOf(const Paper& paper, const std::string& name);

}  // namespace arendegang::render
