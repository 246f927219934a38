#include "services/converter/docx_text.h"

#include <map>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/converter/block_text.h"
#include "services/converter/docx_numbering.h"
#include "services/converter/xml.h"

namespace arendegang::converter {
namespace {

// What was taken out of the text, or only tells how it looks.
bool IsSilent(absl::string_view name) {
  return name == "pPr" || name == "rPr" || name == "del" || name == "moveFrom" || name == "instrText" ||
         name == "delText" || name == "tblPr" || name == "trPr" || name == "tcPr" || name == "sectPr";
}

// Whether properties say that a change took away what they are of: the end of a paragraph, a row.
bool IsTakenAway(const pugi::xml_node& properties) {
  return ChildOf(properties, "del") || ChildOf(properties, "moveFrom");
}

// What our papers have around the minutes, a title and lines to sign on: they are told by no fact.
bool IsAround(const pugi::xml_node& properties) {
  return absl::StartsWith(ValueOf(ChildOf(properties, "pStyle"), "val"), "Paper");
}

class Reader {
 public:
  Reader(const pugi::xml_node& numbering, const pugi::xml_node& styles) : numbering_(numbering, styles) {}

  // The blocks below a node: of the body, of a cell, of a text box.
  void ReadBlocks(const pugi::xml_node& node, int depth, BlockText* text) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& child : node.children()) {
      const absl::string_view name = NameOf(child);
      if (name == "p") {
        ReadParagraph(child, depth + 1, text);
      } else if (name == "tbl") {
        ReadTable(child, depth + 1, text);
      } else if (!IsSilent(name)) {
        ReadBlocks(child, depth + 1, text);  // content controls and the like
      }
    }
  }

  // The notes that the text referred to, in that order.
  void ReadNotes(const pugi::xml_node& footnotes, BlockText* text) {
    std::map<std::string, pugi::xml_node> notes;
    for (const pugi::xml_node& note : footnotes.children()) notes[ValueOf(note, "id")] = note;
    const std::vector<std::string> referred = std::move(notes_);
    for (size_t i = 0; i < referred.size(); ++i) {
      BlockText note;
      ReadBlocks(notes[referred[i]], 0, &note);
      text->Add(absl::StrCat(i + 1, " ", BlockText::OnOneLine(note.Take())));
    }
  }

  // What a paragraph whose end was taken away left over at the end of the text.
  std::string TakeCarried() { return std::move(carried_); }

 private:
  void ReadParagraph(const pugi::xml_node& node, int depth, BlockText* text) {
    const pugi::xml_node properties = ChildOf(node, "pPr");
    if (IsAround(properties)) return;
    std::string line = std::move(carried_);
    carried_.clear();
    BlockText boxes;
    ReadRuns(node, depth, &line, &boxes);
    if (IsTakenAway(ChildOf(properties, "rPr"))) {
      carried_ = std::move(line);  // it is one with the next, and no point of its own
      text->Add(boxes.Take());
      return;
    }
    const std::string mark = numbering_.NextMark(properties);
    text->Add(mark.empty() ? line : absl::StrCat(mark, " ", line));
    text->Add(boxes.Take());
  }

  // The words below a node; text boxes, which are anchored in it, apart.
  void ReadRuns(const pugi::xml_node& node, int depth, std::string* line, BlockText* boxes) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& child : node.children()) {
      const absl::string_view name = NameOf(child);
      if (name == "t") {
        *line += child.child_value();
      } else if (name == "tab" || name == "ptab") {
        *line += ' ';
      } else if (name == "br" || name == "cr") {
        *line += '\n';
      } else if (name == "noBreakHyphen") {
        *line += '-';
      } else if (name == "footnoteReference") {
        notes_.push_back(ValueOf(child, "id"));
        absl::StrAppend(line, notes_.size());
      } else if (name == "txbxContent") {
        ReadBlocks(child, depth + 1, boxes);
      } else if (name == "AlternateContent") {
        ReadRuns(child.first_child(), depth + 1, line, boxes);  // the others say the same again
      } else if (!IsSilent(name)) {
        ReadRuns(child, depth + 1, line, boxes);
      }
    }
  }

  void ReadTable(const pugi::xml_node& table, int depth, BlockText* text) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& row : table.children()) {
      if (IsSilent(NameOf(row)) || IsTakenAway(ChildOf(row, "trPr"))) continue;
      if (NameOf(row) != "tr") {
        ReadTable(row, depth + 1, text);  // content controls around rows
        continue;
      }
      text->Add(RowText(row.children(), [&](const pugi::xml_node& cell, BlockText* content) {
        if (!IsSilent(NameOf(cell))) ReadBlocks(cell, depth + 1, content);
      }));
    }
  }

  DocxNumbering numbering_;
  std::vector<std::string> notes_;  // ids, in the order of the references
  std::string carried_;             // the words of a paragraph whose end was taken away
};

// Parses a part that may be missing.
bool ParsePart(const std::string& part, pugi::xml_document* parsed) { return part.empty() || ParseXml(part, parsed); }

}  // namespace

bool DocxText(const DocxParts& parts, std::string* text) {
  pugi::xml_document document;
  pugi::xml_document numbering;
  pugi::xml_document styles;
  pugi::xml_document footnotes;
  const bool parsed = ParseXml(parts.document, &document) && ParsePart(parts.numbering, &numbering) &&
                      ParsePart(parts.styles, &styles) && ParsePart(parts.footnotes, &footnotes);
  if (!parsed || NameOf(document.document_element()) != "document") return false;
  Reader reader(numbering.document_element(), styles.document_element());
  BlockText blocks;
  reader.ReadBlocks(document.document_element(), 0, &blocks);
  blocks.Add(reader.TakeCarried());
  reader.ReadNotes(footnotes.document_element(), &blocks);
  *text = blocks.Take();
  return true;
}

}  // namespace arendegang::converter
