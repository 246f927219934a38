#include "services/phrasebook/reader.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "arendegang/v1/text.pb.h"
#include "services/phrasebook/layout_match.h"
#include "services/phrasebook/phrase_reader.h"

namespace arendegang::phrasebook {
void AddProse(absl::string_view text, const FieldDescriptor* field, Message* facts) {
  for (absl::string_view line : absl::StrSplit(text, kHardBreak)) {
    std::string flat = absl::StrContains(line, kBlockFenceOpen) ? std::string(line) : Flattened(line);
    if (flat.empty()) continue;
    auto* block = static_cast<v1::ProseBlock*>(facts->GetReflection()->AddMessage(facts, field));
    size_t mark = MarkLength(flat);
    if (mark > 0) {
      block->set_mark(flat.substr(0, mark));
      flat = flat.substr(mark + 1);
    }
    block->set_text(Unfenced(flat));
  }
}

namespace {

constexpr size_t kNone = absl::string_view::npos;

class LayoutReader {
 public:
  LayoutReader(absl::string_view text, Message* root)
      : text_(text), phrases_(root), root_type_(root->GetDescriptor()) {}

  // Reads what it can of `elements` from `at`; returns where it stopped.
  size_t ReadElements(const std::vector<Element>& elements, const FieldDescriptor* unrecognised, size_t at,
                      const Frame* outer, const std::string& end_label, int index, Message* facts) {
    size_t next = 0;
    size_t unread = kNone;  // start of the text not understood yet
    while (at < text_.size()) {
      size_t after = kNone;
      size_t i = next;
      for (; i < elements.size(); ++i) {
        after = ReadElement(elements[i], unrecognised, at, Frame{&elements, i, outer}, index, facts);
        if (after != kNone) break;
      }
      if (after != kNone) {
        KeepBefore(elements[i], unrecognised, unread, at, facts);
        unread = kNone;
        at = after;
        next = Repeats(elements[i]) ? i : After(Frame{&elements, i, outer}, i).next;
        continue;
      }
      if (unrecognised == nullptr || StopsAt(outer, at)) break;
      if (unread == kNone) unread = at;
      at = NextLine(at);
    }
    Keep(unrecognised, end_label, unread, at, facts);
    NoteAbsent(elements, facts);
    return at;
  }

  std::vector<Part> Parts() && { return std::move(parts_); }

 private:
  static bool Repeats(const Element& element) { return element.kind == Element::kEach && element.field->is_repeated(); }

  // A heading or line that may be left out, with a label for that, and was: the facts remember it.
  static void NoteAbsent(const std::vector<Element>& elements, Message* facts) {
    for (const Element& element : elements) {
      bool line = element.kind == Element::kLine || element.kind == Element::kHeading;
      if (!line || !element.phrase->may_be_empty) continue;
      const auto& nodes = element.phrase->alternatives[0].nodes;
      bool read = std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.field != nullptr && !node.from_root && IsSet(*facts, node.field);
      });
      if (!read) AddWording(facts, element.phrase->alternatives.back().label);
    }
  }

  // Nothing is a heading by its look that begins within a block.
  Looks LooksAt(size_t at) const { return at > 0 && text_[at - 1] == kSoftBreak ? Looks::kDoNotCount : Looks::kCount; }

  // Whether anything that may come next begins at `at`.
  bool StopsAt(const Frame* frame, size_t at) const { return Stops(frame, Rest(at), LooksAt(at)); }

  absl::string_view Rest(size_t at) const { return text_.substr(at); }

  size_t NextLine(size_t at) const { return std::min(LineEnd(text_, at) + 1, text_.size()); }

