// The tables within a Word document.
#pragma once

#include "pugixml.hpp"
#include "services/render/document.h"

namespace arendegang::render {

// Add a kTable and a kGrid, `width` twips wide, with what parts them from the text below.
void AddLabelTable(const Part& part, int width, pugi::xml_node body);
void AddGrid(const Part& part, int width, pugi::xml_node body);

// Adds a table without lines that gives two things a place beside each other, the first of them `first` twips wide; its
// two cells are empty, which no cell may stay.
struct Beside {
  pugi::xml_node first;
  pugi::xml_node second;
};
Beside AddBeside(int first, int width, pugi::xml_node parent);

}  // namespace arendegang::render
