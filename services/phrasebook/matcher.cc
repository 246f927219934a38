#include "services/phrasebook/matcher.h"

#include <algorithm>
#include <set>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "services/phrasebook/dates.h"
#include "services/phrasebook/facts.h"

namespace arendegang::phrasebook {
namespace {

constexpr absl::string_view kNever = "[^\\x00-\\x{10FFFF}]";

// A blank between two words; a line may have been broken there, but a block does not end there.
constexpr absl::string_view kBlank = "[ \\v]";
constexpr absl::string_view kFence = "\xE2\x81\xA8[^\xE2\x81\xA8\xE2\x81\xA9\\n]*\xE2\x81\xA9";
constexpr absl::string_view kFreeText = "[^\\n\xE2\x81\xA8\xE2\x81\xA9]+?";
// In bytes, of the text of an expression.
constexpr size_t kLargest = 4 << 20;

std::shared_ptr<const Expression> Lazy(std::string pattern) {
  return std::make_shared<const Expression>(std::move(pattern));
}

std::string Literal(absl::string_view text) {
  return absl::StrReplaceAll(RE2::QuoteMeta(Piece(text)), {{"\\ ", kBlank}, {" ", kBlank}});
}

// `pattern` with its blanks as blanks where a line may go on; also those of its classes.
std::string WithBlanks(absl::string_view pattern) {
  std::string result;
  bool in_class = false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      absl::StrAppend(&result, pattern.substr(i++, 2));
    } else if (c == ' ') {
      absl::StrAppend(&result, in_class ? " \\v" : kBlank);
    } else {
      in_class = c == '[' || (in_class && c != ']');
      result += c;
    }
  }
  return result;
}

// Whether what `nodes` match always ends in words of the phrase's own.
bool EndsInLiteral(const Sequence& nodes) {
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
    if (node->kind == Node::kLiteral) return true;
    if (node->kind == Node::kSlot) return false;
    // What may be left out is passed over, but must end in words itself.
    if (node->kind == Node::kOptional && !EndsInLiteral(node->children)) return false;
    for (const Alternative& alternative : node->alternatives) {
      if (!alternative.nodes.empty() && !EndsInLiteral(alternative.nodes)) return false;
    }
  }
  return false;
}

std::string OrFence(absl::string_view pattern) { return absl::StrCat("(?:", pattern, "|", kFence, ")"); }

class Builder {
 public:
  Builder(Grammar* grammar, std::vector<Problem>* problems) : grammar_(*grammar), problems_(problems) {}

  void Run() {
    for (auto& [name, phrase] : grammar_.phrases) BuildWhole(phrase.get());
    for (auto& [type, layout] : grammar_.layouts) BuildElements(&layout->elements);
  }

 private:
  // Gives each slot, optional part and wording its group.
  void NumberNodes(Sequence* nodes, int* captures) {
    for (Node& node : *nodes) {
      if (node.kind == Node::kSlot || node.kind == Node::kOptional) node.capture = ++*captures;
      NumberNodes(&node.children, captures);
      for (Alternative& alternative : node.alternatives) {
        alternative.capture = ++*captures;
        NumberNodes(&alternative.nodes, captures);
      }
    }
  }

  void BuildElements(std::vector<Element>* elements) {
    for (Element& element : *elements) {
      bool heading = element.kind == Element::kHeading || element.kind == Element::kSection;
      if (element.phrase != nullptr) BuildBlock(element.phrase.get(), heading);
      BuildElements(&element.children);
    }
  }

  // A phrase within others is one expression: the first of its alternatives that fits is read.
  void BuildWhole(Phrase* phrase) {
    for (Alternative& alternative : phrase->alternatives) {
      alternative.capture = ++phrase->captures;
      NumberNodes(&alternative.nodes, &phrase->captures);
    }
    phrase->whole = Lazy(Alternatives(phrase->alternatives, true, false));
    BuildItems(&phrase->alternatives);
  }

  // In a phrase that is a block of its own each alternative is an expression: with the groups of all of them it would
  // be slow. A heading stands alone on its line.
  void BuildBlock(Phrase* phrase, bool heading) {
    std::string start = Ended(phrase->alternatives, heading);
    if (start.size() > kLargest) problems_->push_back({phrase->line, 1, "Frasen blir för stor. Dela den.", ""});
    phrase->start = Lazy(absl::StrCat("^(?:", start, ")"));
    for (Alternative& alternative : phrase->alternatives) {
      alternative.captures = 1;  // all of it
      NumberNodes(&alternative.nodes, &alternative.captures);
      alternative.block = Lazy(absl::StrCat("^(", Nodes(alternative.nodes, true, false), ")[ \\v]*(?:\\n|\\z)"));
      alternative.holds_string = HoldsString(alternative.nodes);
      phrase->may_be_empty |= alternative.nodes.empty();
      phrase->has_loose |= alternative.loose;
    }
    BuildItems(&phrase->alternatives);
  }

  // How deep lists stand within the items of lists.
  static int DepthOfLists(const std::vector<Alternative>& alternatives) {
    int deepest = 0;
    for (const Alternative& alternative : alternatives) deepest = std::max(deepest, DepthOfLists(alternative.nodes));
    return deepest;
  }

  static int DepthOfLists(const Sequence& nodes) {
    int deepest = 0;
    for (const Node& node : nodes) {
      deepest = std::max({deepest, !node.separator.empty() + DepthOfItems(node), DepthOfLists(node.children),
                          DepthOfLists(node.alternatives)});
    }
    return deepest;
  }

