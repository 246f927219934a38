#include "services/phrasebook/sampler.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/phrasebook/writer.h"

namespace arendegang::phrasebook {
namespace {

constexpr int kTries = 6;

constexpr const char* kPlain[] = {"Förvaltningen redovisar läget.", "Bryggan byggs om under våren.",
                                  "Vi saknar en plan för hamnen och vill se en sådan till hösten."};
constexpr const char* kTricky[] = {
    "§ 7",
    "1. Först det ena.",
    "a) Sedan det andra.",
    "Tisdag den 3 mars",
    "Ärendet rör uppgifter, m.fl. (S), som \"citeras\" och [hakas].",
    "– ett tankstreck först",
};
constexpr const char* kTrickyNames[] = {"Anna Berg", "Åsa Öberg", "Jean-Luc d’Arc", "Bo och Ek",
                                        "Q, R",      "S (T)",     "m.fl.",          "ordföranden"};

}  // namespace

Sampler::Sampler(const Grammar& grammar, uint32_t seed, Prose prose)
    : grammar_(grammar), random_(seed), prose_(prose), root_(std::make_unique<v1::Minutes>()) {
  if (prose == Prose::kPlain) return;
  v1::Minutes plain = Sampler(grammar, seed, Prose::kPlain).Meeting(2);
  std::vector<std::string> texts;
  for (const v1::Block& block : Write(grammar, plain, plain, "").blocks) texts.push_back(block.text());
  LearnTricky(texts);
}

Sampler::Sampler(const Grammar& grammar, uint32_t seed, Prose prose, const std::vector<std::string>& texts)
    : grammar_(grammar), random_(seed), prose_(prose), root_(std::make_unique<v1::Minutes>()) {
  if (prose == Prose::kTricky) LearnTricky(texts);
}

// Nothing is more easily taken for a phrase of the style than what the style itself writes.
void Sampler::LearnTricky(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (!absl::StrContains(text, kFenceClose)) tricky_.push_back(text);
  }
  tricky_.insert(tricky_.end(), std::begin(kTricky), std::end(kTricky));
}

v1::Minutes Sampler::Meeting(int paragraphs) {
  auto document = std::make_unique<v1::Minutes>();
  v1::Minutes& meeting = *document;
  meeting.set_committee(Committee());
  root_ = std::move(document);
  for (const Element& element : grammar_.layouts.at(v1::Minutes::descriptor())->elements) {
    if (element.kind == Element::kEach && element.field->message_type() == v1::Paragraph::descriptor()) {
      for (int i = 0; i < paragraphs; ++i) {
        v1::Paragraph paragraph;
        if (!FillPart(*element.layout, &paragraph)) continue;
        *meeting.add_paragraphs() = std::move(paragraph);
      }
    } else {
      FillElement(element, &meeting);
    }
  }
  return meeting;
}

v1::Tjansteutlatande Sampler::Tjansteutlatande() {
  root_ = std::make_unique<v1::Tjansteutlatande>();
  v1::Tjansteutlatande advice;
  FillPart(*grammar_.layouts.at(v1::Tjansteutlatande::descriptor()), &advice);
  return advice;
}

std::string Sampler::Committee() const {
  const auto committee = grammar_.forms.find("committee");
  return committee == grammar_.forms.end() ? "Hamnviksnämnden" : committee->second->example;
}

void Sampler::FillElements(const std::vector<Element>& elements, Message* facts) {
  if (!elements.empty() && elements[0].ends_layout) {
    return FillElement(elements[static_cast<size_t>(Number(0, static_cast<int>(elements.size()) - 1))], facts);
  }
  for (const Element& element : elements) FillElement(element, facts);
}

void Sampler::FillElement(const Element& element, Message* facts) {
  switch (element.kind) {
    case Element::kHeading:
      if (element.level == 1) {
        FillNodes(element.phrase->alternatives[0].nodes, facts);
      } else if (Happens(50)) {
        FillPhrase(*element.phrase, facts);
      }
      break;
    case Element::kTitle:
      if (element.optional && Happens(20)) break;
      facts->GetReflection()->SetString(facts, element.field,
                                        prose_ == Prose::kTricky && Happens(20) ? Sentence() : "Ny brygga i hamnen");
      break;
    case Element::kLine:
      if (Happens(60)) FillPhrase(*element.phrase, facts);
      break;
    case Element::kPoint:
      FillPhrase(*element.phrase, facts);
      break;
    case Element::kSection:
      if (element.ends_layout || Happens(70)) FillSection(element, facts);
      break;
    case Element::kRows: {
      Node row;
      row.field = element.field;
      Form form;
      form.kind = Form::kPhrase;
      form.phrase = element.item;
      row.form = &form;
      int rows = element.field->is_repeated() ? Number(0, 3) : 1;
      for (int i = 0; i < rows; ++i) FillValue(row, facts);
      if (rows > 0) FillAlternatives(element.phrase->alternatives, facts);
      break;
    }
    case Element::kProse:
      if (Happens(60)) FillProse(element.field, facts);
      break;
    case Element::kEach:
      FillEach(element, facts);
      break;
    case Element::kChoice:
      FillChoice(element, facts);
      break;
  }
}

