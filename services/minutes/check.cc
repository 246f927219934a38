#include "services/minutes/check.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/minutes/minutes.h"
#include "services/minutes/tjansteutlatande.h"
#include "services/phrasebook/ledger.h"
#include "services/phrasebook/phrase_reader.h"
#include "services/phrasebook/phrase_writer.h"
#include "services/phrasebook/sampler.h"

namespace arendegang::minutes {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using phrasebook::Alternative;
using phrasebook::Element;
using phrasebook::Grammar;
using phrasebook::Problem;
using phrasebook::Prose;

// Enough for every alternative of a style of a few hundred to come up many times; about a second.
constexpr int kSamples = 300;
constexpr int kParagraphs = 3;
constexpr size_t kMostProblems = 20;
constexpr size_t kShown = 160;

// The fields that some phrase or layout of a style writes.
class Coverage {
 public:
  explicit Coverage(const Grammar& grammar) {
    for (const auto& [name, phrase] : grammar.phrases) AddAlternatives(phrase->alternatives);
    for (const auto& [type, layout] : grammar.layouts) AddElements(layout->elements);
  }

  // Reports every field below `type` that is never written, at the layout of its message.
  void ReportMissing(const Grammar& grammar, const Descriptor* type, std::vector<Problem>* problems) {
    if (!seen_.insert(type).second) return;
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      if (phrasebook::IsAboutReading(*field)) continue;
      if (!written_.contains(field)) {
        auto layout = grammar.layouts.find(type);
        int line = layout == grammar.layouts.end() ? 1 : layout->second->line;
        problems->push_back({line, 1,
                             absl::StrCat("Ingen fras skriver fältet ”", field->name(), "” i ", type->name(),
                                          ". Lägg till en fras eller ett element för det."),
                             field->name()});
      } else if (field->message_type() != nullptr && !phrasebook::IsWrittenWhole(*field->message_type())) {
        ReportMissing(grammar, field->message_type(), problems);
      }
    }
  }

 private:
  void AddAlternatives(const std::vector<Alternative>& alternatives) {
    for (const Alternative& alternative : alternatives) AddNodes(alternative.nodes);
  }

  void AddNodes(const phrasebook::Sequence& nodes) {
    for (const auto& node : nodes) {
      if (node.field != nullptr) written_.insert(node.field);
      AddNodes(node.children);
      AddAlternatives(node.alternatives);
    }
  }

  void AddElements(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      if (element.phrase != nullptr) AddAlternatives(element.phrase->alternatives);
      if (element.field != nullptr) written_.insert(element.field);
      for (const auto& branch : element.cases) written_.insert(branch.field);
      AddElements(element.children);
    }
  }

  std::set<const FieldDescriptor*> written_;
  std::set<const Descriptor*> seen_;
};

// The line of the layout for what a paragraph holds; of the whole minutes when that is not one thing.
int LineOf(const Grammar& grammar, const v1::Minutes& sample) {
  if (sample.paragraphs_size() != 1) return grammar.layouts.at(v1::Minutes::descriptor())->line;
  const v1::Paragraph& paragraph = sample.paragraphs(0);
  const auto* kind = v1::Paragraph::descriptor()->FindOneofByName("kind");
  const FieldDescriptor* field = paragraph.GetReflection()->GetOneofFieldDescriptor(paragraph, kind);
  auto layout = grammar.layouts.find(field == nullptr ? v1::Paragraph::descriptor() : field->message_type());
  return layout == grammar.layouts.end() ? grammar.layouts.at(v1::Minutes::descriptor())->line : layout->second->line;
}

int LineOf(const Grammar& grammar, const v1::Tjansteutlatande&) {
  return grammar.layouts.at(v1::Tjansteutlatande::descriptor())->line;
}

// Reports the first difference between facts and what their draft was read as.
template <typename Document>
void Compare(const phrasebook::Phrasebook& style, const Document& sample, Document read,
             std::vector<Problem>* problems) {
  read.clear_phrasebook();
  google::protobuf::util::MessageDifferencer differencer;
  std::string report;
  differencer.ReportDifferencesToString(&report);
  if (differencer.Compare(sample, read)) return;
  problems->push_back({LineOf(style.grammar(), sample), 1,
                       absl::StrCat("Det som skrivs läses inte tillbaka som det var: två fraser kan förväxlas, eller "
                                    "ett värde har ingen tydlig gräns. ",
                                    report.substr(0, report.find('\n')).substr(0, kShown)),
                       ""});
}

// Drafts a sample and reads the draft; `texts` become the blocks of the draft. Facts that the style declines with a
// reason are no fault of the style.
void TryBothWays(const phrasebook::Phrasebook& style, const v1::Minutes& sample, std::vector<std::string>* texts,
                 std::vector<Problem>* problems) {
  auto draft = Draft(sample, style);
  if (!draft.ok()) return;
  texts->clear();
  for (const v1::Block& block : draft->blocks()) texts->push_back(block.text());
  auto read = Read(draft->text(), style, v1::TEXT_LAYOUT_CLEAN);
  if (!read.ok()) return problems->push_back({1, 1, std::string(read.status().message()), ""});
  Compare(style, sample, read->minutes(), problems);
}

