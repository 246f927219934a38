#include <utility>

#include "services/minutes/minutes.h"
#include "services/minutes/report.h"
#include "services/minutes/text.h"
#include "services/phrasebook/reader.h"
#include "services/phrasebook/writer.h"

namespace arendegang::minutes {
namespace {

using google::protobuf::Message;
using phrasebook::Span;

// Keeps `text` in `facts`, word for word, as not understood.
template <typename Facts>
void KeepVerbatim(absl::string_view text, Facts* facts) {
  phrasebook::AddProse(text, v1::Unrecognised::descriptor()->FindFieldByName("text"), [&] {
    auto* kept = facts->add_unrecognised();
    kept->set_before("end");
    return kept;
  }());
}

// Whether drafting `facts` gives the words of `text`: no word lost and none invented.
bool SaysTheSame(const phrasebook::Grammar& grammar, const Message& facts, const v1::Minutes& root,
                 absl::string_view text) {
  phrasebook::Written written = phrasebook::Write(grammar, facts, root, "");
  return written.unwritable.empty() && WordsOf(phrasebook::PlainText(written.blocks)) == WordsOf(text);
}

// The second law: what cannot be redrafted as it stands is kept as it stands, paragraph by paragraph.
void KeepEveryWord(const phrasebook::Grammar& grammar, absl::string_view text, phrasebook::ReadResult* read) {
  v1::Minutes* minutes = &read->minutes;
  if (SaysTheSame(grammar, *minutes, *minutes, text)) return;
  auto part = [&](const Span& span) { return text.substr(span.begin, span.end - span.begin); };
  for (int i = 0; i < minutes->paragraphs_size(); ++i) {
    if (SaysTheSame(grammar, minutes->paragraphs(i), *minutes, part(read->paragraphs[i]))) continue;
    v1::Paragraph verbatim;
    KeepVerbatim(part(read->paragraphs[i]), &verbatim);
    *minutes->mutable_paragraphs(i) = std::move(verbatim);
  }
  if (minutes->has_roll() && !SaysTheSame(grammar, minutes->roll(), *minutes, part(read->roll))) {
    minutes->clear_roll();
    KeepVerbatim(part(read->roll), minutes->mutable_roll());
  }
  if (SaysTheSame(grammar, *minutes, *minutes, text)) return;
  minutes->Clear();
  KeepVerbatim(text, minutes);
}

}  // namespace

absl::StatusOr<v1::ReadMinutesResponse> Read(absl::string_view text, const phrasebook::Phrasebook& style,
                                             v1::TextLayout layout) {
  const phrasebook::Grammar& grammar = style.grammar();
  absl::StatusOr<Flow> flow = MakeFlow(text, grammar, layout);
  if (!flow.ok()) return flow.status();
  phrasebook::ReadResult read = phrasebook::Read(grammar, flow->text);
  if (read.minutes.meeting_date().empty()) read.minutes.set_meeting_date(flow->meeting_date);
  KeepEveryWord(grammar, flow->text, &read);

  v1::ReadMinutesResponse response;
  *response.mutable_minutes() = std::move(read.minutes);
  response.mutable_minutes()->set_phrasebook(style.id());
  for (const std::string& line : flow->furniture) response.mutable_minutes()->add_furniture(line);
  *response.mutable_report() = ReportOn(*flow, response.minutes());
  return response;
}

}  // namespace arendegang::minutes