void Sampler::FillSection(const Element& element, Message* facts) {
  // The wording of a heading counts only when something stands below it.
  std::unique_ptr<Message> before(facts->New());
  before->CopyFrom(*facts);
  // In the singular or the plural, or shared with the one before, it follows from what is there.
  bool counts = std::any_of(element.phrase->alternatives.begin(), element.phrase->alternatives.end(),
                            [](const Alternative& alternative) { return alternative.many; });
  if (!counts && !element.shared) FillPhrase(*element.phrase, facts);
  std::unique_ptr<Message> headed(facts->New());
  headed->CopyFrom(*facts);
  FillElements(element.children, facts);
  if (google::protobuf::util::MessageDifferencer::Equals(*headed, *facts)) facts->CopyFrom(*before);
}

void Sampler::FillEach(const Element& element, Message* facts) {
  const auto* reflection = facts->GetReflection();
  if (!element.field->is_repeated()) {
    bool in_oneof = element.field->real_containing_oneof() != nullptr;
    if (in_oneof && !element.ends_layout && !reflection->HasField(*facts, element.field)) {
      // A kind told before the choice is rare; a point's content comes from its phrase.
      if (facts->GetDescriptor() != v1::Paragraph::descriptor() || !Happens(5)) return;
    }
    if (!FillPart(*element.layout, reflection->MutableMessage(facts, element.field))) {
      reflection->ClearField(facts, element.field);
    }
    return;
  }
  int items = Number(0, 3);
  for (int i = 0; i < items; ++i) {
    Message* item = reflection->AddMessage(facts, element.field);
    bool filled = FillPart(*element.layout, item);
    bool other = element.where != nullptr && !HasValue(*item, element.where, element.where_value);
    if (!filled || other) reflection->RemoveLast(facts, element.field);
  }
}

// How many wordings the layouts at and below these elements have.
int Wordings(const std::vector<Element>& elements) {
  int count = 0;
  for (const Element& element : elements) {
    if (element.phrase != nullptr) count += static_cast<int>(element.phrase->alternatives.size());
    if (element.layout != nullptr) count += Wordings(element.layout->elements);
    for (const Case& branch : element.cases) count += Wordings(branch.layout->elements);
    count += Wordings(element.children);
  }
  return count;
}

// One of the cases: the more wordings one has, the more often.
const Case& Sampler::AnyCase(const Element& element) {
  std::vector<double> weights;
  for (const Case& branch : element.cases) weights.push_back(1 + std::sqrt(Wordings(branch.layout->elements)));
  return element.cases[std::discrete_distribution<size_t>(weights.begin(), weights.end())(random_)];
}

void Sampler::FillChoice(const Element& element, Message* facts) {
  const auto* reflection = facts->GetReflection();
  for (const Case& branch : element.cases) {
    if (reflection->HasField(*facts, branch.field)) return;
  }
  const Case& branch = AnyCase(element);
  if (!FillPart(*branch.layout, reflection->MutableMessage(facts, branch.field))) {
    return reflection->ClearField(facts, branch.field);
  }
  if (branch.titles.empty()) return;
  const FieldDescriptor* title = facts->GetDescriptor()->FindFieldByName("title");
  reflection->SetString(facts, title,
                        branch.titles[static_cast<size_t>(Number(1, static_cast<int>(branch.titles.size()))) - 1]);
}

// Fills a part until the style can write it; false if it cannot in a few tries.
bool Sampler::FillPart(const Layout& layout, Message* facts) {
  std::unique_ptr<Message> given(facts->New());
  given->CopyFrom(*facts);
  for (int i = 0; i < kTries; ++i) {
    facts->CopyFrom(*given);
    FillElements(layout.elements, facts);
    Written written = Write(grammar_, *facts, *root_, "");
    bool begins = !written.blocks.empty();
    if (begins && written.unwritable.empty()) return true;
  }
  return false;
}