void TryBothWays(const phrasebook::Phrasebook& style, const v1::Tjansteutlatande& sample,
                 std::vector<Problem>* problems) {
  auto draft = DraftTjansteutlatande(sample, style);
  if (!draft.ok()) return;
  auto read = ReadTjansteutlatande(draft->text(), style, v1::TEXT_LAYOUT_CLEAN);
  if (!read.ok()) return problems->push_back({1, 1, std::string(read.status().message()), ""});
  Compare(style, sample, read->tjansteutlatande(), problems);
}

// Whether what `alternative` writes is read as what it was written from.
bool CanBeRead(const phrasebook::Phrase& phrase, const Alternative& alternative, phrasebook::Sampler* sampler) {
  std::unique_ptr<google::protobuf::Message> facts(
      google::protobuf::MessageFactory::generated_factory()->GetPrototype(phrase.type)->New());
  sampler->FillWording(alternative, facts.get());
  v1::Minutes root;
  root.set_committee(sampler->Committee());
  phrasebook::Trail trail;
  phrasebook::Ledger ledger;
  phrasebook::PhraseWriter writer(root, &trail, &ledger);
  const Alternative* chosen = writer.Choose(phrase.alternatives, *facts);
  if (chosen != &alternative) return chosen != nullptr;  // the same is said in other words, and these are read
  std::string text = writer.Write(phrase, alternative, *facts);
  phrasebook::PhraseReader reader(&root);
  reader.Know({}, phrasebook::Sampler::kYear);
  return trail.faults.empty() && reader.Says(phrase, text, *facts);
}

// Tries each wording of the blocks by itself: one that is never read as what it says stands in another's way.
class Wordings {
 public:
  Wordings(const Grammar& grammar, std::vector<Problem>* problems)
      : sampler_(grammar, 0, Prose::kPlain), problems_(problems) {}

  void Try(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      if (element.phrase != nullptr) Try(*element.phrase);
      Try(element.children);
    }
  }

 private:
  static constexpr int kTries = 12;

  void Try(const phrasebook::Phrase& phrase) {
    for (const Alternative& alternative : phrase.alternatives) {
      bool read = alternative.nodes.empty() || alternative.loose;
      for (int i = 0; i < kTries && !read; ++i) read = CanBeRead(phrase, alternative, &sampler_);
      if (read) continue;
      problems_->push_back(
          {alternative.line, alternative.column,
           "Meningen läses som en annan som står före den. Flytta den uppåt, eller skriv den så att de "
           "kan skiljas åt.",
           ""});
    }
  }

  phrasebook::Sampler sampler_;
  std::vector<Problem>* problems_;
};

// Returns how many samples were tried. What looks like something else is what the plain sample before it was drafted
// as.
int TrySamples(const phrasebook::Phrasebook& style, const std::function<bool()>& wanted,
               std::vector<Problem>* problems) {
  std::vector<std::string> written;
  int seed = 0;
  for (; seed < kSamples && problems->size() < kMostProblems && wanted(); ++seed) {
    Prose prose = seed % 2 == 0 ? Prose::kPlain : Prose::kTricky;
    int paragraphs = seed % 4 == 3 ? kParagraphs : 1;
    phrasebook::Sampler sampler(style.grammar(), static_cast<uint32_t>(seed), prose, written);
    const v1::Minutes sample = sampler.Meeting(paragraphs);
    const v1::Tjansteutlatande advice = sampler.Tjansteutlatande();
    TryBothWays(style, sample, &written, problems);
    TryBothWays(style, advice, problems);
  }
  return seed;
}

}  // namespace

v1::CheckPhrasebookResponse CheckPhrasebook(absl::string_view source, const std::function<bool()>& wanted) {
  v1::CheckPhrasebookResponse response;
  std::vector<Problem> problems;
  auto style = phrasebook::Phrasebook::Compile(source, &problems);
  if (style != nullptr) {
    Coverage coverage(style->grammar());
    for (const Descriptor* type : phrasebook::DocumentTypes()) {
      // A style need not have a layout for every kind of document.
      if (style->grammar().layouts.at(type)->line > 0) coverage.ReportMissing(style->grammar(), type, &problems);
    }
    for (const auto& [type, layout] : style->grammar().layouts) {
      if (!wanted()) break;
      Wordings(style->grammar(), &problems).Try(layout->elements);
    }
    response.set_samples(TrySamples(*style, wanted, &problems));
  }
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  for (const Problem& problem : problems) {
    auto* reported = response.add_problems();
    reported->set_line(problem.line);
    reported->set_column(problem.column);
    reported->set_message(problem.message);
    reported->set_span(problem.span);
  }
  return response;
}

}  // namespace arendegang::minutes
