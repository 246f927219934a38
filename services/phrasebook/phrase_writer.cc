#include "services/phrasebook/phrase_writer.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/phrasebook/dates.h"
#include "services/phrasebook/phrase_reader.h"

namespace arendegang::phrasebook {
void Trail::Fail(const std::string& field, std::string why) {
  faults.push_back(
      {path.empty() || field.empty() ? absl::StrCat(path, field) : absl::StrCat(path, ".", field), std::move(why)});
}

Step::Step(Trail* trail, const std::string& field, int index) : trail_(trail), length_(trail->path.size()) {
  absl::StrAppend(&trail->path, trail->path.empty() ? "" : ".", field);
  if (index >= 0) absl::StrAppend(&trail->path, "[", index, "]");
}

// Whether an alternative before `chosen` would read `text`.
static bool ReadsEarlier(const Phrase& phrase, const Alternative& chosen, absl::string_view text) {
  for (const Alternative& alternative : phrase.alternatives) {
    if (&alternative == &chosen) return false;
    if (!alternative.loose && !alternative.nodes.empty() && alternative.block->Starts(text)) return true;
  }
  return false;
}

PhraseWriter::PhraseWriter(const Message& root, Trail* trail, Ledger* ledger)
    : root_(root), trail_(trail), ledger_(ledger) {}

std::string PhraseWriter::Write(const Phrase& phrase, const Alternative& chosen, const Message& facts) {
  std::string text;
  doubtful_ = false;
  new_names_.clear();
  WriteNodes(chosen.nodes, facts, false, &text);
  bool misread = doubtful_ && !ReadsBack(phrase, text, facts);
  return misread || (chosen.holds_string && ReadsEarlier(phrase, chosen, text)) ? WriteFenced(phrase, chosen, facts)
                                                                                : text;
}

std::string PhraseWriter::WriteFenced(const Phrase& phrase, const Alternative& chosen, const Message& facts) {
  std::string text;
  for (const std::string& name : new_names_) names_.erase(name);  // of the first attempt
  new_names_.clear();
  fence_values_ = true;
  WriteNodes(chosen.nodes, facts, false, &text);
  fence_values_ = false;
  if (!ReadsBack(phrase, text, facts)) {
    trail_->Fail("", "Meningen skulle kunna läsas på två sätt. Ändra ordningen i uppräkningen, eller dela den.");
  }
  return text;
}

// Gives `to` the fields of `from` that are one text: those that phrases take from the whole document.
static void CopyTexts(const Message& from, Message* to) {
  const Descriptor* type = from.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (field->is_repeated() || field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) continue;
    to->GetReflection()->SetString(to, field, from.GetReflection()->GetString(from, field));
  }
}

// Whether a reader who has met what is written so far gets from `text` what the phrase has taken from `facts`.
bool PhraseWriter::ReadsBack(const Phrase& phrase, const std::string& text, const Message& facts) const {
  std::unique_ptr<Message> root(root_.New());
  CopyTexts(root_, root.get());
  PhraseReader reader(root.get());
  std::set<std::string, std::less<>> names = names_;
  for (const std::string& name : new_names_) names.erase(name);
  reader.Know(std::move(names), year_);
  return reader.Says(phrase, text, facts);
}

const Alternative* PhraseWriter::Choose(const std::vector<Alternative>& alternatives, const Message& facts) const {
  const Alternative* best = nullptr;
  int best_uses = -1;
  for (const Alternative& alternative : alternatives) {
    int uses = Uses(alternative.nodes, facts);
    if (uses < 0) continue;
    if (HasWording(facts, alternative.label)) return &alternative;
    if (alternatives.size() == 1) return &alternative;
    if (alternative.many || (alternative.nodes.empty() && !alternative.label.empty())) continue;
    // Of two that say as much, the house's own.
    if (uses > best_uses || (uses == best_uses && alternative.label.empty() && !best->label.empty())) {
      best = &alternative;
      best_uses = uses;
    }
  }
  return best;
}

