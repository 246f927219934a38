// What an Akoma Ntoso document says of itself: whose it is, of which day, in which language. Pure.
#pragma once

#include <string>

#include "pugixml.hpp"
#include "services/render/document.h"

namespace arendegang::render {

// The kind of a paper by its name: "protokoll" of "hvn-2026-05-26-protokoll", "utdrag" of "hvn-2026-05-26-utdrag-4".
std::string KindOf(const Paper& paper, const std::string& name);

// Adds the meta element.
void AddMeta(const Paper& paper, const std::string& name, pugi::xml_node parent);

}  // namespace arendegang::render
