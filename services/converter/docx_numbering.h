// The numbers before the paragraphs of a Word document. They stand nowhere in its text: they are counted from lists
// that numbering.xml describes, and that a paragraph or its style names (ISO/IEC 29500-1 17.9).
#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <utility>

#include "services/converter/list_mark.h"

namespace arendegang::converter {

class DocxNumbering {
 public:
  // `numbering` and `styles` are the roots of those parts; empty if the document has none.
  DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles);

  // The mark of the next paragraph, whose properties (w:pPr) these are; empty if it has none. Counts.
  std::string NextMark(const pugi::xml_node& properties);

 private:
  static constexpr int kLevels = 9;

  struct Level {
    int start = 1;
    bool bullet = false;
    NumberForm form = NumberForm::kDecimal;
    std::string text;  // "%1.", with the numbers of the levels in it
  };
  struct List {
    std::string abstract;         // lists of one abstract list are counted together
    std::map<int, Level> levels;  // by depth, from 0
    std::map<int, int> restarts;  // levels that begin anew where the list is first used
  };
  struct Place {
    std::string list;  // empty: not said; "0": none
    int level = -1;    // -1: not said
  };

  static Level ReadLevel(const pugi::xml_node& node);
  static Place PlaceIn(const pugi::xml_node& properties);
  // What the paragraph says itself goes before its style, and that before the style it is based on.
  Place PlaceOf(const pugi::xml_node& properties) const;
  std::string MarkOf(const List& list, const Level& level) const;

  struct Style {
    std::string based_on;
    Place place;
  };
  std::map<std::string, List> lists_;
  std::map<std::string, Style> styles_;
  std::string default_style_;
  std::map<std::string, std::map<int, int>> counts_;  // by abstract list, and level
  std::set<std::pair<std::string, int>> restarted_;
};

}  // namespace arendegang::converter