// How many facts `nodes` would write, -1 if one that it needs is not set.
int PhraseWriter::Uses(const Sequence& nodes, const Message& facts) const {
  int uses = 0;
  for (const Node& node : nodes) {
    int more = 0;
    switch (node.kind) {
      case Node::kLiteral:
        break;
      case Node::kSlot:
        if (node.from_root && !IsOf(root_, node.field)) return -1;
        if (!IsSet(node.from_root ? root_ : facts, node.field)) return -1;
        more = UsesOfSlot(node, facts);
        break;
      case Node::kConstant:
        if (!HasValue(facts, node.field, node.value)) return -1;
        more = 1;
        break;
      case Node::kOptional:
        more = std::max(0, Uses(node.children, facts));
        break;
      case Node::kChoice:
        more = -1;
        for (const Alternative& inner : node.alternatives) more = std::max(more, Uses(inner.nodes, facts));
        if (more < 0) return -1;
        break;
    }
    uses += more;
  }
  return uses;
}

// A message that has no phrase for what is set in it counts for nothing, so that another wording may be found for it.
int PhraseWriter::UsesOfSlot(const Node& node, const Message& facts) const {
  if (node.from_root || node.form->kind != Form::kPhrase || node.field->is_repeated()) return 1;
  const Message& inner = facts.GetReflection()->GetMessage(facts, node.field);
  int most = -1;
  for (const Alternative& alternative : node.form->phrase->alternatives) {
    most = std::max(most, Uses(alternative.nodes, inner));
  }
  return 1 + most;
}

void PhraseWriter::WritePhrase(const Phrase& phrase, const Message& facts, bool capital, std::string* text) {
  const Alternative* chosen = Choose(phrase.alternatives, facts);
  if (chosen == nullptr)
    return trail_->Fail("", "Uppgifterna räcker inte till frasen; fyll i namn och annat som saknas.");
  WriteNodes(chosen->nodes, facts, capital, text);
}

// Whether a condition on the field says all that there is to say about it, not only that it is given.
static bool SaysAll(const FieldDescriptor& field) {
  return !HoldsPresence(field) || (field.cpp_type() == FieldDescriptor::CPPTYPE_BOOL && !field.is_repeated());
}

void PhraseWriter::WriteNodes(const Sequence& nodes, const Message& facts, bool capital, std::string* text) {
  size_t start = text->size();
  for (const Node& node : nodes) {
    bool raise = capital && text->size() == start;
    switch (node.kind) {
      case Node::kLiteral:
        absl::StrAppend(text, raise ? Capitalised(node.text) : node.text);
        break;
      case Node::kConstant:
        if (SaysAll(*node.field)) ledger_->Note(facts, node.field);
        break;
      case Node::kOptional:
        if (Uses(node.children, facts) > 0) WriteNodes(node.children, facts, raise, text);
        break;
      case Node::kChoice:
        if (const Alternative* chosen = Choose(node.alternatives, facts)) {
          WriteNodes(chosen->nodes, facts, raise, text);
        }
        break;
      case Node::kSlot:
        WriteSlot(node, facts, raise || node.capital, text);
        break;
    }
  }
}

// Whether an item could be taken for several.
static bool HoldsSeparator(const Node& node, absl::string_view item) {
  return absl::StrContains(item, node.separator) ||
         std::any_of(node.last_separators.begin(), node.last_separators.end(),
                     [&](const Alternative& last) { return absl::StrContains(item, last.nodes[0].text); });
}

void PhraseWriter::WriteSlot(const Node& node, const Message& own, bool capital, std::string* text) {
  const Message& facts = node.from_root ? root_ : own;
  ledger_->Note(facts, node.field);
  if (!node.field->is_repeated()) {
    Step step(trail_, node.field->name(), -1);
    return WriteValue(node, facts, -1, capital, text);
  }
  int count = facts.GetReflection()->FieldSize(facts, node.field);
  doubtful_ |= ++lists_ > 1 && several_;
  const bool several = std::exchange(several_, several_ || count > 1);
  for (int i = 0; i < count; ++i) {
    if (i > 0) absl::StrAppend(text, SeparatorBefore(i, count, node, facts));
    Step step(trail_, node.field->name(), i);
    const size_t item = text->size();
    WriteValue(node, facts, i, capital && i == 0, text);
    doubtful_ |= HoldsSeparator(node, absl::string_view(*text).substr(item));
  }
  --lists_;
  several_ = several;
}

