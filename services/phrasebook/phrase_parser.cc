#include "services/phrasebook/phrase_parser.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/base/text.h"
#include "services/phrasebook/facts.h"

namespace arendegang::phrasebook {
namespace {

constexpr int kMaxNesting = 16;

class TextParser {
 public:
  TextParser(const Token& token, const Descriptor* type, const FormOf& form_of, std::vector<Problem>* problems)
      : token_(token), text_(token.text), type_(type), form_of_(form_of), problems_(problems) {}

  Sequence Parse() {
    Sequence nodes = Nodes(0);
    if (!failed_ && at_ < text_.size()) Fail("Tecknet saknar motsvarighet; skriv \\ före om det ska stå i texten.");
    return nodes;
  }

 private:
  bool AtEnd() const { return failed_ || at_ >= text_.size(); }
  char Peek() const { return text_[at_]; }
  bool Accept(char c) {
    if (AtEnd() || Peek() != c) return false;
    ++at_;
    return true;
  }
  void Expect(char c) {
    if (!Accept(c)) Fail(absl::StrCat("Här väntas ”", std::string(1, c), "”."));
  }
  void SkipSpace() {
    while (Accept(' ')) {
    }
  }

  void Fail(std::string message) {
    if (failed_) return;
    failed_ = true;
    int column = token_.column + static_cast<int>(CountCharacters(absl::string_view(text_).substr(0, at_)));
    problems_->push_back(
        {token_.line, column, std::move(message), std::string(text_.substr(std::min(at_, text_.size()), 20))});
  }

  Sequence Nodes(int depth) {
    Sequence nodes;
    if (depth > kMaxNesting) Fail("För djupt nästlat.");
    std::string literal;
    auto flush = [&] {
      if (literal.empty()) return;
      Node& node = nodes.emplace_back();
      node.text = std::move(literal);
      literal.clear();
    };
    while (!AtEnd()) {
      char c = Peek();
      if (c == ']' || c == '>' || c == '|' || c == '}') break;
      if (c == '{' || c == '[' || c == '<') {
        flush();
        ++at_;
        nodes.push_back(c == '{' ? Braces() : c == '[' ? Optional(depth) : Choice(depth));
      } else {
        if (c == '\\' && at_ + 1 < text_.size()) ++at_;
        literal += text_[at_++];
      }
    }
    flush();
    return nodes;
  }

  Node Optional(int depth) {
    Node node;
    node.kind = Node::kOptional;
    node.children = Nodes(depth + 1);
    Expect(']');
    return node;
  }

  Node Choice(int depth) {
    Node node;
    node.kind = Node::kChoice;
    do {
      Alternative alternative;
      alternative.label = Label();
      alternative.nodes = Nodes(depth + 1);
      node.alternatives.push_back(std::move(alternative));
    } while (Accept('|'));
    Expect('>');
    return node;
  }

  // "label: " before a wording; nothing consumed when there is none.
  std::string Label() {
    size_t end = at_;
    while (end < text_.size() && (absl::ascii_isalnum(text_[end]) || text_[end] == '_')) ++end;
    if (end == at_ || end >= text_.size() || text_[end] != ':') return "";
    std::string label(text_.substr(at_, end - at_));
    at_ = end + 1;
    SkipSpace();
    return label;
  }

  std::string Word() {
    size_t start = at_;
    while (!AtEnd() && (absl::ascii_isalnum(Peek()) || Peek() == '_')) ++at_;
    return std::string(text_.substr(start, at_ - start));
  }

  Node Braces() {
    Node node;
    node.kind = Node::kSlot;
    node.from_root = Accept('/');
    node.capital = Accept('^');
    node.small = !node.capital && Accept('-');
    size_t start = at_;
    std::string name = Word();
    const Descriptor* type = node.from_root ? DocumentWith(name) : type_;
    node.field = type->FindFieldByName(name);
    if (node.field == nullptr) {
      at_ = start;
      Fail(absl::StrCat("Fältet ”", name, "” finns inte i ", type->name(), "."));
      return node;
    }
    if (Accept('=')) return Constant(std::move(node));
    start = at_;
    std::string form_name = Accept(':') ? Word() : "";
    node.form = form_of_(node.field, form_name);
    if (node.form == nullptr) {
      at_ = start;
      Fail(absl::StrCat("Fältet ”", name, "” kan inte skrivas i formen ”", form_name, "”."));
    }
    SkipSpace();
    if (!AtEnd() && Peek() == '\'') Separators(&node);
    if (node.field->is_repeated() != !node.separator.empty()) {
      Fail(node.field->is_repeated() ? "Ett fält med flera värden behöver skiljetecken: {fält ', ' ' och '}."
                                     : "Bara fält med flera värden har skiljetecken.");
    }
    Expect('}');
    return node;
  }

  // The first kind of document that has a field called `name`; the first of all if none has.
  static const Descriptor* DocumentWith(const std::string& name) {
    for (const Descriptor* type : DocumentTypes()) {
      if (type->FindFieldByName(name) != nullptr) return type;
    }
    return DocumentTypes()[0];
  }

  Node Constant(Node node) {
    node.kind = Node::kConstant;
    size_t start = at_;
    std::string word = Word();
    if (HoldsPresence(*node.field) && (word == "true" || word == "false")) {
      node.value = word == "true";
    } else if (node.field->cpp_type() == FieldDescriptor::CPPTYPE_ENUM &&
               node.field->enum_type()->FindValueByName(word) != nullptr) {
      node.value = node.field->enum_type()->FindValueByName(word)->number();
    } else if (node.field->cpp_type() == FieldDescriptor::CPPTYPE_INT32 && !node.field->is_repeated() &&
               absl::SimpleAtoi(word, &node.value)) {
      // The number itself.
    } else {
      at_ = start;
      Fail(absl::StrCat("”", word, "” är inget värde för fältet ”", node.field->name(), "”."));
    }
    Expect('}');
    return node;
  }

  std::string Quoted() {
    Expect('\'');
    size_t start = at_;
    while (!AtEnd() && Peek() != '\'') ++at_;
    std::string result(text_.substr(start, at_ - start));
    Expect('\'');
    return result;
  }

  void Separators(Node* node) {
    node->separator = Quoted();
    SkipSpace();
    while (!AtEnd() && Peek() != '}') {
      Alternative last;
      last.label = Label();
      last.nodes.emplace_back().text = Quoted();
      node->last_separators.push_back(std::move(last));
      SkipSpace();
      if (Accept('|')) SkipSpace();
    }
  }

  const Token& token_;
  absl::string_view text_;
  const Descriptor* type_;
  const FormOf& form_of_;
  std::vector<Problem>* problems_;
  size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

Sequence ParsePhraseText(const Token& token, const Descriptor* type, const FormOf& form_of,
                         std::vector<Problem>* problems) {
  return TextParser(token, type, form_of, problems).Parse();
}

}  // namespace arendegang::phrasebook
