#include "services/converter/odt_text.h"

#include <algorithm>
#include <map>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/converter/block_text.h"
#include "services/converter/list_mark.h"
#include "services/converter/xml.h"

namespace arendegang::converter {
namespace {

constexpr int kMostBlanks = 100;

struct Level {
  bool bullet = false;
  NumberForm form = NumberForm::kNone;
  std::string before;
  std::string after;
  int start = 1;
  int shown = 1;  // how many levels its mark shows
};

NumberForm FormOf(const std::string& sign) {
  if (sign == "1") return NumberForm::kDecimal;
  if (sign == "a") return NumberForm::kLowerLetter;
  if (sign == "A") return NumberForm::kUpperLetter;
  if (sign == "i") return NumberForm::kLowerRoman;
  if (sign == "I") return NumberForm::kUpperRoman;
  return NumberForm::kNone;
}

Level ReadLevel(const pugi::xml_node& node) {
  Level level;
  level.bullet = NameOf(node) == "list-level-style-bullet";
  level.form = FormOf(ValueOf(node, "num-format"));
  level.before = ValueOf(node, "num-prefix");
  level.after = ValueOf(node, "num-suffix");
  level.start = NumberOf(node, "start-value", 1);
  level.shown = NumberOf(node, "display-levels", 1);
  return level;
}

class Reader {
 public:
  // Takes the list styles below a node, wherever they stand.
  void TakeStyles(const pugi::xml_node& node) {
    for (const pugi::xml_node& group : node.children()) {
      for (const pugi::xml_node& style : group.children()) {
        if (NameOf(style) != "list-style") continue;
        std::map<int, Level>& levels = styles_[ValueOf(style, "name")];
        for (const pugi::xml_node& level : style.children()) levels[NumberOf(level, "level", 1)] = ReadLevel(level);
      }
    }
  }

  void ReadBlocks(const pugi::xml_node& node, int depth, BlockText* text) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& child : node.children()) ReadBlock(child, depth + 1, text);
  }

 private:
  void ReadBlock(const pugi::xml_node& node, int depth, BlockText* text) {
    const absl::string_view name = NameOf(node);
    if (name == "p" || name == "h") {
      ReadParagraph(node, depth, text);
    } else if (name == "list") {
      ReadList(node, depth, text);
    } else if (name == "table-row") {
      ReadRow(node, depth, text);
    } else if (name != "tracked-changes" && name != "annotation" && name != "forms") {
      ReadBlocks(node, depth, text);
    }
  }

  void ReadParagraph(const pugi::xml_node& node, int depth, BlockText* text) {
    std::string line;
    BlockText apart;
    ReadRuns(node, depth, &line, &apart);
    text->Add(waiting_.empty() ? line : absl::StrCat(waiting_, " ", line));
    waiting_.clear();
    text->Add(apart.Take());
  }

  // The words below a node; notes and text boxes apart.
  void ReadRuns(const pugi::xml_node& node, int depth, std::string* line, BlockText* apart) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& child : node.children()) {
      const absl::string_view name = NameOf(child);
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        *line += child.value();
      } else if (name == "s") {
        line->append(static_cast<size_t>(std::clamp(NumberOf(child, "c", 1), 1, kMostBlanks)), ' ');
      } else if (name == "tab") {
        *line += ' ';
      } else if (name == "line-break") {
        *line += '\n';
      } else if (name == "note") {
        const std::string sign = ChildOf(child, "note-citation").child_value();
        *line += sign;
        BlockText note;
        ReadBlocks(ChildOf(child, "note-body"), depth + 1, &note);
        apart->Add(absl::StrCat(sign, " ", BlockText::OnOneLine(note.Take())));
      } else if (name == "text-box") {
        ReadBlocks(child, depth + 1, apart);
      } else if (name != "annotation" && name != "title" && name != "desc") {
        ReadRuns(child, depth + 1, line, apart);
      }
    }
  }

  void ReadList(const pugi::xml_node& node, int depth, BlockText* text) {
    if (depth > kDeepest) return;
    const std::string outer = style_;
    if (const std::string own = ValueOf(node, "style-name"); !own.empty()) style_ = own;
    const size_t level = counts_.size();
    int first = LevelAt(level).start;
    const bool goes_on = ValueOf(node, "continue-numbering") == "true" || !ValueOf(node, "continue-list").empty();
    if (goes_on && level == 0) first = last_[style_] + 1;
    counts_.push_back(first - 1);
    for (const pugi::xml_node& item : node.children()) {
      if (NameOf(item) == "list-item") {
        counts_[level] = NumberOf(item, "start-value", counts_[level] + 1);
        waiting_ = Mark();
      }
      ReadBlocks(item, depth + 1, text);
      waiting_.clear();
    }
    if (level == 0) last_[style_] = counts_[level];
    counts_.pop_back();
    style_ = outer;
  }

  Level LevelAt(size_t level) const {
    auto style = styles_.find(style_);
    if (style == styles_.end()) return {};
    auto found = style->second.find(static_cast<int>(level) + 1);
    return found == style->second.end() ? Level() : found->second;
  }

  // The mark of the item that is being read.
  std::string Mark() const {
    const Level level = LevelAt(counts_.size() - 1);
    if (level.bullet) return kBullet;
    if (level.form == NumberForm::kNone) return "";
    const size_t shown = static_cast<size_t>(std::clamp(level.shown, 1, static_cast<int>(counts_.size())));
    std::string numbers;
    for (size_t i = counts_.size() - shown; i < counts_.size(); ++i) {
      absl::StrAppend(&numbers, numbers.empty() ? "" : ".", WrittenNumber(counts_[i], LevelAt(i).form));
    }
    return absl::StrCat(level.before, numbers, level.after);
  }

  void ReadRow(const pugi::xml_node& row, int depth, BlockText* text) {
    text->Add(RowText(row.children(),
                      [&](const pugi::xml_node& cell, BlockText* content) { ReadBlocks(cell, depth + 1, content); }));
  }

  std::map<std::string, std::map<int, Level>> styles_;
  std::string style_;                // of the list that is being read
  std::vector<int> counts_;          // of it and those around it
  std::map<std::string, int> last_;  // numbers that lists of a style ended with
  std::string waiting_;              // the mark of an item whose first paragraph has not come
};

}  // namespace

bool OdtText(const std::string& content, const std::string& styles, std::string* text) {
  pugi::xml_document parsed;
  pugi::xml_document shared;
  if (!ParseXml(content, &parsed) || (!styles.empty() && !ParseXml(styles, &shared))) return false;
  const pugi::xml_node root = parsed.document_element();
  const pugi::xml_node body = ChildOf(ChildOf(root, "body"), "text");
  if (NameOf(root) != "document-content" || !body) return false;  // a spreadsheet, say
  Reader reader;
  reader.TakeStyles(shared.document_element());
  reader.TakeStyles(root);
  BlockText blocks;
  reader.ReadBlocks(body, 0, &blocks);
  *text = blocks.Take();
  return true;
}

}  // namespace arendegang::converter
