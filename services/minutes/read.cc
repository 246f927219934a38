#include <utility>

#include "services/minutes/minutes.h"
#include "services/minutes/report.h"
#include "services/minutes/text.h"
#include "services/minutes/tjansteutlatande.h"
#include "services/phrasebook/reader.h"
#include "services/phrasebook/writer.h"

namespace arendegang::minutes {
namespace {

using google::protobuf::Message;
using phrasebook::Part;

// Whether drafting `facts` gives the words of `text`: no word lost and none invented.
bool SaysTheSame(const phrasebook::Grammar& grammar, const Message& facts, const Message& root,
                 absl::string_view text) {
  phrasebook::Written written = phrasebook::Write(grammar, facts, root, "");
  return written.unwritable.empty() && WordsOf(phrasebook::PlainText(written.blocks)) == WordsOf(text);
}

// Makes `text`, word for word, all that `facts` say. Nothing if they have no place for what is not understood.
void KeepVerbatim(absl::string_view text, Message* facts) {
  const auto* field = facts->GetDescriptor()->FindFieldByName("unrecognised");
  if (field == nullptr) return;
  facts->Clear();
  auto* kept = static_cast<v1::Unrecognised*>(facts->GetReflection()->AddMessage(facts, field));
  kept->set_before("end");
  phrasebook::AddProse(text, v1::Unrecognised::descriptor()->FindFieldByName("text"), kept);
}

Message* FactsOf(const Part& part, Message* document) {
  const auto* reflection = document->GetReflection();
  return part.field->is_repeated() ? reflection->MutableRepeatedMessage(document, part.field, part.index)
                                   : reflection->MutableMessage(document, part.field);
}

// The second law: what cannot be redrafted as it stands is kept as it stands, part by part.
void KeepEveryWord(const phrasebook::Grammar& grammar, absl::string_view text, const std::vector<Part>& parts,
                   Message* document) {
  if (SaysTheSame(grammar, *document, *document, text)) return;
  for (const Part& part : parts) {
    absl::string_view own = text.substr(part.span.begin, part.span.end - part.span.begin);
    Message* facts = FactsOf(part, document);
    if (!SaysTheSame(grammar, *facts, *document, own)) KeepVerbatim(own, facts);
  }
  if (!SaysTheSame(grammar, *document, *document, text)) KeepVerbatim(text, document);
}

// What only the page heads tell.
void TakeTold(const Flow& flow, v1::Minutes* minutes) {
  if (minutes->meeting_date().empty()) minutes->set_meeting_date(flow.meeting_date);
}

void TakeTold(const Flow&, v1::Tjansteutlatande*) {}

// Reads `text` into `document`, which is empty. Returns the text as it was read.
template <typename Document>
absl::StatusOr<Flow> ReadDocument(absl::string_view text, const phrasebook::Phrasebook& style, v1::TextLayout layout,
                                  Document* document) {
  const phrasebook::Grammar& grammar = style.grammar();
  absl::StatusOr<Flow> flow = MakeFlow(text, grammar, *Document::descriptor(), layout);
  if (!flow.ok()) return flow.status();
  std::vector<Part> parts = phrasebook::Read(grammar, flow->text, document);
  TakeTold(*flow, document);
  KeepEveryWord(grammar, flow->text, parts, document);
  document->set_phrasebook(style.id());
  for (const std::string& line : flow->furniture) document->add_furniture(line);
  return flow;
}

}  // namespace

absl::StatusOr<v1::ReadMinutesResponse> Read(absl::string_view text, const phrasebook::Phrasebook& style,
                                             v1::TextLayout layout) {
  v1::ReadMinutesResponse response;
  v1::Minutes* minutes = response.mutable_minutes();
  absl::StatusOr<Flow> flow = ReadDocument(text, style, layout, minutes);
  if (!flow.ok()) return flow.status();
  *response.mutable_report() = ReportOn(*flow, *minutes);
  return response;
}

absl::StatusOr<v1::ReadTjansteutlatandeResponse> ReadTjansteutlatande(absl::string_view text,
                                                                      const phrasebook::Phrasebook& style,
                                                                      v1::TextLayout layout) {
  v1::ReadTjansteutlatandeResponse response;
  absl::StatusOr<Flow> flow = ReadDocument(text, style, layout, response.mutable_tjansteutlatande());
  if (!flow.ok()) return flow.status();
  *response.mutable_report() = ReportOn(*flow, response.tjansteutlatande());
  return response;
}

}  // namespace arendegang::minutes
