#include "services/phrasebook/writer.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
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
  Writer(const Message& root, std::string path)
      : root_(root), trail_{std::move(path), {}}, phrases_(root, &trail_, &ledger_) {}

  // `place`: which of how many such messages it is.
  struct Place {
    int index = 0;
    int count = 1;
  };

  void WriteLayout(const Layout& layout, const Message& facts, Place place, const Frame* outer) {
    WriteElements(layout.elements, layout.unrecognised, facts, place, outer, "end");
  }

  // What is given and has no place in the style is told, not lost. A whole document may name its committee and its day
  // without a heading that says them.
  void RefuseUnwritten(const Message& facts) {
    if (!trail_.faults.empty()) return;  // what was not reached is no news
    ledger_.ReportUnwritten(facts, "", [&](const std::string& path) {
      bool of_root = &facts == &root_ && !absl::StrContains(path, '.') && !absl::StrContains(path, '[');
      if (!of_root) trail_.Fail(path, "Husstilen har ingen fras för uppgiften tillsammans med de andra. Ta bort den.");
    });
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
    if (!as_it_stood_) CheckTails(block);
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
        if (!Starts((*tail.elements)[i], line, Looks::kDoNotCount)) continue;
        return trail_.Fail("", "Texten skulle läsas ihop med det som står före. Fyll i det som husstilen inleder med.");
      }
    }
  }

  void WriteElements(const std::vector<Element>& elements, const FieldDescriptor* unrecognised, const Message& facts,
                     Place place, const Frame* outer, const std::string& end_label) {
    if (unrecognised != nullptr && !IsSet(facts, unrecognised)) unrecognised = nullptr;
    size_t skipped = 0;
    const size_t first = blocks_.size();
    size_t block = first;
    for (size_t i = 0; i < elements.size(); ++i) {
      WriteUnrecognised(unrecognised, facts, elements[i].label);
      Frame here{&elements, i, outer, skipped, i, block};
      WriteElement(elements[i], unrecognised, facts, place, After(here, i), here);
      if (blocks_.size() == block) continue;
      block = blocks_.size();
      // A reader looks for another item of a list, too.
      skipped = elements[i].kind == Element::kEach && elements[i].field->is_repeated() ? i : i + 1;
    }
    WriteUnrecognised(unrecognised, facts, end_label);
    // Of what is not there at all, nothing is looked for.
    if (block != first && !elements[0].ends_layout) AddTail(elements, skipped);
  }

  void WriteElement(const Element& element, const FieldDescriptor* unrecognised, const Message& facts, Place place,
                    const Frame& after, const Frame& repeat) {
    switch (element.kind) {
      case Element::kHeading:
        return WriteLine(element, facts, v1::BLOCK_KIND_HEADING, "", after);
      case Element::kLine:
        return WriteLine(element, facts, v1::BLOCK_KIND_PARAGRAPH, "", after);
      case Element::kPoint:
        return WritePoint(element, facts, place, after);
      case Element::kTitle:
        return WriteTitle(element, facts, after);
      case Element::kSection:
        return WriteSection(element, unrecognised, facts, place, after);
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

  void WriteLine(const Element& element, const Message& facts, v1::BlockKind kind, std::string mark,
                 const Frame& after) {
    const Alternative* chosen = phrases_.Choose(element.phrase->alternatives, facts);
    if (chosen == nullptr) return ExplainMissing(element, facts);
    if (chosen->nodes.empty()) return;
    std::string text = phrases_.Write(*element.phrase, *chosen, facts);
    // A fenced value may be that of any line.
    bool fenced = absl::StrContains(text, kFenceOpen);
    if (fenced && SkippedStarts(&after, blocks_.size(), absl::StrCat(mark, mark.empty() ? "" : " ", text))) {
      return trail_.Fail("",
                         "Texten skulle läsas som det som står närmast före i husstilen. Fyll i det som saknas där.");
    }
    // A line that may say anything must not look like what may follow it.
    if (chosen->loose && mark.empty() && Stops(&after, text)) text = Fenced(element, *chosen, facts, after);
    AddBlock(kind, std::move(text), std::move(mark), element.level);
    ++items_;
  }

  // A point that stands alone may have no mark; then it must not look like one that has, or like what may follow.
  void WritePoint(const Element& element, const Message& facts, Place place, const Frame& after) {
    if (!element.may_be_bare || place.count > 1 || HasWording(facts, std::string(kMarked))) {
      return WriteLine(element, facts, v1::BLOCK_KIND_POINT, MarkOf(element.mark, place.index), after);
    }
    const Alternative* chosen = phrases_.Choose(element.phrase->alternatives, facts);
    if (chosen == nullptr) return ExplainMissing(element, facts);
    std::string text = phrases_.Write(*element.phrase, *chosen, facts);
    if (MarkLength(text) > 0 || Stops(&after, text)) text = Fenced(element, *chosen, facts, after);
    AddBlock(v1::BLOCK_KIND_POINT, std::move(text));
    ++items_;
  }

  // The line with its values fenced, which may still be the beginning of what may follow: that of another value.
  std::string Fenced(const Element& element, const Alternative& chosen, const Message& facts, const Frame& after) {
    std::string text = phrases_.WriteFenced(*element.phrase, chosen, facts);
    if (Stops(&after, text)) trail_.Fail("", "Texten skulle läsas som det som kommer efter den. Skriv om den.");
    return text;
  }

  // A phrase of which some facts are given and others not is an error; one of which none is given is simply not
  // written, but a point or a § number is always owed.
  void ExplainMissing(const Element& element, const Message& facts) {
    bool some = element.kind == Element::kPoint || element.must ||
                (element.kind == Element::kHeading && !HasUnrecognised(facts));
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
    if (some)
      trail_.Fail(missing == nullptr ? "" : missing->name(), "Uppgiften saknas och behövs för att skriva meningen.");
  }

  void WriteTitle(const Element& element, const Message& facts, const Frame& after) {
    const std::string& title = facts.GetReflection()->GetString(facts, element.field);
    if (title.empty()) {
      // Only a paragraph kept whole as unrecognised text has no title.
      if (!element.optional && !HasUnrecognised(facts)) trail_.Fail(element.field->name(), "Rubriken saknas.");
      untitled_ = blocks_.size();
      return;
    }
    if (element.alone && (!LooksLikeHeading(title) || Stops(&after, title, Looks::kDoNotCount))) {
      return trail_.Fail(element.field->name(),
                         "Rubriken skulle inte kännas igen: den ska vara kort, börja med stor bokstav, sluta utan "
                         "skiljetecken och inte vara en som husstilen har för annat.");
    }
    ledger_.Note(facts, element.field);
    Step step(&trail_, element.field->name(), -1);
    AddBlock(v1::BLOCK_KIND_HEADING,
             (!element.alone && NeedsFence(title, &after)) || TellsOtherKind(title, *after.elements, facts)
                 ? FencedBlock(title)
                 : title,
             "", element.level);
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

  void WriteSection(const Element& element, const FieldDescriptor* unrecognised, const Message& facts, Place place,
                    const Frame& after) {
    size_t heading = blocks_.size();
    const Alternative* chosen = phrases_.Choose(element.phrase->alternatives, facts);
    if (chosen == nullptr && Excluded(*element.phrase, facts)) return;
    std::string label = chosen == nullptr ? "" : chosen->label;
    bool goes_on = shared_.element == &element && shared_.end == heading && shared_.label == label;
    if (chosen != nullptr && !chosen->nodes.empty() && !goes_on) {
      std::string text = phrases_.Write(*element.phrase, *chosen, facts);
      AddBlock(v1::BLOCK_KIND_HEADING, std::move(text), "", element.level);
    }
    size_t content = blocks_.size();
    const int items = std::exchange(items_, 0);
    WriteElements(element.children, unrecognised, facts, place, &after, SectionEnd(element));
    if (items_ > 1) WriteMany(*element.phrase, facts, heading);
    items_ = items;
    if (blocks_.size() == content) return blocks_.resize(heading);
    if (element.shared) shared_ = {&element, blocks_.size(), label};
    if (content == heading && chosen != nullptr && !goes_on) CheckUnheaded(element, content);
    if (chosen == nullptr)
      trail_.Fail("", "Rubriken kan inte skrivas: det som den nämner, till exempel nämnden, saknas.");
  }

  // The heading of a section that holds more than one thing, unless the facts remember another.
  void WriteMany(const Phrase& phrase, const Message& facts, size_t heading) {
    for (const Alternative& alternative : phrase.alternatives) {
      if (HasWording(facts, alternative.label)) return;
    }
    for (const Alternative& alternative : phrase.alternatives) {
      if (alternative.many) blocks_[heading].set_text(phrases_.Write(phrase, alternative, facts));
    }
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
    ledger_.Note(facts, element.field);
    for (int i = 0; i < count; ++i) {
      bool repeated = element.field->is_repeated();
      Step step(&trail_, element.field->name(), repeated ? i : -1);
      const Message& row = repeated ? reflection->GetRepeatedMessage(facts, element.field, i)
                                    : reflection->GetMessage(facts, element.field);
      std::string text;
      phrases_.WritePhrase(*element.item, row, false, &text);
      std::string mark;
      if (i == 0 && label != nullptr) mark = phrases_.Write(*element.phrase, *label, facts);
      AddBlock(v1::BLOCK_KIND_ROW, std::move(text), std::move(mark));
      ++items_;
    }
  }

  void WriteProseField(const Element& element, const Message& facts, const Frame* after) {
    const auto* reflection = facts.GetReflection();
    ledger_.Note(facts, element.field);
    for (int i = 0; i < reflection->FieldSize(facts, element.field); ++i) {
      Step step(&trail_, element.field->name(), i);
      WriteProse(static_cast<const v1::ProseBlock&>(reflection->GetRepeatedMessage(facts, element.field, i)), after);
    }
  }

  // Free text that would be taken for something else is fenced.
  void WriteProse(const v1::ProseBlock& prose, const Frame* after) {
    if (prose.text().empty()) return trail_.Fail("text", "Texten är tom.");
    if (untitled_ == blocks_.size()) return trail_.Fail("", "Texten skulle läsas som rubriken, som saknas. Ange den.");
    std::string line = prose.mark().empty() ? prose.text() : absl::StrCat(prose.mark(), " ", prose.text());
    bool fence = NeedsFence(line, after) || (prose.mark().empty() && MarkLength(line) > 0);
    AddProse(prose, fence);
  }

  void AddProse(const v1::ProseBlock& prose, bool fence) {
    v1::BlockKind kind = prose.mark().empty() ? v1::BLOCK_KIND_PARAGRAPH : v1::BLOCK_KIND_POINT;
    AddBlock(kind, fence ? FencedBlock(prose.text()) : prose.text(), prose.mark());
  }

  bool NeedsFence(absl::string_view line, const Frame* frame) const {
    // Nobody knows yet what will stand below.
    std::string block = absl::StrCat(line, std::string(1, kHardBreak));
    return Stops(frame, block) || SkippedStarts(frame, blocks_.size(), block) || line != Flattened(line);
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
      as_it_stood_ = true;
      for (const v1::ProseBlock& prose : kept.text()) AddProse(prose, false);
      as_it_stood_ = false;
    }
  }

  // Writes a part whose beginning must tell what it is.
  void WriteItem(const Layout& layout, const Message& facts, Place place, const Frame* outer, const Frame& here) {
    size_t first = blocks_.size();
    size_t faults = trail_.faults.size();
    const int items = items_;
    WriteLayout(layout, facts, place, outer);
    items_ = items + 1;
    if (trail_.faults.size() > faults || (layout.unrecognised != nullptr && IsSet(facts, layout.unrecognised))) return;
    std::string beginning;
    // A heading may need what stands below it to tell what it begins.
    for (size_t i = first; i < std::min(first + 2, blocks_.size()); ++i) AppendBlock(blocks_[i], &beginning);
    if (place.index == 0 && SkippedStarts(&here, first, beginning)) {
      trail_.Fail("", "Texten skulle läsas som det som står närmast före i husstilen. Fyll i det som saknas där.");
    }
    if (!StartsItem(layout, place.index, beginning) && !TakesAnyLine(layout, place.index)) {
      trail_.Fail("", "Det som husstilen inleder med saknas, så texten skulle inte gå att känna igen. Fyll i det.");
    }
  }

  void WriteEach(const Element& element, const Message& facts, const Frame& after, const Frame& repeat) {
    const auto* reflection = facts.GetReflection();
    ledger_.Note(facts, element.field);
    if (!element.field->is_repeated()) {
      if (!reflection->HasField(facts, element.field)) return;
      Step step(&trail_, element.field->name(), -1);
      return WriteItem(*element.layout, reflection->GetMessage(facts, element.field), {}, &after, repeat);
    }
    const int count = reflection->FieldSize(facts, element.field);
    for (int i = 0; i < count; ++i) {
      const Message& item = reflection->GetRepeatedMessage(facts, element.field, i);
      if (element.where != nullptr && !HasValue(item, element.where, element.where_value)) continue;
      if (element.where != nullptr) ledger_.Note(item, element.where);
      Step step(&trail_, element.field->name(), i);
      Frame following = repeat;
      following.items = i + 1;
      WriteItem(*element.layout, item, {i, count}, &following, repeat);
    }
  }

  void WriteChoice(const Element& element, const Message& facts, const Frame& after, const Frame& here) {
    for (const Case& branch : element.cases) {
      const auto* reflection = facts.GetReflection();
      if (!reflection->HasField(facts, branch.field)) continue;
      CheckTitle(branch, facts);
      ledger_.Note(facts, branch.field);
      Step step(&trail_, branch.field->name(), -1);
      const Message& chosen = reflection->GetMessage(facts, branch.field);
      // What is read when nothing else begins must not look like the beginning of anything else.
      if (branch.otherwise) return WriteLayout(*branch.layout, chosen, {}, &here);
      if (!branch.titles.empty()) return WriteLayout(*branch.layout, chosen, {}, &after);
      size_t first = blocks_.size();
      WriteItem(*branch.layout, chosen, {}, &after, here);
      return CheckChoice(element, branch, first);
    }
  }

  // What a branch begins with must not be the beginning of one before it.
  void CheckChoice(const Element& element, const Case& branch, size_t first) {
    std::string beginning;
    for (size_t i = first; i < std::min(first + 2, blocks_.size()); ++i) AppendBlock(blocks_[i], &beginning);
    for (const Case& before : element.cases) {
      if (&before == &branch) return;
      if (before.otherwise || !before.titles.empty() || !Starts(*before.layout, beginning)) continue;
      return trail_.Fail("", absl::StrCat("Texten skulle läsas som ", before.field->name(), ". Ange uppgifterna där."));
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

  const Message& root_;
  Trail trail_;
  Ledger ledger_;
  PhraseWriter phrases_;
  std::vector<v1::Block> blocks_;
  std::vector<Tail> tails_;
  size_t tails_block_ = 0;                     // number of blocks when tails_ were added
  bool as_it_stood_ = false;                   // what is written was not understood, and will not be
  size_t untitled_ = static_cast<size_t>(-1);  // number of blocks where a title was left out
  int items_ = 0;                              // written in the section at hand
  struct Shared {                              // the last section whose heading goes for those that follow it
    const Element* element = nullptr;
    size_t end = 0;     // number of blocks
    std::string label;  // of the heading's wording
  };
  Shared shared_;
};

}  // namespace

Written Write(const Grammar& grammar, const Message& facts, const Message& root, std::string path) {
  Writer writer(root, std::move(path));
  writer.WriteLayout(*grammar.layouts.at(facts.GetDescriptor()), facts, {}, nullptr);
  writer.RefuseUnwritten(facts);
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
