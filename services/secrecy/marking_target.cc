#include "services/secrecy/marking_target.h"

#include "absl/strings/match.h"
#include "services/base/resource.h"
#include "services/diarium/case_store.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/document_store.h"
#include "services/diarium/names.h"
#include "services/meetings/agenda.h"
#include "services/meetings/meeting_store.h"
#include "services/meetings/names.h"

namespace arendegang::secrecy {
namespace {

using storage::Transaction;

absl::StatusOr<Target> DocumentTarget(Transaction& transaction, absl::string_view text) {
  auto name = diarium::ParseDocumentName(text);
  if (!name.ok()) return name.status();
  auto row = diarium::FindDocument(transaction, *name);
  if (!row.ok()) return row.status();
  return Target{name->case_name.committee, 0, row->id, 0, 0};
}

absl::StatusOr<Target> CaseTarget(Transaction& transaction, absl::string_view text) {
  auto name = diarium::ParseCaseName(text);
  if (!name.ok()) return name.status();
  auto row = diarium::FindCase(transaction, *name);
  if (!row.ok()) return row.status();
  return Target{name->committee, row->id, 0, 0, 0};
}

absl::StatusOr<Target> ItemTarget(Transaction& transaction, const std::string& text) {
  auto name = meetings::ParseItemName(text);
  if (!name.ok()) return name.status();
  auto agenda = meetings::LoadAgenda(transaction, name->meeting);
  if (!agenda.ok()) return agenda.status();
  const size_t place = agenda->PlaceOf(name->number);
  if (place == agenda->rows.size()) return NotFound(text);
  return Target{name->meeting.committee, 0, 0, agenda->rows[place].id, 0};
}

absl::StatusOr<Target> MeetingTarget(Transaction& transaction, absl::string_view text) {
  auto name = meetings::ParseMeetingName(text);
  if (!name.ok()) return name.status();
  auto row = meetings::FindMeeting(transaction, *name);
  if (!row.ok()) return row.status();
  return Target{name->committee, 0, 0, 0, row->id};
}

}  // namespace

bool IsItem(absl::string_view name) {
  return absl::StrContains(name, "/meetings/") && absl::StrContains(name, "/items/");
}

absl::StatusOr<Target> FindTarget(Transaction& transaction, const std::string& name) {
  if (IsItem(name)) return ItemTarget(transaction, name);
  if (absl::StrContains(name, "/documents/")) return DocumentTarget(transaction, name);
  if (absl::StrContains(name, "/meetings/")) return MeetingTarget(transaction, name);
  if (absl::StrContains(name, "/cases/")) return CaseTarget(transaction, name);
  auto committee = diarium::ParseCommitteeName(name);
  if (!committee.ok()) return committee.status();
  auto found = diarium::FindCommittee(transaction, *committee);
  if (!found.ok()) return found.status();
  return Target{*committee, 0, 0, 0, 0};
}

}  // namespace arendegang::secrecy
