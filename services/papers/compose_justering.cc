// Justeringsblad: what is laid before those who certify, what they said of it, and when they certified (KL 5:69).
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/anslag/anslag_rules.h"
#include "services/justering/laid.h"
#include "services/meetings/agenda.h"
#include "services/papers/audience.h"
#include "services/papers/composed.h"
#include "services/papers/frame.h"
#include "services/secrecy/extent.h"

namespace arendegang::papers {
namespace {

std::string ParagraphsOf(const v1::Justering& justering) {
  std::vector<int> numbers;
  for (const v1::JusteringParagraph& paragraph : justering.paragraphs()) numbers.push_back(paragraph.number());
  return anslag::ParagraphsAsText(numbers);
}

void AddViews(const Wording& wording, const v1::Justering& justering, render::Paper* paper) {
  std::vector<std::vector<std::string>> rows;
  for (const v1::JusteringParagraph& paragraph : justering.paragraphs()) {
    for (const v1::View& view : paragraph.views()) {
      rows.push_back({absl::StrCat("§ ", paragraph.number()), view.person(), WordFor(wording, view.verdict()),
                      view.comment(), view.resolution()});
    }
  }
  if (rows.empty()) return;
  AddHeading(wording, "views_heading", 2, {}, paper);
  AddGrid(wording, "views_columns", std::move(rows), paper);
}

void AddJusterare(const Wording& wording, const v1::Justering& justering, render::Paper* paper) {
  std::vector<std::vector<std::string>> rows;
  for (const v1::Justerare& each : justering.justerare()) {
    rows.push_back({each.person(),
                    each.certify_date().empty() ? wording.Fill("not_certified", {}) : LongDay(each.certify_date())});
  }
  AddHeading(wording, "justerare_heading", 2, {}, paper);
  AddGrid(wording, "justerare_columns", std::move(rows), paper);
}

void AddLinesToSign(const Wording& wording, const v1::Justering& justering, render::Paper* paper) {
  for (const v1::Justerare& each : justering.justerare()) {
    if (each.certify_date().empty()) AddSignature(wording, "certify", {{"person", each.person()}}, paper);
  }
}

// Leaves of hidden paragraphs their numbers and who has seen them; says whether there are any.
absl::StatusOr<bool> Hide(storage::Transaction& transaction, v1::PaperAudience audience, const Sources& sources,
                          v1::Justering* justering) {
  secrecy::Extents extents(transaction, sources.today, audience);
  bool any = false;
  for (v1::JusteringParagraph& paragraph : *justering->mutable_paragraphs()) {
    auto extent = extents.Of(paragraph.item());
    if (!extent.ok()) return extent.status();
    if (extent->IsOpen()) continue;
    any = true;
    paragraph.set_title(Mask(sources.wording));
    paragraph.clear_confirmed_words();
    paragraph.clear_written_words();
    paragraph.clear_rattelser();
    for (v1::View& view : *paragraph.mutable_views()) {
      if (!view.comment().empty()) view.set_comment(Mask(sources.wording));
      if (!view.resolution().empty()) view.set_resolution(Mask(sources.wording));
    }
  }
  if (any) justering->clear_text();
  return any;
}

}  // namespace

absl::StatusOr<Composed> ComposeJustering(storage::Transaction& transaction, const v1::RenderPaperRequest& request,
                                          const Sources& sources) {
  auto name = meetings::ParseJusteringName(request.name());
  if (!name.ok()) return name.status();
  auto agenda = meetings::LoadAgenda(transaction, name->meeting);
  if (!agenda.ok()) return agenda.status();
  auto laid = justering::Lay(transaction, sources.styles, *agenda, name->number);
  if (!laid.ok()) return laid.status();
  v1::Justering data = laid->data;
  auto hidden = Hide(transaction, request.audience(), sources, &data);
  if (!hidden.ok()) return hidden.status();
  const std::string& day = agenda->meeting.data.meeting_date();
  Slots slots = SlotsOfMeeting(agenda->committee, agenda->meeting.data);
  slots.insert({{"paragraphs", ParagraphsOf(data)},
                {"from_day", LongDay(data.from_date())},
                {"planned_day", LongDay(data.planned_date())},
                {"latest_day", LongDay(data.latest_date())},
                {"state", WordFor(sources.wording, data.state())},
                {"justering_day", LongDay(data.justering_date())},
                {"sha256", data.sha256()}});
  Composed composed;
  render::Paper& paper = composed.paper;
  paper = Begun(sources.wording, "justering", "justering_label", slots,
                data.justering_date().empty() ? day : data.justering_date());
  const char* heading = data.immediate() ? "immediate_justering_heading" : "justering_heading";
  AddHeading(sources.wording, heading, 1, slots, &paper);
  AddRows(sources.wording, "meeting_rows", slots, &paper);
  AddRows(sources.wording, "justering_rows", slots, &paper);
  if (data.late()) AddText(sources.wording, "justering_late", slots, &paper);
  AddJusterare(sources.wording, data, &paper);
  AddViews(sources.wording, data, &paper);
  AddLinesToSign(sources.wording, data, &paper);
  if (*hidden) AddRedacted(sources.wording, request.audience(), &paper);
  composed.file_name = absl::StrCat(name->meeting.committee, "-", day, "-justeringsblad-", name->number);
  composed.facts = std::make_shared<v1::Justering>(data);
  composed.look = agenda->committee.look();
  return composed;
}

}  // namespace arendegang::papers
