// Arendeblad: a case with its documents and what happened to it.
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/diarium/case_store.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/document_store.h"
#include "services/papers/audience.h"
#include "services/papers/composed.h"
#include "services/papers/frame.h"
#include "services/secrecy/extent.h"
#include "services/secrecy/marking_target.h"

namespace arendegang::papers {
namespace {

using storage::Transaction;

Slots SlotsOf(const v1::Committee& committee, const v1::Case& data, const Wording& wording) {
  return {{"committee", committee.title()},
          {"diarienummer", data.diarienummer()},
          {"kind", WordFor(wording, data.kind())},
          {"register_day", LongDay(data.register_date())},
          {"sender", data.sender()},
          {"recipient", data.recipient()},
          {"officer", data.officer()},
          {"state", WordFor(wording, data.stage())},
          {"due_day", LongDay(data.due_date())},
          {"final_day", LongDay(data.final_from())},
          {"closed_day", LongDay(data.closed_date())},
          {"reason", data.struck_reason()},
          {"ground", data.secrecy_source()}};
}

// What is hidden of a case that is not: documents keep their place, and what happened to items and documents goes.
struct Hidden {
  secrecy::Extents& extents;
  bool any = false;
};

absl::Status AddDocuments(Transaction& transaction, const diarium::CaseRow& row, const Wording& wording, Hidden* hidden,
                          render::Paper* paper) {
  auto documents = diarium::DocumentsOf(transaction, row.data.name(), row.id);
  if (!documents.ok()) return documents.status();
  std::vector<std::vector<std::string>> rows;
  for (const v1::Document& document : *documents) {
    auto name = diarium::ParseDocumentName(document.name());
    auto extent = hidden->extents.Of(document.name());
    if (!extent.ok()) return extent.status();
    hidden->any = hidden->any || extent->whole;
    const std::string title = extent->whole ? Mask(wording) : document.title();
    rows.push_back({name.ok() ? absl::StrCat(name->number) : "", document.document_date(),
                    WordFor(wording, document.role()),
                    document.struck_reason().empty() || extent->whole
                        ? title
                        : wording.Fill("struck", {{"subject", title}, {"reason", document.struck_reason()}})});
  }
  if (rows.empty()) return absl::OkStatus();
  AddHeading(wording, "documents_heading", 2, {}, paper);
  AddGrid(wording, "documents_columns", std::move(rows), paper);
  return absl::OkStatus();
}

// Adds what happened; returns the last day on which something did.
absl::StatusOr<std::string> AddTimeline(Transaction& transaction, const diarium::CaseRow& row, const Wording& wording,
                                        Hidden* hidden, render::Paper* paper) {
  auto timeline = diarium::TimelineOf(transaction, row);
  if (!timeline.ok()) return timeline.status();
  std::vector<std::vector<std::string>> rows;
  for (const v1::TimelineEntry& entry : *timeline) {
    auto extent = hidden->extents.Of(entry.resource());
    if (!extent.ok()) return extent.status();
    const bool gone = extent->whole || (extent->part && secrecy::IsItem(entry.resource()));
    hidden->any = hidden->any || gone;
    if (!gone) rows.push_back({entry.date(), entry.text(), entry.actor()});
  }
  if (rows.empty()) return row.data.register_date();
  std::string last = rows.back()[0];
  AddHeading(wording, "timeline_heading", 2, {}, paper);
  AddGrid(wording, "timeline_columns", std::move(rows), paper);
  return last;
}

// Leaves of a hidden case that there is one, its number and the ground.
void HideCase(const Wording& wording, v1::Case* data) {
  v1::Case left;
  left.set_name(data->name());
  left.set_diarienummer(data->diarienummer());
  left.set_subject(Mask(wording));
  left.set_register_date(data->register_date());
  left.set_secrecy_source(data->secrecy_source());
  *data = left;
}

}  // namespace

absl::StatusOr<Composed> ComposeCase(Transaction& transaction, const v1::RenderPaperRequest& request,
                                     const Sources& sources) {
  auto name = diarium::ParseCaseName(request.name());
  if (!name.ok()) return name.status();
  auto row = diarium::FindCase(transaction, *name);
  if (!row.ok()) return row.status();
  auto committee = diarium::FindCommittee(transaction, name->committee);
  if (!committee.ok()) return committee.status();
  const Wording& wording = sources.wording;
  secrecy::Extents extents(transaction, sources.today, request.audience());
  Hidden hidden{extents};
  auto extent = extents.Of(row->data.name());
  if (!extent.ok()) return extent.status();
  if (extent->whole) {
    HideCase(wording, &row->data);
    hidden.any = true;
  }
  const Slots slots = SlotsOf(*committee, row->data, wording);
  Composed composed;
  render::Paper& paper = composed.paper;
  paper = Begun(wording, "case", "case_label", slots, row->data.register_date());
  paper.parts.push_back({render::PartKind::kHeading, 1, "", "", render::Shown(row->data.subject())});
  AddRows(wording, "case_rows", slots, &paper);
  if (!extent->whole) {
    absl::Status status = AddDocuments(transaction, *row, wording, &hidden, &paper);
    if (!status.ok()) return status;
    auto last_day = AddTimeline(transaction, *row, wording, &hidden, &paper);
    if (!last_day.ok()) return last_day.status();
    paper.day = *std::move(last_day);
  }
  if (hidden.any) AddRedacted(wording, request.audience(), &paper);
  const std::string& lasting = row->data.name();
  composed.file_name = absl::StrCat(name->committee, "-arende-", lasting.substr(lasting.rfind('/') + 1));
  composed.facts = std::make_shared<v1::Case>(row->data);
  composed.look = committee->look();
  composed.cases = {lasting};
  return composed;
}

}  // namespace arendegang::papers
