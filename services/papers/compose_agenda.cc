// Kallelse, föredragningslista, and the list before the documents of a meeting.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/diarium/case_store.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/document_store.h"
#include "services/meetings/agenda.h"
#include "services/meetings/names.h"
#include "services/meetings/proposal.h"
#include "services/minutes/tjansteutlatande.h"
#include "services/papers/audience.h"
#include "services/papers/composed.h"
#include "services/papers/frame.h"
#include "services/papers/pack_load.h"
#include "services/secrecy/withheld.h"

namespace arendegang::papers {
namespace {

using meetings::Agenda;
using storage::Transaction;

std::string WithParty(const v1::Member& member) {
  return member.party().empty() ? member.person() : absl::StrCat(member.person(), " (", member.party(), ")");
}

class Writer {
 public:
  // `hidden` says of each item whether not all of it may be shown.
  Writer(Transaction& transaction, const Agenda& agenda, const std::vector<bool>& hidden, const Sources& sources,
         Composed* composed)
      : transaction_(transaction),
        agenda_(agenda),
        hidden_(hidden),
        sources_(sources),
        wording_(sources.wording),
        composed_(*composed),
        slots_(SlotsOf(agenda)) {}

  absl::Status Kallelse() {
    const std::string& day = agenda_.meeting.data.meeting_date();
    auto members = diarium::MembersOf(transaction_, agenda_.meeting.name.committee, day);
    if (!members.ok()) return members.status();
    for (const v1::Member& member : *members) {
      if (member.office() == v1::ROLE_CHAIR) slots_["chair"] = WithParty(member);
    }
    Begin("kallelse", "kallelse_heading");
    AddCalled(*members);
    AddText(wording_, "called_note", slots_, &paper());
    AddHeading(wording_, "agenda_heading", 2, slots_, &paper());
    AddList();
    return absl::OkStatus();
  }

