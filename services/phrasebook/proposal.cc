#include "services/phrasebook/proposal.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/shape.h"

namespace arendegang::phrasebook {
namespace {

constexpr int kMostExamples = 3;
// Sentences that begin with so many words in common are one kind of sentence.
constexpr size_t kCommonStart = 3;
// A phrase resembles a sentence when so large a share of the words of both is common.
constexpr double kResembles = 0.4;

struct Group {
  Shape shape;
  std::vector<const v1::UnrecognisedSentence*> sentences;
};

std::string KeyOf(const Shape& shape) {
  std::string key;
  for (const SentencePart& token : shape) {
    absl::StrAppend(&key, token.glued ? "" : " ",
                    token.kind == SentencePart::kWord ? token.text : absl::StrCat("\t", token.kind));
  }
  return key;
}

// What two shapes have in common, with a free text where they differ.
Shape Common(const Shape& a, const Shape& b) {
  auto start = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), Alike).first;
  size_t most = std::min(a.size(), b.size()) - static_cast<size_t>(start - a.begin());
  auto end = std::mismatch(a.rbegin(), a.rbegin() + static_cast<std::ptrdiff_t>(most), b.rbegin(), Alike).first.base();
  Shape common(a.begin(), start);
  common.push_back({SentencePart::kText, "", false});
  common.insert(common.end(), end, a.end());
  return common;
}

