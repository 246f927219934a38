#include <algorithm>
#include <map>
#include <optional>

#include "absl/strings/str_cat.h"
#include "services/render/docx_parts.h"
#include "services/render/docx_tables.h"

namespace arendegang::render {
namespace {

using pugi::xml_node;

class Body {
 public:
  Body(xml_node body, const PageForm& form, std::vector<ListKind>* lists) : body_(body), form_(form), lists_(*lists) {}

  void Add(const Part& part) {
    switch (part.kind) {
      case PartKind::kHeading:
        return AddHeading(part);
      case PartKind::kText:
        return AddText(AddParagraph("BodyText"), part.text);
      case PartKind::kPoint:
        return AddPoint(part);
      case PartKind::kItem:
        return AddItem(part);
      case PartKind::kTable:
        return AddLabelTable(part, form_.text_width, body_);
      case PartKind::kGrid:
        return AddGrid(part, form_.text_width, body_);
      case PartKind::kSignature:
        return AddSignature(part);
    }
  }

 private:
  xml_node AddParagraph(const std::string& style) { return AddStyled(body_, style); }

  // The § and its title are one heading, of two lines.
  void AddHeading(const Part& part) {
    xml_node paragraph = AddParagraph(part.around ? "PaperTitle" : absl::StrCat("Heading", part.level));
    if (part.new_page) AddElement(paragraph.child("w:pPr"), "w:pageBreakBefore");
    if (!part.number.empty()) {
      AddText(paragraph, part.number);
      AddElement(AddElement(paragraph, "w:r"), "w:br");
    }
    AddText(paragraph, part.text);
    last_.reset();
  }

  void AddPoint(const Part& part) {
    const Counting counting = *CountingOf(part.mark);
    if (!last_ || !Continues(*last_, counting)) lists_.push_back({counting, ""});
    last_ = counting;
    AddListed(part.text, lists_.size());
  }

  // All with the same mark are in one list.
  void AddItem(const Part& part) {
    last_.reset();
    const std::string mark = part.mark.empty() ? "•" : part.mark;
    auto [list, isnew] = marked_.try_emplace(mark, lists_.size() + 1);
    if (isnew) lists_.push_back({Counting(), mark});
    AddListed(part.text, list->second);
  }

  void AddListed(const std::string& text, size_t list) {
    xml_node paragraph = AddParagraph("ListParagraph");
    xml_node number = AddElement(paragraph.child("w:pPr"), "w:numPr");
    AddElement(number, "w:ilvl", {{"w:val", "0"}});
    AddElement(number, "w:numId", {{"w:val", absl::StrCat(list)}});
    AddText(paragraph, text);
  }

  // Stays together: in what capacity, the line, and who.
  void AddSignature(const Part& part) {
    AddText(AddParagraph("PaperSignatureLabel"), part.mark);
    for (size_t i = 0; i < part.rows.size(); ++i) {
      xml_node paragraph = AddParagraph(i == 0 ? "PaperSignature" : "PaperSignatureText");
      if (i + 1 < part.rows.size()) AddElement(paragraph.child("w:pPr"), "w:keepNext");
      AddText(paragraph, part.rows[i].text);
    }
    last_.reset();
  }

  xml_node body_;
  const PageForm& form_;
  std::vector<ListKind>& lists_;
  std::map<std::string, size_t> marked_;
  std::optional<Counting> last_;  // of the last point, where the next may go on
};

// A4. Where there is a letterhead, the first page has a head and a foot of its own.
void AddPageForm(const Paper& paper, const PageForm& form, xml_node body) {
  xml_node section = AddElement(body, "w:sectPr");
  AddElement(section, "w:headerReference", {{"w:type", "default"}, {"r:id", kHeadId}});
  if (HasLetterhead(paper.look))
    AddElement(section, "w:headerReference", {{"w:type", "first"}, {"r:id", kFirstHeadId}});
  AddElement(section, "w:footerReference", {{"w:type", "default"}, {"r:id", kFootId}});
  if (HasLetterhead(paper.look))
    AddElement(section, "w:footerReference", {{"w:type", "first"}, {"r:id", kFirstFootId}});
  AddElement(section, "w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
  // Head and foot stand within their margins, half of the way from the edge where those are narrow.
  auto twips = [](double margin) { return absl::StrCat(TwipsOf(margin)); };
  AddElement(section, "w:pgMar",
             {{"w:top", twips(form.margins.top())},
              {"w:right", twips(form.margins.right())},
              {"w:bottom", twips(form.margins.bottom())},
              {"w:left", twips(form.margins.left())},
              {"w:header", twips(std::min(12.5, form.margins.top() / 2))},
              {"w:footer", twips(std::min(12.5, form.margins.bottom() / 2))},
              {"w:gutter", "0"}});
  if (HasLetterhead(paper.look)) AddElement(section, "w:titlePg");
}

}  // namespace

std::string BodyOf(const Paper& paper, std::vector<ListKind>* lists) {
  pugi::xml_document document;
  xml_node element = AddElement(AddRoot(&document, "w:document"), "w:body");
  const PageForm form(paper.look);
  Body body(element, form, lists);
  for (const Part& part : paper.parts) body.Add(part);
  AddPageForm(paper, form, element);
  return Serialized(document);
}

}  // namespace arendegang::render