  static int DepthOfItems(const Node& node) {
    bool phrase = node.form != nullptr && node.form->kind == Form::kPhrase;
    return phrase ? DepthOfLists(node.form->phrase->alternatives) : 0;
  }

  static bool HoldsString(const Sequence& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
      return node.kind == Node::kSlot && !node.from_root &&
             (node.form->kind == Form::kText || node.form->kind == Form::kPattern);
    });
  }

  // The expressions that take lists apart: an item, and what parts it from the next.
  void BuildItems(std::vector<Alternative>* alternatives) {
    for (Alternative& alternative : *alternatives) BuildItems(&alternative.nodes);
  }

  void BuildItems(Sequence* nodes) {
    for (Node& node : *nodes) {
      if (node.kind == Node::kSlot && !node.separator.empty()) {
        std::string pattern = absl::StrCat("(", Value(node, false), "|", Value(node, true), ")(?:");
        for (const Alternative& last : node.last_separators) {
          bool same = last.nodes[0].text == node.separator;  // told from the separator by where it stands
          absl::StrAppend(&pattern, "(", same ? std::string(kNever) : Literal(last.nodes[0].text), ")|");
        }
        absl::StrAppend(&pattern, "(", Literal(node.separator), ")|\\z)");
        node.item = Lazy(std::move(pattern));
      }
      BuildItems(&node.children);
      BuildItems(&node.alternatives);
    }
  }

  std::string Alternatives(const std::vector<Alternative>& alternatives, bool capturing, bool capital) {
    std::string result;
    for (const Alternative& alternative : alternatives) {
      absl::StrAppend(&result, result.empty() && &alternative == &alternatives[0] ? "" : "|",
                      capturing ? "(" : "(?:", Nodes(alternative.nodes, capturing, capital), ")");
    }
    return result;
  }

  // Alternatives that end where a line may go on only when they end in a literal: a value has no end of its own. A
  // loose one is known by nothing.
  std::string Ended(const std::vector<Alternative>& alternatives, bool heading) {
    std::string result;
    for (const Alternative& alternative : alternatives) {
      if (alternative.nodes.empty() || alternative.loose) continue;
      bool closed = !heading && EndsInLiteral(alternative.nodes);
      absl::StrAppend(&result, result.empty() ? "" : "|", "(?:", Nodes(alternative.nodes, false, false), ")",
                      closed ? "(?:[ \\v\\n]|\\z)" : "(?:[\\v\\n]|\\z)");
    }
    return result.empty() ? std::string(kNever) : result;
  }

  std::string Nodes(const Sequence& nodes, bool capturing, bool capital) {
    std::string result;
    bool first = true;
    for (const Node& node : nodes) {
      absl::StrAppend(&result, NodePattern(node, capturing, capital && first));
      first = first && node.kind == Node::kConstant;
    }
    return result;
  }

  std::string NodePattern(const Node& node, bool capturing, bool capital) {
    switch (node.kind) {
      case Node::kLiteral:
        return Literal(capital ? Capitalised(node.text) : node.text);
      case Node::kConstant:
        return "";
      case Node::kOptional:
        return absl::StrCat(capturing ? "(" : "(?:", Nodes(node.children, capturing, capital), ")?");
      case Node::kChoice:
        return absl::StrCat("(?:", Alternatives(node.alternatives, capturing, capital), ")");
      case Node::kSlot:
        return absl::StrCat(capturing ? "(" : "(?:", Slot(node, capital || node.capital), ")");
    }
    return "";
  }

  std::string Slot(const Node& node, bool capital) {
    std::string first = Value(node, capital);
    if (node.separator.empty()) return first;
    std::string parted = absl::StrCat("(?:", Literal(node.separator));
    for (const Alternative& alternative : node.last_separators) {
      absl::StrAppend(&parted, "|", Literal(alternative.nodes[0].text));
    }
    absl::StrAppend(&parted, ")");
    std::string more = capital ? Value(node, false) : first;
    if (DepthOfItems(node) == 0) return absl::StrCat(first, "(?:", parted, more, ")*");
    // An item that holds lists stands in the expression once, or lists of lists would fill the memory. What this lets
    // through besides lists, ReadList refuses.
    if (!capital) return absl::StrCat("(?:", first, parted, "?)+");
    return absl::StrCat(first, parted, "?(?:", more, parted, "?)*");
  }

  std::string Value(const Node& node, bool capital = false) {
    const Form& form = *node.form;
    switch (form.kind) {
      case Form::kText:
        return OrFence(kFreeText);
      case Form::kNumber:
        return "\\d{1,9}";
      case Form::kPattern:
        return OrFence(WithBlanks(form.pattern));
      case Form::kGenitive:
        return absl::StrCat("(?:", WithBlanks(form.base->pattern), "|", kFence, "s?)");
      case Form::kWords:
        return Words(form, capital);
      case Form::kPhrase:
        return absl::StrCat("(?:", Alternatives(form.phrase->alternatives, false, capital), ")");
      default:
        return DatePattern(form.kind, capital);
    }
  }

  static std::string Words(const Form& form, bool capital) {
    std::vector<std::string> words;
    for (const auto& [number, word] : form.words) words.push_back(capital ? Capitalised(word) : word);
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::string result;
    for (const std::string& word : words) absl::StrAppend(&result, result.empty() ? "(?:" : "|", Literal(word));
    return result + ")";
  }

  Grammar& grammar_;
  std::vector<Problem>* problems_;
};

}  // namespace

void BuildExpressions(Grammar* grammar, std::vector<Problem>* problems) { Builder(grammar, problems).Run(); }

}  // namespace arendegang::phrasebook
