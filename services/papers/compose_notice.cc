// A notice of the board, and its certificate.
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/anslag/anslag_rules.h"
#include "services/anslag/anslag_store.h"
#include "services/anslag/certificate.h"
#include "services/anslag/names.h"
#include "services/anslag/refusal.h"
#include "services/calendar/day.h"
#include "services/diarium/committee_store.h"
#include "services/papers/composed.h"
#include "services/papers/frame.h"
#include "services/papers/notice_parts.h"

namespace arendegang::papers {

absl::StatusOr<Composed> ComposeNotice(storage::Transaction& transaction, const v1::RenderPaperRequest& request,
                                       const Sources& sources) {
  auto name = anslag::ParseAnslagName(request.name());
  if (!name.ok()) return name.status();
  auto row = anslag::FindAnslag(transaction, *name);
  if (!row.ok()) return row.status();
  if (!row->data.has_up_time()) return anslag::RefuseNotUp(row->data);
  auto committee = diarium::FindCommittee(transaction, name->committee);
  if (!committee.ok()) return committee.status();
  const bool certificate = request.kind() == v1::PAPER_KIND_ANSLAGSBEVIS;
  const std::string kind = certificate ? "anslagsbevis" : "anslag";
  Composed composed;
  std::string text = row->data.text();
  auto instant = row->data.up_time();
  if (certificate) {
    auto made = anslag::CertificateOf(transaction, *row, sources.notices);
    if (!made.ok()) return made.status();
    text = made->text();
    instant = made->down_time();
    composed.facts = std::make_shared<v1::Anslagsbevis>(*made);
  } else {
    composed.facts = std::make_shared<v1::Anslag>(row->data);
  }
  const Slots slots = {{"committee", committee->title()}, {"number", absl::StrCat(name->number)}};
  const std::string day = calendar::FormatIso(calendar::DayInSweden(anslag::InstantOf(instant)));
  composed.paper = Begun(sources.wording, kind, kind + "_label", slots, day);
  composed.paper.parts = NoticeParts(text);
  composed.file_name = absl::StrCat(name->committee, "-", kind, "-", name->number);
  composed.look = committee->look();
  return composed;
}

}  // namespace arendegang::papers