  absl::Status Foredragningslista(const char* kind) {
    Begin(kind, "agenda_heading");
    if (agenda_.items.empty()) AddText(wording_, "no_items", slots_, &paper());
    for (size_t place = 0; place < agenda_.items.size(); ++place) {
      absl::Status status = AddItem(place);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

 private:
  static Slots SlotsOf(const Agenda& agenda) {
    const v1::Meeting& meeting = agenda.meeting.data;
    Slots slots = SlotsOfMeeting(agenda.committee, meeting);
    slots["start_hour"] = meeting.start_hour();
    slots["place"] = meeting.place();
    slots["reason"] = meeting.cancelled_reason();
    return slots;
  }

  render::Paper& paper() { return composed_.paper; }

  void Begin(const std::string& kind, const char* heading) {
    paper() = Begun(wording_, kind, kind + "_label", slots_, agenda_.meeting.data.meeting_date());
    AddHeading(wording_, heading, 1, slots_, &paper());
    AddRows(wording_, "meeting_rows", slots_, &paper());
    AddText(wording_, "cancelled_note", slots_, &paper());
  }

  void AddCalled(const std::vector<v1::Member>& members) {
    render::Part part;
    part.kind = render::PartKind::kTable;
    std::string last;
    for (const v1::Member& member : members) {
      const char* section = member.office() == v1::ROLE_ERSATTARE ? "called_ersattare" : "called_members";
      const std::string label = wording_.Fill(section, slots_);
      part.rows.push_back({label == last ? "" : render::Shown(label), render::Shown(WithParty(member))});
      last = label;
    }
    if (part.rows.empty()) return;
    AddHeading(wording_, "called_heading", 2, slots_, &paper());
    paper().parts.push_back(std::move(part));
  }

  // The points of the agenda, counted.
  void AddList() {
    if (agenda_.items.empty()) AddText(wording_, "no_items", slots_, &paper());
    for (size_t place = 0; place < agenda_.items.size(); ++place) {
      const Slots slots = SlotsOfItem(place);
      const bool of_case = !slots.at("diarienummer").empty();
      const std::string text = of_case ? wording_.Fill("item_of_case", slots) : slots.at("subject");
      paper().parts.push_back(
          {render::PartKind::kPoint, 0, "", absl::StrCat(slots.at("number"), "."), render::Shown(text)});
    }
  }

  Slots SlotsOfItem(size_t place) const {
    const v1::Paragraph& facts = agenda_.items[place].facts();
    Slots slots = slots_;
    slots["number"] = absl::StrCat(place + 1);
    slots["subject"] = facts.title();
    slots["diarienummer"] = facts.diarienummer().empty() ? "" : facts.diarienummer(0);
    return slots;
  }

  absl::Status AddItem(size_t place) {
    const v1::Item& item = agenda_.items[place];
    Slots slots = SlotsOfItem(place);
    AddHeading(wording_, "item", 2, slots, &paper());
    if (item.late()) AddText(wording_, "item_late", slots, &paper());
    if (item.case_name().empty() || hidden_[place]) return absl::OkStatus();
    auto row = diarium::FindCase(transaction_, *diarium::ParseCaseName(item.case_name()));
    if (!row.ok()) return row.status();
    auto advice = meetings::LastTjansteutlatande(transaction_, sources_.styles, item.case_name());
    if (!advice.ok()) return advice.status();
    slots["officer"] = row->data.officer();
    slots["advice_day"] = LongDay(meetings::HandlingOf(*advice).tjansteutlatande_date());
    AddRows(wording_, "item_rows", slots, &paper());
    absl::Status status = AddProposals(*advice);
    return status.ok() ? AddDocuments(*row) : status;
  }

  // What is proposed, in the words of the house that wrote it.
  absl::Status AddProposals(const v1::Tjansteutlatande& advice) {
    if (advice.proposals().empty()) return absl::OkStatus();
    v1::Tjansteutlatande proposals;
    *proposals.mutable_proposals() = advice.proposals();
    auto style = sources_.styles.Find(advice.phrasebook());
    if (!style.ok()) return style.status();
    auto draft = minutes::DraftTjansteutlatande(proposals, **style);
    if (!draft.ok()) return draft.status();
    const size_t begin = paper().parts.size();
    AppendBlocks(draft->blocks(), &paper());
    for (size_t i = begin; i < paper().parts.size(); ++i) {
      if (paper().parts[i].kind == render::PartKind::kHeading) paper().parts[i].level = 3;
    }
    return absl::OkStatus();
  }

  absl::Status AddDocuments(const diarium::CaseRow& row) {
    auto documents = diarium::DocumentsOf(transaction_, row.data.name(), row.id);
    if (!documents.ok()) return documents.status();
    bool headed = false;
    for (const v1::Document& document : *documents) {
      if (!document.struck_reason().empty()) continue;
      if (!headed) AddHeading(wording_, "item_documents", 3, slots_, &paper());
      headed = true;
      paper().parts.push_back({render::PartKind::kItem, 0, "", "", render::Shown(document.title())});
    }
    return absl::OkStatus();
  }

  Transaction& transaction_;
  const Agenda& agenda_;
  const std::vector<bool>& hidden_;
  const Sources& sources_;
  const Wording& wording_;
  Composed& composed_;
  Slots slots_;
};

// Leaves of what is hidden that it is on the agenda; says of each item whether it is.
absl::StatusOr<std::vector<bool>> Hide(Transaction& transaction, v1::PaperAudience audience, const Sources& sources,
                                       Agenda* agenda) {
  secrecy::Extents extents(transaction, sources.today, audience);
  std::vector<bool> hidden;
  for (v1::Item& item : agenda->items) {
    auto extent = extents.Of(item.name());
    if (!extent.ok()) return extent.status();
    hidden.push_back(!extent->IsOpen());
    if (extent->IsOpen()) continue;
    secrecy::Withhold(*extent, &item);
    if (item.facts().title().empty()) item.mutable_facts()->set_title(Mask(sources.wording));
  }
  return hidden;
}

const char* EndingOf(v1::PaperKind kind) {
  if (kind == v1::PAPER_KIND_KALLELSE) return "kallelse";
  return kind == v1::PAPER_KIND_HANDLINGAR ? "handlingar" : "foredragningslista";
}

}  // namespace

absl::StatusOr<Composed> ComposeAgenda(Transaction& transaction, const v1::RenderPaperRequest& request,
                                       const Sources& sources) {
  auto name = meetings::ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  auto agenda = meetings::LoadAgenda(transaction, *name);
  if (!agenda.ok()) return agenda.status();
  auto hidden = Hide(transaction, request.audience(), sources, &*agenda);
  if (!hidden.ok()) return hidden.status();
  Composed composed;
  composed.file_name =
      absl::StrCat(name->committee, "-", agenda->meeting.data.meeting_date(), "-", EndingOf(request.kind()));
  composed.look = agenda->committee.look();
  Writer writer(transaction, *agenda, *hidden, sources, &composed);
  absl::Status status;
  if (request.kind() == v1::PAPER_KIND_KALLELSE) {
    composed.facts = std::make_shared<v1::Meeting>(agenda->meeting.data);
    status = writer.Kallelse();
  } else {
    auto items = std::make_shared<v1::ListItemsResponse>();
    for (const v1::Item& item : agenda->items) *items->add_items() = item;
    composed.facts = items;
    status = writer.Foredragningslista(request.kind() == v1::PAPER_KIND_HANDLINGAR ? "pack" : "agenda");
  }
  // In other forms than PDF the documents are listed, and not shown.
  const bool whole = request.kind() == v1::PAPER_KIND_HANDLINGAR && request.format() == v1::PAPER_FORMAT_PDF;
  if (status.ok() && whole) {
    auto attachments = LoadAttachments(transaction, *agenda, *hidden);
    if (attachments.ok()) composed.attachments = *std::move(attachments);
    status = attachments.status();
  }
  if (!status.ok()) return status;
  const bool any = std::find(hidden->begin(), hidden->end(), true) != hidden->end();
  if (any) AddRedacted(sources.wording, request.audience(), &composed.paper);
  return composed;
}

}  // namespace arendegang::papers