  // After `length` bytes read at `at`: past the blank or break that follows.
  size_t Past(size_t at, size_t length) const {
    at += length;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == kSoftBreak || text_[at] == kHardBreak)) ++at;
    return at;
  }

  // Text that was not understood before an element; between two items it belongs to the first.
  void KeepBefore(const Element& element, const FieldDescriptor* field, size_t start, size_t end,
                  Message* facts) const {
    if (start == kNone) return;
    const auto* reflection = facts->GetReflection();
    int items = Repeats(element) ? reflection->FieldSize(*facts, element.field) : 0;
    if (items < 2 || element.layout->unrecognised == nullptr) return Keep(field, element.label, start, end, facts);
    Message* before = reflection->MutableRepeatedMessage(facts, element.field, items - 2);
    Keep(element.layout->unrecognised, "end", start, end, before);
  }

  void Keep(const FieldDescriptor* field, const std::string& before, size_t start, size_t end, Message* facts) const {
    if (start == kNone) return;
    auto* kept = static_cast<v1::Unrecognised*>(facts->GetReflection()->AddMessage(facts, field));
    kept->set_before(before);
    AddProse(text_.substr(start, end - start), v1::Unrecognised::descriptor()->FindFieldByName("text"), kept);
  }

  size_t ReadElement(const Element& element, const FieldDescriptor* unrecognised, size_t at, const Frame& here,
                     int index, Message* facts) {
    Frame after = After(here, here.next);
    switch (element.kind) {
      case Element::kHeading:
      case Element::kLine:
        return ReadLine(element, at, &after, facts);
      case Element::kPoint:
        return ReadPoint(element, at, index, &after, facts);
      case Element::kTitle:
        return ReadTitle(element, at, &after, facts);
      case Element::kSection:
        return ReadSection(element, unrecognised, at, after, index, facts);
      case Element::kRows:
        return ReadRows(element, at, &after, facts);
      case Element::kProse:
        return ReadProse(element, at, &after, facts);
      case Element::kEach:
        return ReadEach(element, at, here, facts);
      case Element::kChoice:
        return ReadChoice(element, at, &after, facts);
    }
    return kNone;
  }

  size_t ReadLine(const Element& element, size_t at, const Frame* after, Message* facts) {
    size_t length = ReadPhrase(*element.phrase, at, false, after, facts);
    if (length == 0) return kNone;
    ++items_;
    return Past(at, length);
  }

  size_t ReadPoint(const Element& element, size_t at, int index, const Frame* after, Message* facts) {
    absl::string_view rest = Rest(at);
    size_t mark = MarkLength(rest);
    bool bare = mark == 0 && element.may_be_bare && index == 0;
    if (!bare && (mark == 0 || rest.substr(0, mark) != MarkOf(element.mark, index))) return kNone;
    if (bare && Stops(after, rest)) return kNone;
    size_t content = bare ? at : at + mark + 1;
    size_t length = ReadPhrase(*element.phrase, content, true, after, facts);
    return length > 0 ? Past(content, length) : kNone;
  }

  // The length of the phrase at `at`, 0 if it is not there. A line that seems to go on may have been the last of its
  // block: where the next thing begins within the phrase, and the phrase is whole before that, it ends there.
  size_t ReadPhrase(const Phrase& phrase, size_t at, bool whole_block, const Frame* after, Message* facts) {
    std::unique_ptr<Message> read(facts->New());
    size_t length = phrases_.Read(phrase, Rest(at), whole_block, read.get()).value_or(0);
    for (size_t line = NextLine(at); line < at + length; line = NextLine(line)) {
      if (!StopsAt(after, line)) continue;
      std::unique_ptr<Message> shorter(facts->New());
      absl::string_view before = text_.substr(at, line - 1 - at);
      size_t shorter_length = phrases_.Read(phrase, before, true, shorter.get()).value_or(0);
      if (shorter_length == 0) continue;
      read = std::move(shorter);
      length = shorter_length;
      break;
    }
    facts->MergeFrom(*read);
    return length;
  }

  size_t ReadTitle(const Element& element, size_t at, const Frame* after, Message* facts) {
    if (element.alone && !LooksLikeHeading(Rest(at))) return kNone;
    if (Stops(after, Rest(at), element.alone ? Looks::kDoNotCount : Looks::kCount)) return kNone;
    size_t end = NextLine(at);
    while (end < text_.size() && text_[end - 1] == kSoftBreak && !StopsAt(after, end)) end = NextLine(end);
    if (element.lines && !TellsKind(*after, Flattened(text_.substr(at, end - at))))
      end = std::max(end, TitleEnd(at, after));
    std::string line = Flattened(text_.substr(at, end - at));
    std::string title = Unfenced(line);
    title_fenced_ = title != line;
    facts->GetReflection()->SetString(facts, element.field, std::move(title));
    return end;
  }

  // Whether a title tells what kind of paragraph it is of.
  static bool TellsKind(const Frame& after, const std::string& title) {
    return std::any_of(after.elements->begin(), after.elements->end(), [&](const Element& element) {
      return std::any_of(element.cases.begin(), element.cases.end(), [&](const Case& branch) {
        return std::find(branch.titles.begin(), branch.titles.end(), title) != branch.titles.end();
      });
    });
  }

  // Where the next element of the layout begins, if that is within a few lines; else `at`.
  size_t TitleEnd(size_t at, const Frame* after) const {
    constexpr int kMostLines = 12;
    const Frame own{after->elements, after->next, nullptr};
    // What stands below the text of a paragraph of any kind is never below its heading.
    const auto kinds = std::find_if(own.elements->begin() + static_cast<std::ptrdiff_t>(own.next), own.elements->end(),
                                    [](const Element& element) { return element.kind == Element::kChoice; });
    const size_t below =
        kinds == own.elements->end() ? own.elements->size() : static_cast<size_t>(kinds - own.elements->begin()) + 1;
    const Frame followers{after->elements, below, nullptr};
    size_t end = NextLine(at);
    for (int line = 1; line < kMostLines && end < text_.size(); ++line, end = NextLine(end)) {
      if (StopsAt(&followers, end)) return at;
      if (StopsAt(&own, end)) return end;
      if (StopsAt(after->outer, end)) return at;
    }
    return at;
  }

  size_t ReadSection(const Element& element, const FieldDescriptor* unrecognised, size_t at, const Frame& after,
                     int index, Message* facts) {
    std::unique_ptr<Message> read(facts->New());
    size_t content = ReadHeading(element, at, read.get());
    if (content == kNone) return kNone;
    int items = std::exchange(items_, 0);
    size_t end = ReadElements(element.children, unrecognised, content, &after, SectionEnd(element), index, read.get());
    NoteNumber(*element.phrase, text_.substr(at, content - at), read.get());
    items_ = items;
    if (end == content) return kNone;
    if (element.shared) shared_ = {&element, end, LabelOf(*element.phrase, *read)};
    facts->MergeFrom(*read);
    return end;
  }

  // The label of the wording of `phrase` that the facts remember.
  static std::string LabelOf(const Phrase& phrase, const Message& facts) {
    for (const Alternative& alternative : phrase.alternatives) {
      if (HasWording(facts, alternative.label)) return alternative.label;
    }
    return "";
  }

  // A heading in the singular over several things, or the other way: the facts remember it.
  void NoteNumber(const Phrase& heading, absl::string_view written, Message* facts) const {
    bool counts = std::any_of(heading.alternatives.begin(), heading.alternatives.end(),
                              [](const Alternative& alternative) { return alternative.many; });
    if (!counts) return;
    std::string text = Flattened(written);
    const Alternative* due = nullptr;
    for (const Alternative& alternative : heading.alternatives) {
      if (alternative.label.empty() && alternative.many == (items_ > 1)) due = &alternative;
    }
    auto says = [&](const Alternative& alternative) {
      return alternative.nodes.size() == 1 && alternative.nodes[0].text == text;
    };
    if (due == nullptr || says(*due)) return;
    for (const Alternative& alternative : heading.alternatives) {
      if (!alternative.label.empty() && says(alternative)) return AddWording(facts, alternative.label);
    }
  }

  // Where the content of a section begins; kNone if the section does not.
  size_t ReadHeading(const Element& element, size_t at, Message* facts) {
    auto length = phrases_.Read(*element.phrase, Rest(at), false, facts);
    if (length.value_or(0) > 0) {
      size_t end = at + *length;
      bool alone = end == text_.size() || text_[end] == kSoftBreak || text_[end] == kHardBreak;
      return alone ? Past(at, *length) : kNone;
    }
    if (element.shared && shared_.element == &element && shared_.end == at) {
      AddWording(facts, shared_.label);
      return at;
    }
    for (const Alternative& alternative : element.phrase->alternatives) {
      if (!alternative.nodes.empty()) continue;
      bool starts = std::any_of(element.children.begin(), element.children.end(),
                                [&](const Element& child) { return Starts(child, Rest(at)); });
      if (!starts) return kNone;
      AddWording(facts, alternative.label);
      return at;
    }
    return kNone;
  }

  size_t ReadRows(const Element& element, size_t at, const Frame* after, Message* facts) {
    std::unique_ptr<Message> read(facts->New());
    size_t end = ReadRowLabel(element, at, read.get());
    if (end == kNone) return kNone;
    int rows = 0;
    while (end < text_.size() && (rows == 0 || !StopsAt(after, end))) {
      size_t next = NextLine(end);
      size_t length = next - end - (text_[next - 1] == kSoftBreak || text_[next - 1] == kHardBreak);
      absl::string_view line = text_.substr(end, length);
      // A row may have been wrapped; then its parts are read together.
      for (int wrapped = 0; wrapped < 2 && text_[next - 1] == kSoftBreak; ++wrapped) {
        if (RE2::FullMatch(Piece(line), element.item->whole->get())) break;
        next = NextLine(next);
        line = text_.substr(end, next - end - 1);
      }
      const auto* reflection = read->GetReflection();
      std::unique_ptr<Message> row(reflection->GetMessageFactory()->GetPrototype(element.field->message_type())->New());
      if (!phrases_.ReadWhole(*element.item, line, row.get())) break;
      Message* target = element.field->is_repeated() ? reflection->AddMessage(read.get(), element.field)
                                                     : reflection->MutableMessage(read.get(), element.field);
      target->CopyFrom(*row);
      end = next;
      ++rows;
      if (!element.field->is_repeated()) break;
    }
    if (rows == 0) return kNone;
    facts->MergeFrom(*read);
    return end;
  }

  // Past the label of the first row, at the row itself.
  size_t ReadRowLabel(const Element& element, size_t at, Message* facts) {
    if (element.phrase->may_be_empty) return at;
    auto length = phrases_.Read(*element.phrase, Rest(at), false, facts);
    return length.value_or(0) > 0 ? Past(at, *length) : kNone;
  }

  size_t ReadProse(const Element& element, size_t at, const Frame* after, Message* facts) {
    size_t end = at;
    while (end < text_.size() && !StopsAt(after, end)) end = NextLine(end);
    if (end == at) return kNone;
    AddProse(text_.substr(at, end - at), element.field, facts);
    return end;
  }

  size_t ReadEach(const Element& element, size_t at, const Frame& here, Message* facts) {
    const auto* reflection = facts->GetReflection();
    int index = element.field->is_repeated() ? reflection->FieldSize(*facts, element.field) : 0;
    const Frame next = After(here, here.next);
    bool there = StartsItem(*element.layout, index, Rest(at), LooksAt(at)) ||
                 (TakesAnyLine(*element.layout, index) && !StopsAt(&next, at));
    if (!there) return kNone;
    Frame after = Repeats(element) ? here : next;
    after.items = index + 1;
    std::unique_ptr<Message> read(reflection->GetMessageFactory()->GetPrototype(element.field->message_type())->New());
    const bool part = element.field->containing_type() == root_type_;
    if (part) phrases_.ForgetYear();
    const int items = items_;
    size_t end =
        ReadElements(element.layout->elements, element.layout->unrecognised, at, &after, "end", index, read.get());
    items_ = items;
    NoteMark(element, at, index, read.get(), facts);
    bool other = element.where != nullptr && !HasValue(*read, element.where, element.where_value);
    if (end == at || other) return kNone;
    Message* target = element.field->is_repeated() ? reflection->AddMessage(facts, element.field)
                                                   : reflection->MutableMessage(facts, element.field);
    target->MergeFrom(*read);
    items_ = items + 1;
    if (part) parts_.push_back({element.field, index, {at, end}});
    return end;
  }

  // A point that stands alone and has a mark all the same: the facts remember it until another point comes.
  static bool MayBeBare(const Layout& layout) {
    return std::any_of(layout.elements.begin(), layout.elements.end(),
                       [](const Element& element) { return element.may_be_bare; });
  }

  void NoteMark(const Element& element, size_t at, int index, Message* item, Message* facts) const {
    if (!Repeats(element) || index > 1 || !MayBeBare(*element.layout) || MarkLength(Rest(at)) == 0) return;
    if (index == 0) return AddWording(item, std::string(kMarked));
    RemoveWording(facts->GetReflection()->MutableRepeatedMessage(facts, element.field, 0), kMarked);
  }

  size_t ReadChoice(const Element& element, size_t at, const Frame* after, Message* facts) {
    const auto* reflection = facts->GetReflection();
    const Case* chosen = ChooseCase(element, at, after, *facts);
    if (chosen == nullptr) return kNone;
    std::unique_ptr<Message> read(reflection->GetMessageFactory()->GetPrototype(chosen->field->message_type())->New());
    size_t end = ReadElements(chosen->layout->elements, chosen->layout->unrecognised, at, after, "end", 0, read.get());
    if (end == at) return kNone;
    reflection->MutableMessage(facts, chosen->field)->MergeFrom(*read);
    return end;
  }

  const Case* ChooseCase(const Element& element, size_t at, const Frame* after, const Message& facts) {
    const auto* reflection = facts.GetReflection();
    for (const Case& branch : element.cases) {
      if (reflection->HasField(facts, branch.field)) return nullptr;  // told by something before the choice
    }
    const FieldDescriptor* title_field = facts.GetDescriptor()->FindFieldByName("title");
    for (const Case& branch : element.cases) {
      for (const std::string& title : branch.titles) {
        if (!title_fenced_ && reflection->GetString(facts, title_field) == title) return &branch;
      }
    }
    for (const Case& branch : element.cases) {
      if (!branch.otherwise && branch.titles.empty() && Starts(*branch.layout, Rest(at))) return &branch;
    }
    return StartsLater(element, at, after) ? nullptr : Otherwise(element);
  }

  static const Case* Otherwise(const Element& element) {
    for (const Case& branch : element.cases) {
      if (branch.otherwise) return &branch;
    }
    return nullptr;
  }

  // Whether a branch begins further down, before what comes after. The answer holds until that line is reached.
  bool StartsLater(const Element& element, size_t at, const Frame* after) {
    size_t& known = later_[&element];
    if (known > at) return true;
    for (size_t line = NextLine(at); line < text_.size() && !StopsAt(after, line); line = NextLine(line)) {
      for (const Case& branch : element.cases) {
        if (branch.otherwise || !branch.titles.empty() || !Starts(*branch.layout, Rest(line))) continue;
        known = line;
        return true;
      }
    }
    return false;
  }

  absl::string_view text_;
  PhraseReader phrases_;
  const Descriptor* root_type_;
  std::vector<Part> parts_;
  bool title_fenced_ = false;  // the last title tells nothing of the kind of paragraph
  std::map<const Element*, size_t> later_;
  int items_ = 0;  // read in the section at hand
  struct Shared {  // the last section whose heading goes for those that follow it
    const Element* element = nullptr;
    size_t end = 0;
    std::string label;  // of the heading's wording
  };
  Shared shared_;
};

}  // namespace

std::vector<Part> Read(const Grammar& grammar, absl::string_view text, Message* document) {
  // What phrases give of the whole document goes straight into it; the layouts are added at the end.
  std::unique_ptr<Message> read(document->New());
  const Layout& root = *grammar.layouts.at(document->GetDescriptor());
  LayoutReader reader(text, document);
  reader.ReadElements(root.elements, root.unrecognised, 0, nullptr, "end", 0, read.get());
  document->MergeFrom(*read);
  return std::move(reader).Parts();
}

}  // namespace arendegang::phrasebook
