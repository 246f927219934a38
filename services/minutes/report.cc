#include "services/minutes/report.h"

#include <map>
#include <string>

#include "services/base/parts.h"

namespace arendegang::minutes {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

int WordsIn(const v1::ProseBlock& block) { return CountWords(block.text()) + !block.mark().empty(); }

int UnrecognisedWords(const Message& facts) {
  int words = 0;
  ForEachPart(facts, [&](const FieldDescriptor& field, const Message& part) {
    if (field.message_type() != v1::Unrecognised::descriptor()) return;
    for (const v1::ProseBlock& block : static_cast<const v1::Unrecognised&>(part).text()) words += WordsIn(block);
  });
  return words;
}

int ProseWords(const Message& facts) {
  int words = 0;
  ForEachPart(facts, [&](const FieldDescriptor& field, const Message& part) {
    if (field.message_type() == v1::ProseBlock::descriptor())
      words += WordsIn(static_cast<const v1::ProseBlock&>(part));
  });
  return words;
}

}  // namespace

v1::ReadingReport ReportOn(const Flow& text, const v1::Minutes& facts) {
  v1::ReadingReport report;
  report.set_words(CountWords(text.text));
  report.set_unrecognised_words(UnrecognisedWords(facts));
  report.set_prose_words(ProseWords(facts));
  report.set_furniture_lines(static_cast<int>(text.furniture.size()));
  report.set_paragraphs(facts.paragraphs_size());
  for (const v1::Paragraph& paragraph : facts.paragraphs()) {
    report.set_unrecognised_paragraphs(report.unrecognised_paragraphs() + (UnrecognisedWords(paragraph) > 0));
  }
  std::map<std::string, int> counts;
  ForEachPart(facts, [&](const FieldDescriptor& field, const Message&) { ++counts[field.name()]; });
  for (const auto& [field, count] : counts) {
    auto* fact = report.add_facts();
    fact->set_field(field);
    fact->set_count(count);
  }
  return report;
}

}  // namespace arendegang::minutes
