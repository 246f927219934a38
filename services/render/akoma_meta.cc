#include "services/render/akoma_meta.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/render/xml.h"

namespace arendegang::render {
namespace {

using pugi::xml_node;

// The schema wants a day of every paper; one that knows none gets the first there is.
std::string DayOf(const Paper& paper) { return paper.day.empty() ? "0001-01-01" : paper.day; }

// The three parts of a name: "hvn", the day and "protokoll". Of a name without the paper's day all of it is the last.
struct Name {
  std::string author;
  std::string rest;
};
Name Parsed(const Paper& paper, const std::string& name) {
  const size_t day = paper.day.empty() ? std::string::npos : name.find(absl::StrCat("-", paper.day, "-"));
  if (day == std::string::npos) return {"", name};
  return {name.substr(0, day), name.substr(day + paper.day.size() + 2)};
}

std::string WorkOf(const Paper& paper, const std::string& name) {
  const Name parsed = Parsed(paper, name);
  return absl::StrCat("/akn/se/doc/", parsed.author, parsed.author.empty() ? "" : "/", DayOf(paper), "/", parsed.rest);
}

// One of the levels at which the document is told of.
xml_node AddLevel(const char* level, const std::string& uri, const std::string& within, const std::string& day,
                  xml_node parent) {
  xml_node element = AddElement(parent, level);
  AddElement(element, "FRBRthis", {{"value", within}});
  AddElement(element, "FRBRuri", {{"value", uri}});
  AddElement(element, "FRBRdate", {{"date", day}, {"name", "document"}});
  AddElement(element, "FRBRauthor", {{"href", "#committee"}});
  return element;
}

}  // namespace

std::string KindOf(const Paper& paper, const std::string& name) {
  const std::vector<std::string> words = absl::StrSplit(Parsed(paper, name).rest, '-');
  return words[0];
}

void AddMeta(const Paper& paper, const std::string& name, xml_node parent) {
  const std::string day = DayOf(paper);
  const std::string work = WorkOf(paper, name);
  const std::string expression = absl::StrCat(work, "/swe@", day);
  xml_node meta = AddElement(parent, "meta");
  xml_node identification = AddElement(meta, "identification", {{"source", "#committee"}});
  AddElement(AddLevel("FRBRWork", work, work + "/!main", day, identification), "FRBRcountry", {{"value", "se"}});
  AddElement(AddLevel("FRBRExpression", expression, expression + "/!main", day, identification), "FRBRlanguage",
             {{"language", "swe"}});
  AddLevel("FRBRManifestation", expression + ".akn", expression + "/!main.akn", day, identification);
  const Name parsed = Parsed(paper, name);
  xml_node references = AddElement(meta, "references", {{"source", "#committee"}});
  AddElement(references, "TLCOrganization",
             {{"eId", "committee"},
              {"href", absl::StrCat("/akn/ontology/organization/se/", parsed.author.empty() ? "namnd" : parsed.author)},
              {"showAs", paper.committee}});
}

}  // namespace arendegang::render
