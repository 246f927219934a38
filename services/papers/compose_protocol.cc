#include <utility>

#include "services/meetings/agenda.h"
#include "services/meetings/names.h"
#include "services/papers/composed.h"
#include "services/papers/protocol.h"
#include "services/papers/protocol_load.h"
#include "services/papers/protocol_marks.h"

namespace arendegang::papers {
namespace {

// The cases of the items that the paper has.
std::vector<std::string> CasesOf(const meetings::Agenda& agenda, const v1::Minutes& minutes) {
  std::vector<std::string> cases;
  for (const v1::Item& item : agenda.items) {
    if (item.case_name().empty()) continue;
    for (const v1::Paragraph& paragraph : minutes.paragraphs()) {
      if (paragraph.number() == item.facts().number()) cases.push_back(item.case_name());
    }
  }
  return cases;
}

// Of the file that facts given make, which no committee of the register need have.
constexpr char kOfNoCommittee[] = "protokoll";

absl::StatusOr<Composed> Written(ProtocolFacts facts, const v1::RenderPaperRequest& request, const Sources& sources) {
  Composed composed;
  composed.sealed = facts.sealed && !IsRedacted(facts);
  composed.facts = std::make_shared<v1::Minutes>(facts.minutes);
  if (request.format() == v1::PAPER_FORMAT_JSON && !IsRedacted(facts)) return composed;
  auto style = sources.styles.Find(facts.minutes.phrasebook());
  if (!style.ok()) return style.status();
  auto protocol = ProtocolOf(facts, **style, sources.wording);
  if (!protocol.ok()) return protocol.status();
  composed.paper = std::move(protocol->paper);
  composed.facts = std::make_shared<v1::Minutes>(std::move(protocol->minutes));
  composed.removals = std::move(protocol->removals);
  return composed;
}

}  // namespace

absl::StatusOr<Composed> ComposeProtocol(storage::Transaction& transaction, const v1::RenderPaperRequest& request,
                                         const Sources& sources) {
  if (request.has_minutes()) {
    ProtocolFacts given;
    given.minutes = request.minutes();
    given.sealed_texts.resize(static_cast<size_t>(given.minutes.paragraphs_size()));
    auto composed = Written(given, request, sources);
    if (composed.ok()) composed->file_name = FileNameOf(kOfNoCommittee, given);
    return composed;
  }
  auto name = meetings::ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  auto agenda = meetings::LoadAgenda(transaction, *name);
  if (!agenda.ok()) return agenda.status();
  auto facts = LoadProtocol(transaction, *agenda, request);
  if (!facts.ok()) return facts.status();
  if (request.audience() != v1::PAPER_AUDIENCE_UNSPECIFIED) {
    facts->audience = request.audience();
    absl::Status status = LoadMarks(transaction, *agenda, request.audience(), sources.today, &*facts);
    if (!status.ok()) return status;
  }
  auto composed = Written(*facts, request, sources);
  if (!composed.ok()) return composed;
  composed->file_name = FileNameOf(name->committee, *facts);
  composed->look = agenda->committee.look();
  composed->cases = CasesOf(*agenda, facts->minutes);
  return composed;
}

}  // namespace arendegang::papers
