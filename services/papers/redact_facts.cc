#include "services/papers/redact_facts.h"

#include <algorithm>
#include <string>

#include "services/minutes/minutes.h"
#include "services/secrecy/ground.h"
#include "services/secrecy/paragraph_words.h"

namespace arendegang::papers {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// Has `change` change every text of a message, in the order of its fields.
template <typename Change>
void ForTexts(Message* message, const Change& change) {
  const Reflection* reflection = message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(*message, &fields);
  for (const FieldDescriptor* field : fields) {
    const bool many = field->is_repeated();
    const int count = many ? reflection->FieldSize(*message, field) : 1;
    for (int i = 0; i < count; ++i) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        ForTexts(
            many ? reflection->MutableRepeatedMessage(message, field, i) : reflection->MutableMessage(message, field),
            change);
      } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        std::string text =
            many ? reflection->GetRepeatedString(*message, field, i) : reflection->GetString(*message, field);
        change(&text);
        if (many) {
          reflection->SetRepeatedString(message, field, i, text);
        } else {
          reflection->SetString(message, field, text);
        }
      }
    }
  }
}

// The texts of a message, in the order of its fields.
std::vector<std::string> TextsOf(Message* message) {
  std::vector<std::string> texts;
  ForTexts(message, [&](std::string* text) { texts.push_back(*text); });
  return texts;
}

secrecy::Pieces PiecesOf(std::vector<std::string>* texts) {
  secrecy::Pieces pieces;
  for (std::string& text : *texts) pieces.push_back(&text);
  return pieces;
}

bool Stand(const secrecy::Pieces& pieces, const std::vector<secrecy::Masking>& maskings) {
  return std::any_of(maskings.begin(), maskings.end(),
                     [&](const secrecy::Masking& masking) { return secrecy::CountPlaces(pieces, masking.words) > 0; });
}

}  // namespace

void Withhold(const Marks& marks, v1::Paragraph* paragraph) {
  v1::Paragraph withheld;
  withheld.set_number(paragraph->number());
  withheld.set_title(paragraph->title());
  if (std::none_of(marks.begin(), marks.end(), [](const Mark& mark) { return mark.filed; })) {
    *withheld.mutable_diarienummer() = paragraph->diarienummer();
  }
  const bool secret = std::any_of(marks.begin(), marks.end(), [](const Mark& mark) {
    return secrecy::ReasonOf(mark.ground) == v1::WITHHELD_REASON_SECRECY;
  });
  withheld.mutable_withheld()->set_reason(secret ? v1::WITHHELD_REASON_SECRECY : v1::WITHHELD_REASON_PERSONAL_DATA);
  *paragraph = std::move(withheld);
}

void MaskAcross(const std::vector<secrecy::Masking>& maskings, v1::Paragraph* paragraph) {
  std::vector<std::string> texts = TextsOf(paragraph);
  secrecy::Mask(PiecesOf(&texts), maskings);
  auto masked = texts.begin();
  ForTexts(paragraph, [&](std::string* text) { *text = *masked++; });
}

void MaskFields(const std::vector<secrecy::Masking>& maskings, v1::Paragraph* paragraph) {
  ForTexts(paragraph, [&](std::string* text) { secrecy::Mask({text}, maskings); });
}

bool Tells(const v1::Minutes& alone, const std::vector<secrecy::Masking>& maskings,
           const phrasebook::Phrasebook& style) {
  v1::Paragraph paragraph = alone.paragraphs(0);
  std::vector<std::string> texts = TextsOf(&paragraph);
  if (Stand(PiecesOf(&texts), maskings)) return true;
  auto draft = minutes::Draft(alone, style);
  return !draft.ok() || Stand(secrecy::PiecesOf(draft->mutable_blocks(), 0), maskings);
}

}  // namespace arendegang::papers