// The separator that the facts remember before `item`: 0 for the list's own, n for the nth of its last ones; -1 if the
// list is regular.
int PhraseWriter::RememberedSeparator(int item, int count, const Node& node, const Message& facts) {
  const FieldDescriptor* field = facts.GetDescriptor()->FindFieldByName("wording");
  if (field == nullptr) return -1;
  const auto* reflection = facts.GetReflection();
  std::string scratch;
  for (int i = 0; i < reflection->FieldSize(facts, field); ++i) {
    absl::string_view wording = reflection->GetRepeatedStringReference(facts, field, i, &scratch);
    bool here = absl::ConsumePrefix(&wording, node.field->name()) && absl::ConsumePrefix(&wording, ":");
    if (here && wording.size() == static_cast<size_t>(count) - 1) return wording[static_cast<size_t>(item) - 1] - '0';
  }
  return -1;
}

const std::string& PhraseWriter::SeparatorBefore(int item, int count, const Node& node, const Message& facts) const {
  if (node.last_separators.empty()) return node.separator;
  size_t remembered = static_cast<size_t>(RememberedSeparator(item, count, node, facts));
  if (remembered > 0 && remembered <= node.last_separators.size()) {
    return node.last_separators[remembered - 1].nodes[0].text;
  }
  if (remembered == 0 || item + 1 < count) return node.separator;
  const Alternative* chosen = Choose(node.last_separators, facts);
  return (chosen == nullptr ? node.last_separators[0] : *chosen).nodes[0].text;
}

void PhraseWriter::WriteValue(const Node& node, const Message& facts, int index, bool capital, std::string* text) {
  const auto* reflection = facts.GetReflection();
  const Form& form = *node.form;
  switch (form.kind) {
    case Form::kPhrase:
      return WritePhrase(*form.phrase,
                         index < 0 ? reflection->GetMessage(facts, node.field)
                                   : reflection->GetRepeatedMessage(facts, node.field, index),
                         capital, text);
    case Form::kWeekdayDate:
    case Form::kWeekdayDay:
      return WriteDay(WriteStatedDay(form.kind, reflection->GetMessage(facts, node.field), capital), text);
    case Form::kNumber: {
      const int number = reflection->GetInt32(facts, node.field);
      if (node.field->name() == "year") year_ = number;
      absl::StrAppend(text, number);
      return;
    }
    case Form::kWords:
      return WriteWord(form, reflection->GetEnumValue(facts, node.field), capital, text);
    default: {
      if (form.kind == Form::kGenitive) return WriteGenitive(node, facts, index, text);
      std::string value = index < 0 ? reflection->GetString(facts, node.field)
                                    : reflection->GetRepeatedString(facts, node.field, index);
      return WriteString(form, node.small ? Uncapitalised(value) : value, text);
    }
  }
}

void PhraseWriter::WriteGenitive(const Node& node, const Message& facts, int index, std::string* text) {
  const auto* reflection = facts.GetReflection();
  const std::string name =
      index < 0 ? reflection->GetString(facts, node.field) : reflection->GetRepeatedString(facts, node.field, index);
  std::string genitive = HasWording(facts, NominativeWording(name)) ? name : Genitive(name);
  bool plain = RE2::FullMatch(name, *node.form->base->whole) && Nominative(genitive, names_) == name && !fence_values_;
  doubtful_ |= !plain;
  absl::StrAppend(text, plain ? genitive : absl::StrCat(Fenced(name), genitive.substr(name.size())));
}

void PhraseWriter::WriteDay(const std::optional<std::string>& written, std::string* text) {
  if (!written.has_value()) return trail_->Fail("", "Datumet finns inte. Skriv det som 2026-05-26.");
  absl::StrAppend(text, *written);
}

void PhraseWriter::WriteWord(const Form& form, int value, bool capital, std::string* text) {
  auto found = form.words.find(value);
  if (found == form.words.end()) return trail_->Fail("", "Husstilen har inget ord för värdet.");
  absl::StrAppend(text, capital ? Capitalised(found->second) : found->second);
}

void PhraseWriter::WriteString(const Form& form, const std::string& value, std::string* text) {
  if (form.kind == Form::kDate || form.kind == Form::kIsoDate) return WriteDay(WriteDate(form.kind, value), text);
  if (form.remembered && names_.insert(value).second) new_names_.push_back(value);
  bool plain = form.kind == Form::kPattern ? RE2::FullMatch(value, *form.whole) : value == Flattened(value);
  const bool fence = !plain || fence_values_;
  doubtful_ |= fence;
  absl::StrAppend(text, fence ? Fenced(value) : value);
}

}  // namespace arendegang::phrasebook
