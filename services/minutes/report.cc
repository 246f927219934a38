#include "services/minutes/report.h"

#include <map>
#include <string>
#include <unordered_map>

#include "services/base/parts.h"

namespace arendegang::minutes {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// What was found in facts, counted in one walk.
struct Tally {
  int unrecognised_words = 0;
  int prose_words = 0;
  std::unordered_map<const FieldDescriptor*, int> facts;

  void Add(const FieldDescriptor& field, const Message& part) {
    ++facts[&field];
    if (field.message_type() != v1::ProseBlock::descriptor()) return;
    const auto& block = static_cast<const v1::ProseBlock&>(part);
    int words = CountWords(block.text()) + !block.mark().empty();
    prose_words += words;
    if (field.containing_type() == v1::Unrecognised::descriptor()) unrecognised_words += words;
  }
};

}  // namespace

v1::ReadingReport ReportOn(const Flow& text, const Message& facts) {
  v1::ReadingReport report;
  Tally tally;
  int unrecognised_paragraphs = 0;
  int before = 0;
  int paragraphs = 0;
  bool in_paragraph = false;
  auto end_paragraph = [&] { unrecognised_paragraphs += in_paragraph && tally.unrecognised_words > before; };
  ForEachPart(facts, [&](const FieldDescriptor& field, const Message& part) {
    if (field.containing_type() == facts.GetDescriptor()) {
      end_paragraph();
      in_paragraph = field.message_type() == v1::Paragraph::descriptor();
      paragraphs += in_paragraph;
      before = tally.unrecognised_words;
    }
    tally.Add(field, part);
  });
  end_paragraph();
  report.set_words(CountWords(text.text));
  report.set_unrecognised_words(tally.unrecognised_words);
  report.set_prose_words(tally.prose_words);
  report.set_furniture_lines(static_cast<int>(text.furniture.size()));
  report.set_paragraphs(paragraphs);
  report.set_unrecognised_paragraphs(unrecognised_paragraphs);
  std::map<std::string, int> counts;
  for (const auto& [field, count] : tally.facts) counts[field->name()] += count;
  for (const auto& [field, count] : counts) {
    auto* fact = report.add_facts();
    fact->set_field(field);
    fact->set_count(count);
  }
  return report;
}

}  // namespace arendegang::minutes
