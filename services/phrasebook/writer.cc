#include "services/phrasebook/writer.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/phrasebook/layout_match.h"
#include "services/phrasebook/phrase_writer.h"

namespace arendegang::phrasebook {
namespace {

// A block as a line of text.
void AppendBlock(const v1::Block& block, std::string* text) {
  absl::StrAppend(text, block.mark(), block.mark().empty() ? "" : " ", block.text(), "\n");
}

class Writer {
 public:
  Writer(const v1::Minutes& root, std::string path) : trail_{std::move(path), {}}, phrases_(root, &trail_) {}

  void WriteLayout(const Layout& layout, const Message& facts, int index, const Frame* outer) {
    WriteElements(layout.elements, layout.unrecognised, facts, index, outer, "end");
  }

  Written Result() && { return {std::move(blocks_), std::move(trail_.faults)}; }

 private:
  void AddBlock(v1::BlockKind kind, std::string text, std::string mark = "", int level = 0) {
    v1::Block block;
    block.set_kind(kind);
    block.set_text(std::move(text));
    block.set_mark(std::move(mark));
    block.set_source(trail_.path);
    block.set_level(level);
    CheckTails(block);
    blocks_.push_back(std::move(block));
  }

  // Elements[from..) of a part that ended with the last block: a reader still looks for them.
  struct Tail {
    const std::vector<Element>* elements;
    size_t from;
  };

  void AddTail(const std::vector<Element>& elements, size_t from) {
    if (tails_block_ != blocks_.size()) tails_.clear();
    tails_block_ = blocks_.size();
    if (from < elements.size()) tails_.push_back({&elements, from});
  }

  // A block that a reader would take for the rest of the part before it cannot be told from that.
  void CheckTails(const v1::Block& block) {
    if (tails_.empty() || tails_block_ != blocks_.size()) return;
    std::string line;
    AppendBlock(block, &line);
    for (const Tail& tail : tails_) {
      for (size_t i = tail.from; i < tail.elements->size(); ++i) {
        if (!Starts((*tail.elements)[i], line)) continue;
        return trail_.Fail("", "Texten skulle läsas ihop med det som står före. Fyll i det som husstilen inleder med.");
      }
    }
  }

  void WriteElements(const std::vector<Element>& elements, const FieldDescriptor* unrecognised, const Message& facts,
                     int index, const Frame* outer, const std::string& end_label) {
    size_t skipped = 0;
    size_t block = blocks_.size();
    for (size_t i = 0; i < elements.size(); ++i) {
      WriteUnrecognised(unrecognised, facts, elements[i].label);
      Frame here{&elements, i, outer, skipped, block};
      WriteElement(elements[i], unrecognised, facts, index, After(here, i), here);
      if (blocks_.size() == block) continue;
      block = blocks_.size();
      skipped = i + 1;
    }
    WriteUnrecognised(unrecognised, facts, end_label);
    bool ended = skipped > 0 && elements[skipped - 1].ends_layout;
    AddTail(elements, ended ? elements.size() : skipped);
  }

  void WriteElement(const Element& element, const FieldDescriptor* unrecognised, const Message& facts, int index,
                    const Frame& after, const Frame& repeat) {
    switch (element.kind) {
      case Element::kHeading:
        return WriteLine(element, facts, v1::BLOCK_KIND_HEADING, "");
      case Element::kLine:
        return WriteLine(element, facts, v1::BLOCK_KIND_PARAGRAPH, "");
      case Element::kPoint:
        return WriteLine(element, facts, v1::BLOCK_KIND_POINT, MarkOf(element.mark, index));
      case Element::kTitle:
        return WriteTitle(element, facts, after);
      case Element::kSection:
        return WriteSection(element, unrecognised, facts, index, after);
      case Element::kRows:
        return WriteRows(element, facts);
      case Element::kProse:
        return WriteProseField(element, facts, &after);
      case Element::kEach:
        return WriteEach(element, facts, after, repeat);
      case Element::kChoice:
        return WriteChoice(element, facts, after, repeat);
    }
  }

  void WriteLine(const Element& element, const Message& facts, v1::BlockKind kind, std::string mark) {
    const Alternative* chosen = phrases_.Choose(element.phrase->alternatives, facts);
    if (chosen == nullptr) return ExplainMissing(element, facts);
    if (chosen->nodes.empty()) return;
    std::string text = phrases_.Write(*chosen, facts);
    AddBlock(kind, std::move(text), std::move(mark), element.level);
  }

  // A phrase of which some facts are given and others not is an error; one of which none is given is simply not
  // written, but a point or a § number is always owed.
  void ExplainMissing(const Element& element, const Message& facts) {
    bool some = element.kind == Element::kPoint || (element.kind == Element::kHeading && !HasUnrecognised(facts));
    const FieldDescriptor* missing = nullptr;
    for (const Node& node : element.phrase->alternatives[0].nodes) {
      if (node.from_root || (node.kind != Node::kSlot && node.kind != Node::kConstant)) continue;
      if (node.kind == Node::kSlot && IsSet(facts, node.field)) {
        some = true;
      } else if (missing == nullptr) {
        if (element.kind == Element::kHeading && node.kind == Node::kConstant) return;
        missing = node.field;
      }
    }
    if (some) trail_.Fail(missing == nullptr ? "" : missing->name(), "Uppgiften saknas och behövs för att skriva meningen.");
  }

