#include <utility>

#include "absl/strings/match.h"
#include "services/meetings/proposal.h"
#include "services/minutes/tjansteutlatande.h"
#include "services/papers/composed.h"
#include "services/papers/frame.h"

namespace arendegang::papers {
namespace {

// Whose it is, as the head of each page tells: the administration that writes.
std::string AdministrationOf(const v1::Tjansteutlatande& facts) {
  for (const v1::HeadEntry& entry : facts.head()) {
    if (!entry.administration().empty()) return entry.administration();
  }
  return "";
}

// Who writes to whom, and who signed, stand out as headings do, but nothing stands below them.
void LowerWhatIsNoHeading(google::protobuf::RepeatedPtrField<v1::Block>* blocks) {
  for (v1::Block& block : *blocks) {
    const bool around = absl::StartsWith(block.source(), "head[") || absl::StartsWith(block.source(), "signatures[");
    if (around && block.kind() == v1::BLOCK_KIND_HEADING) block.set_kind(v1::BLOCK_KIND_PARAGRAPH);
  }
}

// Its first heading is the title, wherever the head of the letter lets it stand.
void RaiseTitle(const std::string& title, render::Paper* paper) {
  for (render::Part& part : paper->parts) {
    if (part.kind != render::PartKind::kHeading || part.text != title) continue;
    part.level = 1;
    return;
  }
}

}  // namespace

absl::StatusOr<Composed> ComposeTjansteutlatande(storage::Transaction&, const v1::RenderPaperRequest& request,
                                                 const Sources& sources) {
  const v1::Tjansteutlatande& facts = request.tjansteutlatande();
  auto style = sources.styles.Find(facts.phrasebook());
  if (!style.ok()) return style.status();
  auto draft = minutes::DraftTjansteutlatande(facts, **style);
  if (!draft.ok()) return draft.status();
  const std::string day = meetings::HandlingOf(facts).tjansteutlatande_date();
  const Slots slots = {
      {"committee", AdministrationOf(facts)}, {"subject", facts.title()}, {"meeting_day", LongDay(day)}};
  Composed composed;
  composed.paper = Begun(sources.wording, "tjansteutlatande", "tjansteutlatande_label", slots, day);
  LowerWhatIsNoHeading(draft->mutable_blocks());
  AppendBlocks(draft->blocks(), &composed.paper);
  RaiseTitle(render::Shown(facts.title()), &composed.paper);
  composed.file_name = day.empty() ? "tjansteutlatande" : day + "-tjansteutlatande";
  composed.facts = std::make_shared<v1::Tjansteutlatande>(facts);
  return composed;
}

}  // namespace arendegang::papers
