#include "services/converter/docx_numbering.h"

#include "absl/strings/str_cat.h"
#include "services/converter/xml.h"

namespace arendegang::converter {
namespace {

NumberForm FormOf(const std::string& name) {
  if (name == "none") return NumberForm::kNone;
  if (name == "lowerLetter") return NumberForm::kLowerLetter;
  if (name == "upperLetter") return NumberForm::kUpperLetter;
  if (name == "lowerRoman") return NumberForm::kLowerRoman;
  if (name == "upperRoman") return NumberForm::kUpperRoman;
  return NumberForm::kDecimal;
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles) {
  std::map<std::string, std::map<int, Level>> abstract;
  for (const pugi::xml_node& node : numbering.children()) {
    if (NameOf(node) != "abstractNum") continue;
    std::map<int, Level>& levels = abstract[ValueOf(node, "abstractNumId")];
    for (const pugi::xml_node& level : node.children()) {
      if (NameOf(level) == "lvl") levels[NumberOf(level, "ilvl", 0)] = ReadLevel(level);
    }
  }
  for (const pugi::xml_node& node : numbering.children()) {
    if (NameOf(node) != "num") continue;
    List list;
    list.abstract = ValueOf(ChildOf(node, "abstractNumId"), "val");
    list.levels = abstract[list.abstract];
    for (const pugi::xml_node& change : node.children()) {
      if (NameOf(change) != "lvlOverride") continue;
      const int depth = NumberOf(change, "ilvl", 0);
      if (auto level = ChildOf(change, "lvl")) list.levels[depth] = ReadLevel(level);
      if (auto start = ChildOf(change, "startOverride")) list.restarts[depth] = NumberOf(start, "val", 1);
    }
    lists_[ValueOf(node, "numId")] = std::move(list);
  }
  for (const pugi::xml_node& node : styles.children()) {
    if (NameOf(node) != "style" || ValueOf(node, "type") != "paragraph") continue;
    const std::string id = ValueOf(node, "styleId");
    styles_[id] = {ValueOf(ChildOf(node, "basedOn"), "val"), PlaceIn(ChildOf(node, "pPr"))};
    if (const std::string set = ValueOf(node, "default"); set == "1" || set == "true") default_style_ = id;
  }
}

DocxNumbering::Level DocxNumbering::ReadLevel(const pugi::xml_node& node) {
  Level level;
  level.start = NumberOf(ChildOf(node, "start"), "val", 1);
  const std::string form = ValueOf(ChildOf(node, "numFmt"), "val");
  level.bullet = form == "bullet";
  level.form = FormOf(form);
  level.text = ValueOf(ChildOf(node, "lvlText"), "val");
  return level;
}

DocxNumbering::Place DocxNumbering::PlaceIn(const pugi::xml_node& properties) {
  const pugi::xml_node numbered = ChildOf(properties, "numPr");
  return {ValueOf(ChildOf(numbered, "numId"), "val"), NumberOf(ChildOf(numbered, "ilvl"), "val", -1)};
}

DocxNumbering::Place DocxNumbering::PlaceOf(const pugi::xml_node& properties) const {
  Place place = PlaceIn(properties);
  std::string style = ValueOf(ChildOf(properties, "pStyle"), "val");
  if (style.empty()) style = default_style_;
  for (int depth = 0; depth < kDeepest; ++depth) {
    auto found = styles_.find(style);
    if (found == styles_.end()) break;
    if (place.list.empty()) place.list = found->second.place.list;
    if (place.level < 0) place.level = found->second.place.level;
    style = found->second.based_on;
  }
  if (place.level < 0) place.level = 0;
  return place;
}

std::string DocxNumbering::NextMark(const pugi::xml_node& properties) {
  const Place place = PlaceOf(properties);
  auto list = lists_.find(place.list);
  if (list == lists_.end() || place.level >= kLevels) return "";
  auto level = list->second.levels.find(place.level);
  if (level == list->second.levels.end()) return "";
  std::map<int, int>& counts = counts_[list->second.abstract];
  auto restart = list->second.restarts.find(place.level);
  const bool restarts = restart != list->second.restarts.end() && restarted_.insert({place.list, place.level}).second;
  if (restarts) {
    counts[place.level] = restart->second;
  } else if (auto count = counts.find(place.level); count != counts.end()) {
    ++count->second;
  } else {
    counts[place.level] = level->second.start;
  }
  counts.erase(counts.upper_bound(place.level), counts.end());  // the levels below begin anew
  return level->second.bullet ? kBullet : MarkOf(list->second, level->second);
}

std::string DocxNumbering::MarkOf(const List& list, const Level& level) const {
  const std::map<int, int>& counts = counts_.at(list.abstract);
  std::string mark;
  for (size_t i = 0; i < level.text.size(); ++i) {
    const int depth = i + 1 < level.text.size() ? level.text[i + 1] - '1' : -1;
    if (level.text[i] != '%' || depth < 0 || depth >= kLevels) {
      mark += level.text[i];
      continue;
    }
    ++i;
    auto of = list.levels.find(depth);
    if (of == list.levels.end()) continue;
    auto count = counts.find(depth);
    mark += WrittenNumber(count == counts.end() ? of->second.start : count->second, of->second.form);
  }
  return mark;
}

}  // namespace arendegang::converter