  void WriteTitle(const Element& element, const Message& facts, const Frame& after) {
    const std::string& title = facts.GetReflection()->GetString(facts, element.field);
    if (title.empty()) {
      // Only a paragraph kept whole as unrecognised text has no title.
      if (!HasUnrecognised(facts)) trail_.Fail(element.field->name(), "Rubriken saknas.");
      return;
    }
    Step step(&trail_, element.field->name(), -1);
    AddBlock(v1::BLOCK_KIND_HEADING, NeedsFence(title, &after) || TellsOtherKind(title, *after.elements, facts) ? FencedBlock(title) : title, "", element.level);
  }

  // Whether the title is that of another kind of paragraph than the one at hand.
  static bool TellsOtherKind(const std::string& title, const std::vector<Element>& elements, const Message& facts) {
    const auto* reflection = facts.GetReflection();
    for (const Element& element : elements) {
      bool chosen = false;
      bool other = false;
      for (const Case& branch : element.cases) {
        bool titled = std::find(branch.titles.begin(), branch.titles.end(), title) != branch.titles.end();
        bool set = reflection->HasField(facts, branch.field);
        chosen |= set;
        other |= titled && !set;
      }
      if (chosen && other) return true;
    }
    return false;
  }

  static bool HasUnrecognised(const Message& facts) {
    const FieldDescriptor* field = facts.GetDescriptor()->FindFieldByName("unrecognised");
    return field != nullptr && IsSet(facts, field);
  }

  void WriteSection(const Element& element, const FieldDescriptor* unrecognised, const Message& facts, int index,
                    const Frame& after) {
    size_t heading = blocks_.size();
    const Alternative* chosen = phrases_.Choose(element.phrase->alternatives, facts);
    if (chosen == nullptr && Excluded(*element.phrase, facts)) return;
    if (chosen != nullptr && !chosen->nodes.empty()) {
      std::string text = phrases_.Write(*chosen, facts);
      AddBlock(v1::BLOCK_KIND_HEADING, std::move(text), "", element.level);
    }
    size_t content = blocks_.size();
    WriteElements(element.children, unrecognised, facts, index, &after, SectionEnd(element));
    if (blocks_.size() == content) return blocks_.resize(heading);
    if (content == heading && chosen != nullptr) CheckUnheaded(element, content);
    if (chosen == nullptr) trail_.Fail("", "Rubriken kan inte skrivas: det som den nämner, till exempel nämnden, saknas.");
  }

  // Without a heading the section is known by what it begins with.
  void CheckUnheaded(const Element& element, size_t first) {
    std::string beginning;
    AppendBlock(blocks_[first], &beginning);
    bool known = std::any_of(element.children.begin(), element.children.end(),
                             [&](const Element& child) { return Starts(child, beginning); });
    if (!known) trail_.Fail("", "Avsnittet behöver sin rubrik för att kännas igen. Ta bort ordvalet utan rubrik.");
  }

  // Whether the heading says that the section is of another kind than these facts.
  static bool Excluded(const Phrase& heading, const Message& facts) {
    const Sequence& nodes = heading.alternatives[0].nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.kind == Node::kConstant && !HasValue(facts, node.field, node.value);
    });
  }

  void WriteRows(const Element& element, const Message& facts) {
    const auto* reflection = facts.GetReflection();
    int count = element.field->is_repeated() ? reflection->FieldSize(facts, element.field)
                                             : reflection->HasField(facts, element.field);
    const Alternative* label = phrases_.Choose(element.phrase->alternatives, facts);
    for (int i = 0; i < count; ++i) {
      bool repeated = element.field->is_repeated();
      Step step(&trail_, element.field->name(), repeated ? i : -1);
      const Message& row = repeated ? reflection->GetRepeatedMessage(facts, element.field, i)
                                    : reflection->GetMessage(facts, element.field);
      std::string text;
      phrases_.WritePhrase(*element.item, row, false, &text);
      std::string mark;
      if (i == 0 && label != nullptr) mark = phrases_.Write(*label, facts);
      AddBlock(v1::BLOCK_KIND_ROW, std::move(text), std::move(mark));
    }
  }

  void WriteProseField(const Element& element, const Message& facts, const Frame* after) {
    const auto* reflection = facts.GetReflection();
    for (int i = 0; i < reflection->FieldSize(facts, element.field); ++i) {
      Step step(&trail_, element.field->name(), i);
      WriteProse(static_cast<const v1::ProseBlock&>(reflection->GetRepeatedMessage(facts, element.field, i)), after);
    }
  }