std::vector<Group> GroupByShape(const Grammar& grammar, const std::vector<v1::UnrecognisedSentence>& sentences) {
  Shaper shaper(grammar);
  std::map<std::string, Group> by_shape;
  for (const v1::UnrecognisedSentence& sentence : sentences) {
    Shape shape = shaper.ShapeOf(sentence.text());
    if (shape.empty()) continue;
    Group& group = by_shape[absl::StrCat(sentence.within(), "\n", KeyOf(shape))];
    group.shape = std::move(shape);
    group.sentences.push_back(&sentence);
  }
  // Shapes with the same start follow each other here.
  std::vector<Group> groups;
  for (auto& [key, group] : by_shape) {
    if (!groups.empty() && groups.back().sentences[0]->within() == group.sentences[0]->within()) {
      Group& last = groups.back();
      auto alike = std::mismatch(last.shape.begin(), last.shape.end(), group.shape.begin(), group.shape.end(), Alike);
      if (static_cast<size_t>(alike.first - last.shape.begin()) >= kCommonStart) {
        last.shape = Common(last.shape, group.shape);
        last.sentences.insert(last.sentences.end(), group.sentences.begin(), group.sentences.end());
        continue;
      }
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

using Words = std::set<std::string>;

void AddWords(absl::string_view text, Words* words) {
  static const RE2* const word = new RE2(R"((\pL{2,}))");
  re2::StringPiece rest = Piece(text);
  std::string found;
  while (RE2::FindAndConsume(&rest, *word, &found)) words->insert(Uncapitalised(found));
}

void AddWords(const Sequence& nodes, Words* words) {
  for (const Node& node : nodes) {
    AddWords(node.text, words);
    AddWords(node.children, words);
    for (const Alternative& alternative : node.alternatives) AddWords(alternative.nodes, words);
  }
}

// A wording of the style that resembles a shape.
struct Model {
  const Phrase* phrase = nullptr;
  int line = 0;
  double likeness = 0;
};

class Models {
 public:
  explicit Models(const Grammar& grammar) {
    for (const auto& [name, phrase] : grammar.phrases) Add(*phrase);
    for (const auto& [type, layout] : grammar.layouts) Add(layout->elements);
  }

  // The wording with most words in common with `shape`; none if it has too few.
  Model For(const Shape& shape) const {
    Words own;
    for (const SentencePart& token : shape) {
      if (token.kind == SentencePart::kWord) AddWords(token.text, &own);
    }
    Model best;
    for (const auto& one : all_) {
      const Words& words = one.first;
      auto common = static_cast<double>(
          std::count_if(own.begin(), own.end(), [&](const std::string& word) { return words.contains(word); }));
      double likeness = common / (static_cast<double>(own.size() + words.size()) - common);
      if (likeness > best.likeness) best = {one.second.phrase, one.second.line, likeness};
    }
    return best.likeness < kResembles ? Model() : best;
  }

 private:
  void Add(const Phrase& phrase) {
    for (const Alternative& alternative : phrase.alternatives) {
      Words words;
      AddWords(alternative.nodes, &words);
      if (words.size() >= 2) all_.push_back({std::move(words), {&phrase, alternative.line, 0}});
    }
  }

  void Add(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      if (element.phrase != nullptr) Add(*element.phrase);
      Add(element.children);
    }
  }

  std::vector<std::pair<Words, Model>> all_;
};

// Whether a slot of this kind may be written from `field`.
bool Suits(SentencePart::Kind kind, const FieldDescriptor& field) {
  const std::string& name = field.name();
  const bool text = field.type() == FieldDescriptor::TYPE_STRING && name != "wording";
  const bool date = name == "date" || absl::EndsWith(name, "_date");
  const bool number = absl::StrContains(name, "diarienummer");
  const std::string type = field.message_type() == nullptr ? "" : field.message_type()->name();
  switch (kind) {
    case SentencePart::kPeople:
      return type == "Group" || type == "Participant";
    case SentencePart::kParties:
      return name == "parties";
    case SentencePart::kDate:
    case SentencePart::kIsoDate:
      return text && date;
    case SentencePart::kWeekdayDate:
      return type == "StatedDay";
    case SentencePart::kDiarienummer:
      return number;
    case SentencePart::kHour:
      return text && (name == "hour" || name == "time");
    case SentencePart::kNumber:
      return field.type() == FieldDescriptor::TYPE_INT32;
    default:
      return text && !date && !number && name != "parties";
  }
}

// What stands for a field that nobody has named, and the form of the value.
std::pair<const char*, const char*> NameAndForm(SentencePart::Kind kind) {
  switch (kind) {
    case SentencePart::kPeople:
      return {"personer", ""};
    case SentencePart::kParties:
      return {"partier", " ', ' ' och '"};
    case SentencePart::kDate:
      return {"dag", ":date"};
    case SentencePart::kIsoDate:
      return {"dag", ":isodate"};
    case SentencePart::kWeekdayDate:
      return {"dag", ":weekdaydate"};
    case SentencePart::kDiarienummer:
      return {"diarienummer", ""};
    case SentencePart::kHour:
      return {"klockslag", ":hour"};
    case SentencePart::kNumber:
      return {"tal", ""};
    default:
      return {"text", ""};
  }
}

// Names the slots of one phrase by the fields of a message, each once.
class SlotNamer {
 public:
  explicit SlotNamer(const Descriptor* type) : type_(type) {}

  std::string Name(SentencePart::Kind kind, bool capital) {
    auto [name, form] = NameAndForm(kind);
    for (int i = 0; type_ != nullptr && i < type_->field_count(); ++i) {
      const FieldDescriptor* field = type_->field(i);
      if (!Suits(kind, *field) || !used_.insert(field).second) continue;
      return absl::StrCat("{", capital ? "^" : "", field->name(), form, "}");
    }
    return absl::StrCat("{?", name, form, "}");
  }

 private:
  const Descriptor* type_;
  std::set<const FieldDescriptor*> used_;
};

std::string Escaped(absl::string_view text) {
  std::string result;
  for (char c : text) {
    if (absl::StrContains("\\\"{}[]<>|", c)) result += '\\';
    result += c;
  }
  return result;
}

std::string PhraseText(const Shape& shape, const Descriptor* type) {
  SlotNamer namer(type);
  std::string text = "\"";
  for (size_t i = 0; i < shape.size(); ++i) {
    const SentencePart& token = shape[i];
    bool quoted = token.kind == SentencePart::kQuote;
    absl::StrAppend(&text, token.glued || i == 0 ? "" : " ", quoted ? "”" : "",
                    token.kind == SentencePart::kWord
                        ? Escaped(token.text)
                        : namer.Name(token.kind, i == 0 && token.kind == SentencePart::kPeople),
                    quoted ? "”" : "");
  }
  return text + "\"";
}

v1::ProposedPhrase ProposalFor(const Group& group, const Model& model) {
  const std::string& within = group.sentences[0]->within();
  const auto* file = v1::Minutes::descriptor()->file();
  const Descriptor* type = model.phrase != nullptr
                               ? model.phrase->type
                               : file->pool()->FindMessageTypeByName(absl::StrCat(file->package(), ".", within));
  v1::ProposedPhrase proposal;
  proposal.set_message(type == nullptr ? within : type->name());
  proposal.set_phrase(PhraseText(group.shape, type));
  proposal.set_like_line(model.line);
  return proposal;
}

}  // namespace

std::vector<v1::ProposedPhrase> Propose(const Grammar& grammar, const v1::ProposePhrasesRequest& request) {
  std::vector<v1::UnrecognisedSentence> sentences;
  for (const v1::UnrecognisedSentence& given : request.sentences()) {
    for (std::string& text : Sentences(Flattened(given.text()))) {
      sentences.push_back(given);
      sentences.back().set_text(std::move(text));
    }
  }
  Models models(grammar);
  std::vector<v1::ProposedPhrase> proposals;
  for (const Group& group : GroupByShape(grammar, sentences)) {
    v1::ProposedPhrase proposal = ProposalFor(group, models.For(group.shape));
    auto same = std::find_if(proposals.begin(), proposals.end(), [&](const v1::ProposedPhrase& other) {
      return other.phrase() == proposal.phrase() && other.message() == proposal.message();
    });
    if (same == proposals.end()) same = proposals.insert(same, std::move(proposal));
    same->set_count(same->count() + static_cast<int>(group.sentences.size()));
    for (size_t i = 0; i < group.sentences.size() && same->examples_size() < kMostExamples; ++i) {
      *same->add_examples() = *group.sentences[i];
    }
  }
  std::stable_sort(proposals.begin(), proposals.end(),
                   [](const auto& a, const auto& b) { return a.count() > b.count(); });
  return proposals;
}

}  // namespace arendegang::phrasebook
