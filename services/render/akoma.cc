#include "services/render/akoma.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "services/render/akoma_meta.h"
#include "services/render/xml.h"

namespace arendegang::render {
namespace {

using pugi::xml_node;

void AddText(xml_node parent, const std::string& text) { AddElement(parent, "p").text().set(text.c_str()); }

// Writes the parts one after the other. In this language nothing has both text and parts of its own: text between
// headings and lists stands in an alinea.
class Writer {
 public:
  Writer(xml_node main, xml_node conclusions) : main_(main), conclusions_(conclusions) {}

  void Add(const Part& part) {
    if (part.kind != PartKind::kPoint && part.kind != PartKind::kItem) CloseList();
    switch (part.kind) {
      case PartKind::kHeading:
        return AddHeading(part);
      case PartKind::kText:
        return AddText(Alinea(), part.text);
      case PartKind::kPoint:
      case PartKind::kItem:
        return AddPoint(part);
      case PartKind::kTable:
        return AddTable(part);
      case PartKind::kGrid:
        return AddGrid(part);
      case PartKind::kSignature:
        return AddSignature(part);
    }
  }

 private:
  // What is open at a level; what it is within is below it.
  struct Open {
    int level = 0;
    xml_node node;
  };

  xml_node Inner() const { return open_.empty() ? main_ : open_.back().node; }

  // Adds an element with an id below that of `parent`: "sec_4__list_1". `number` is how it is counted in the paper;
  // without one it is counted among its like.
  xml_node AddNamed(xml_node parent, const char* name, const std::string& short_name, const std::string& number = "") {
    const std::string above = parent.attribute("eId").value();
    const std::string stem = absl::StrCat(above, above.empty() ? "" : "__", short_name, "_");
    std::string id = absl::StrCat(stem, number);
    while (number.empty() ? id == stem || ids_.contains(id) : ids_.contains(id))
      id = absl::StrCat(stem, ++counts_[stem]);
    ids_.insert(id);
    return AddElement(parent, name, {{"eId", id}});
  }

  static std::string DigitsOf(const std::string& number) {
    std::string digits;
    for (char each : number) {
      if (absl::ascii_isdigit(static_cast<unsigned char>(each))) digits += each;
    }
    return digits;
  }

  void AddHeading(const Part& part) {
    while (!open_.empty() && open_.back().level >= part.level) open_.pop_back();
    const bool section = !part.number.empty();
    xml_node node = section ? AddNamed(Inner(), "section", "sec", DigitsOf(part.number))
                            : AddNamed(Inner(), "hcontainer", "hcontainer");
    if (!section) node.append_attribute("name").set_value("part");
    if (section) AddElement(node, "num").text().set(part.number.c_str());
    AddElement(node, "heading").text().set(part.text.c_str());
    open_.push_back({part.level, node});
  }

  // Where text goes: on in the alinea that stands last, or in a new one.
  xml_node Alinea() {
    const xml_node last = Inner().last_child();
    if (absl::string_view(last.name()) == "alinea") return last.child("content");
    return AddElement(AddNamed(Inner(), "alinea", "al"), "content");
  }

  void AddPoint(const Part& part) {
    const auto counting = part.kind == PartKind::kPoint ? CountingOf(part.mark) : std::nullopt;
    const bool goes_on = counting ? last_ && Continues(*last_, *counting) : list_ && !last_;
    if (!goes_on) list_ = AddNamed(Inner(), "list", "list");
    last_ = counting;
    xml_node point = AddNamed(list_, "point", "point");
    if (!part.mark.empty()) AddElement(point, "num").text().set(part.mark.c_str());
    AddText(AddElement(point, "content"), part.text);
  }

  void CloseList() {
    list_ = xml_node();
    last_.reset();
  }

  static xml_node AddCell(xml_node row, const char* name, const std::string& text) {
    xml_node cell = AddElement(row, name);
    AddText(cell, text);
    return cell;
  }

  xml_node NewTable() { return AddElement(Alinea(), "table", {{"eId", absl::StrCat("table_", ++tables_)}}); }

  // A label spans the rows that belong to it.
  void AddTable(const Part& part) {
    xml_node table = NewTable();
    xml_node label;
    int span = 1;
    for (const TableRow& row : part.rows) {
      xml_node element = AddElement(table, "tr");
      if (label && row.label.empty()) {
        label.remove_attribute("rowspan");
        label.append_attribute("rowspan").set_value(++span);
      } else {
        label = AddCell(element, "th", row.label);
        span = 1;
      }
      AddCell(element, "td", row.text);
    }
  }

  void AddGrid(const Part& part) {
    xml_node table = NewTable();
    xml_node head = AddElement(table, "tr");
    for (const std::string& column : part.columns) AddCell(head, "th", column);
    for (const auto& cells : part.cells) {
      xml_node row = AddElement(table, "tr");
      for (const std::string& cell : cells) AddCell(row, "td", cell);
    }
  }

  void AddSignature(const Part& part) {
    AddText(conclusions_, part.mark);
    for (size_t i = 0; i < part.rows.size(); ++i) {
      xml_node paragraph = AddElement(conclusions_, "p");
      if (i == 0) paragraph = AddElement(paragraph, "signature");
      paragraph.text().set(part.rows[i].text.c_str());
    }
  }

  xml_node main_;
  xml_node conclusions_;
  std::vector<Open> open_;
  xml_node list_;
  std::optional<Counting> last_;  // of the last point of the list
  std::map<std::string, int> counts_;
  std::set<std::string> ids_;
  int tables_ = 0;
};

bool IsTitle(const Part& part) { return part.kind == PartKind::kHeading && part.level == 1; }

}  // namespace

std::string AkomaOf(const Paper& paper, const std::string& name) {
  pugi::xml_document document;
  xml_node root = AddElement(document, "akomaNtoso", {{"xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}});
  xml_node body = AddElement(root, "doc", {{"name", KindOf(paper, name)}});
  AddMeta(paper, name, body);
  const bool titled = !paper.parts.empty() && IsTitle(paper.parts[0]);
  xml_node title = AddElement(AddElement(AddElement(body, "preface"), "longTitle"), "p");
  AddElement(title, "docTitle").text().set((titled ? paper.parts[0].text : paper.title).c_str());
  xml_node main = AddElement(body, "mainBody");
  xml_node conclusions = AddElement(body, "conclusions");
  Writer writer(main, conclusions);
  for (size_t i = titled ? 1 : 0; i < paper.parts.size(); ++i) writer.Add(paper.parts[i]);
  // Neither may be empty; the first may not be missing.
  if (!main.first_child()) AddText(main, "");
  if (!conclusions.first_child()) body.remove_child(conclusions);
  return Serialized(document);
}

}  // namespace arendegang::render