void Sampler::FillProse(const FieldDescriptor* field, Message* facts) {
  int blocks = Number(1, 3);
  for (int i = 0; i < blocks; ++i) {
    auto* block = static_cast<v1::ProseBlock*>(facts->GetReflection()->AddMessage(facts, field));
    if (Happens(20)) block->set_mark(absl::StrCat(i + 1, "."));
    block->set_text(Sentence());
  }
}

void Sampler::FillPhrase(const Phrase& phrase, Message* facts) { FillAlternatives(phrase.alternatives, facts); }

// Whether the wording is for facts without something that these have.
bool Excluded(const Sequence& nodes, const Message& facts) {
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return node.kind == Node::kConstant && node.value == 0 && HoldsPresence(*node.field) && IsSet(facts, node.field);
  });
}

void Sampler::FillAlternatives(const std::vector<Alternative>& alternatives, Message* facts) {
  size_t chosen = static_cast<size_t>(Number(0, static_cast<int>(alternatives.size()) - 1));
  if (Excluded(alternatives[chosen].nodes, *facts)) return;
  FillWording(alternatives[chosen], facts);
}

void Sampler::FillWording(const Alternative& alternative, Message* facts) {
  AddWording(facts, alternative.label);
  FillNodes(alternative.nodes, facts);
}

void Sampler::FillNodes(const Sequence& nodes, Message* facts) {
  for (const Node& node : nodes) {
    switch (node.kind) {
      case Node::kLiteral:
        break;
      case Node::kConstant:
        SetValue(facts, node.field, node.value);
        break;
      case Node::kOptional:
        if (Happens(50)) FillNodes(node.children, facts);
        break;
      case Node::kChoice:
        FillAlternatives(node.alternatives, facts);
        break;
      case Node::kSlot:
        FillSlot(node, facts);
        break;
    }
  }
}

void Sampler::FillSlot(const Node& node, Message* facts) {
  if (node.from_root) return;
  if (node.separator.empty()) return FillValue(node, facts);
  int items = Number(1, 4);
  for (int i = 0; i < items; ++i) FillValue(node, facts);
  if (items < 2 || node.last_separators.empty()) return;
  const auto& lasts = node.last_separators;
  AddWording(facts, lasts[static_cast<size_t>(Number(0, static_cast<int>(lasts.size()) - 1))].label);
}

void Sampler::FillValue(const Node& node, Message* facts) {
  const auto* reflection = facts->GetReflection();
  const Form& form = *node.form;
  bool repeated = node.field->is_repeated();
  switch (form.kind) {
    case Form::kPhrase:
      return FillPhrase(*form.phrase, repeated ? reflection->AddMessage(facts, node.field)
                                               : reflection->MutableMessage(facts, node.field));
    case Form::kWeekdayDate:
    case Form::kWeekdayDay: {
      auto* day = static_cast<v1::StatedDay*>(reflection->MutableMessage(facts, node.field));
      return day->set_date(Date());
    }
    case Form::kNumber:
      return SetValue(facts, node.field, node.field->name() == "year" ? kYear : Number(1, 99));
    case Form::kWords: {
      auto word = form.words.begin();
      std::advance(word, Number(0, static_cast<int>(form.words.size()) - 1));
      return SetValue(facts, node.field, word->first);
    }
    default:
      if (repeated) return reflection->AddString(facts, node.field, Text(form));
      return reflection->SetString(facts, node.field, Text(form));
  }
}

std::string Sampler::Text(const Form& form) {
  if (form.kind == Form::kDate || form.kind == Form::kIsoDate) return Date();
  if (prose_ == Prose::kTricky && form.kind == Form::kPattern && Happens(20)) {
    return kTrickyNames[Number(0, std::size(kTrickyNames) - 1)];
  }
  if (form.kind == Form::kGenitive) return form.base->example;
  return form.kind == Form::kPattern ? form.example : Sentence();
}

std::string Sampler::Sentence() {
  if (prose_ == Prose::kTricky && Happens(50))
    return tricky_[static_cast<size_t>(Number(0, static_cast<int>(tricky_.size()) - 1))];
  return kPlain[Number(0, std::size(kPlain) - 1)];
}

std::string Sampler::Date() { return absl::StrFormat("%d-%02d-%02d", kYear, Number(1, 12), Number(1, 28)); }

}  // namespace arendegang::phrasebook