  // Free text that would be taken for something else is fenced.
  void WriteProse(const v1::ProseBlock& prose, const Frame* after) {
    if (prose.text().empty()) return trail_.Fail("text", "Texten är tom.");
    std::string line =
        prose.mark().empty() ? prose.text() : absl::StrCat(prose.mark(), " ", prose.text());
    bool fence = NeedsFence(line, after) || (prose.mark().empty() && MarkLength(line) > 0);
    AddProse(prose, fence);
  }

  void AddProse(const v1::ProseBlock& prose, bool fence) {
    v1::BlockKind kind = prose.mark().empty() ? v1::BLOCK_KIND_PARAGRAPH : v1::BLOCK_KIND_POINT;
    AddBlock(kind, fence ? FencedBlock(prose.text()) : prose.text(), prose.mark());
  }

  bool NeedsFence(absl::string_view line, const Frame* frame) const {
    return Stops(frame, line) || SkippedStarts(frame, blocks_.size(), line) || line != Flattened(line);
  }

  // Text that was not understood is written as it stood.
  void WriteUnrecognised(const FieldDescriptor* field, const Message& facts, const std::string& label) {
    if (field == nullptr) return;
    const auto* reflection = facts.GetReflection();
    int count = reflection->FieldSize(facts, field);
    for (int i = 0; i < count; ++i) {
      const auto& kept = static_cast<const v1::Unrecognised&>(reflection->GetRepeatedMessage(facts, field, i));
      if (kept.before() != label) continue;
      Step step(&trail_, field->name(), i);
      for (const v1::ProseBlock& prose : kept.text()) AddProse(prose, false);
    }
  }

  // Writes a part whose beginning must tell what it is.
  void WriteItem(const Layout& layout, const Message& facts, int index, const Frame* outer) {
    size_t first = blocks_.size();
    size_t faults = trail_.faults.size();
    WriteLayout(layout, facts, index, outer);
    if (trail_.faults.size() > faults || (layout.unrecognised != nullptr && IsSet(facts, layout.unrecognised))) return;
    std::string beginning;
    if (first < blocks_.size()) AppendBlock(blocks_[first], &beginning);
    if (!StartsItem(layout, index, beginning)) {
      trail_.Fail("", "Det som husstilen inleder med saknas, så texten skulle inte gå att känna igen. Fyll i det.");
    }
  }

  void WriteEach(const Element& element, const Message& facts, const Frame& after, const Frame& repeat) {
    const auto* reflection = facts.GetReflection();
    if (!element.field->is_repeated()) {
      if (!reflection->HasField(facts, element.field)) return;
      Step step(&trail_, element.field->name(), -1);
      return WriteItem(*element.layout, reflection->GetMessage(facts, element.field), 0, &after);
    }
    for (int i = 0; i < reflection->FieldSize(facts, element.field); ++i) {
      Step step(&trail_, element.field->name(), i);
      WriteItem(*element.layout, reflection->GetRepeatedMessage(facts, element.field, i), i, &repeat);
    }
  }

  void WriteChoice(const Element& element, const Message& facts, const Frame& after, const Frame& here) {
    for (const Case& branch : element.cases) {
      const auto* reflection = facts.GetReflection();
      if (!reflection->HasField(facts, branch.field)) continue;
      CheckTitle(branch, facts);
      Step step(&trail_, branch.field->name(), -1);
      const Message& chosen = reflection->GetMessage(facts, branch.field);
      // What is read when nothing else begins must not look like the beginning of anything else.
      if (branch.otherwise) return WriteLayout(*branch.layout, chosen, 0, &here);
      if (!branch.titles.empty()) return WriteLayout(*branch.layout, chosen, 0, &after);
      return WriteItem(*branch.layout, chosen, 0, &after);
    }
  }

  // A kind of paragraph that only its title tells must have one of the titles.
  void CheckTitle(const Case& branch, const Message& facts) {
    if (branch.titles.empty()) return;
    const FieldDescriptor* field = facts.GetDescriptor()->FindFieldByName("title");
    const std::string title = facts.GetReflection()->GetString(facts, field);
    for (const std::string& known : branch.titles) {
      if (known == title) return;
    }
    trail_.Fail("title", absl::StrCat("Husstilens rubrik för en sådan paragraf är ”", branch.titles[0], "”."));
  }

  Trail trail_;
  PhraseWriter phrases_;
  std::vector<v1::Block> blocks_;
  std::vector<Tail> tails_;
  size_t tails_block_ = 0;  // number of blocks when tails_ were added
};

}  // namespace

Written Write(const Grammar& grammar, const Message& facts, const v1::Minutes& root, std::string path) {
  Writer writer(root, std::move(path));
  writer.WriteLayout(*grammar.layouts.at(facts.GetDescriptor()), facts, 0, nullptr);
  return std::move(writer).Result();
}

std::string PlainText(const std::vector<v1::Block>& blocks) {
  std::string text;
  for (const v1::Block& block : blocks) {
    if (!text.empty()) text += '\n';
    AppendBlock(block, &text);
  }
  return text;
}

}  // namespace arendegang::phrasebook
