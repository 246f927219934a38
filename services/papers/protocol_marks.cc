#include "services/papers/protocol_marks.h"

#include <vector>

#include "services/diarium/case_store.h"
#include "services/diarium/names.h"
#include "services/secrecy/ground.h"
#include "services/secrecy/marking_store.h"

namespace arendegang::papers {
namespace {

using secrecy::MarkingRow;
using storage::Transaction;

bool Concerns(const MarkingRow& marking, const meetings::ItemRow& item) {
  if (marking.item_id != 0) return marking.item_id == item.id;
  return item.case_id != 0 && marking.case_id == item.case_id;
}

bool Counts(const v1::Marking& marking, v1::PaperAudience audience, const std::string& today) {
  return marking.lifted_reason().empty() && secrecy::CountsOn(marking.until_date(), today) &&
         secrecy::IsRemovedFor(marking.ground(), audience);
}

// Adds the mark that a case has in the register itself. A ground that cannot be read is as grave as any.
absl::Status AddSource(Transaction& transaction, const std::string& case_name, v1::PaperAudience audience,
                       Marks* marks) {
  if (case_name.empty()) return absl::OkStatus();
  auto name = diarium::ParseCaseName(case_name);
  if (!name.ok()) return name.status();
  auto row = diarium::FindCase(transaction, *name);
  if (!row.ok()) return row.status();
  const std::string& source = row->data.secrecy_source();
  if (source.empty()) return absl::OkStatus();
  const std::string ground = secrecy::GroundOf(source).value_or(source);
  if (secrecy::IsRemovedFor(ground, audience)) marks->push_back({case_name, ground, "", true});
  return absl::OkStatus();
}

}  // namespace

absl::Status LoadMarks(Transaction& transaction, const meetings::Agenda& agenda, v1::PaperAudience audience,
                       const std::string& today, ProtocolFacts* facts) {
  auto markings = secrecy::MarkingsOn(transaction, {agenda.meeting.name.committee, 0, 0, 0, 0});
  if (!markings.ok()) return markings.status();
  for (size_t place : facts->places) {
    Marks& marks = facts->marks.emplace_back();
    for (const MarkingRow& marking : *markings) {
      if (!Concerns(marking, agenda.rows[place]) || !Counts(marking.data, audience, today)) continue;
      const bool of_case = marking.item_id == 0 && marking.document_id == 0;
      marks.push_back({marking.data.name(), marking.data.ground(), marking.data.words(), of_case});
    }
    absl::Status status = AddSource(transaction, agenda.items[place].case_name(), audience, &marks);
    if (!status.ok()) return status;
    // A register must tell its diarienummer to who asks (OSL 5:2); nothing has to be published.
    for (Mark& mark : marks) mark.filed = audience == v1::PAPER_AUDIENCE_WEB;
  }
  return absl::OkStatus();
}

}  // namespace arendegang::papers
