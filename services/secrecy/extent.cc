#include "services/secrecy/extent.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "services/diarium/case_store.h"
#include "services/meetings/meeting_store.h"
#include "services/secrecy/ground.h"

namespace arendegang::secrecy {
namespace {

using storage::Row;
using storage::Sql;

// The first `count` parts of a name, or all: "committees/hvn/meetings/7" of what is below that.
std::string Beginning(const std::vector<std::string>& parts, size_t count) {
  return absl::StrJoin(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(std::min(count, parts.size())), "/");
}

}  // namespace

bool Extents::Hides(const std::string& ground, const std::string& until_date) const {
  return CountsOn(until_date, today_) && IsRemovedFor(ground, audience_);
}

absl::StatusOr<Extent> Extents::Of(const std::string& name) {
  const std::vector<std::string> parts = absl::StrSplit(name, '/');
  constexpr size_t kOfMeeting = 4;  // "committees", "hvn", "meetings", "7"
  constexpr size_t kOfItem = 6;     // and "items", "4"
  if (audience_ == v1::PAPER_AUDIENCE_UNSPECIFIED || parts.size() < kOfMeeting || parts[0] != "committees") {
    return Extent();
  }
  const std::string& kind = parts[2];
  if (kind == "cases") return OfCaseOrDocument(name);
  if (kind == "markings") return Extent{true, true, "", {}};
  if (kind == "delegationsbeslut") return OfBeslut(Beginning(parts, kOfMeeting));
  if (kind == "receivedMinutes") return OfReceivedMinutes(Beginning(parts, kOfMeeting));
  if (kind != "meetings") return Extent();
  if (parts.size() >= kOfItem && parts[4] == "items") {
    auto item = meetings::ParseItemName(Beginning(parts, kOfItem));
    return item.ok() ? OfItem(*item) : Extent();
  }
  auto meeting = meetings::ParseMeetingName(Beginning(parts, kOfMeeting));
  return meeting.ok() ? OfMeeting(*meeting) : Extent();
}

absl::StatusOr<Extent> Extents::OfCaseOrDocument(const std::string& name) {
  auto document = diarium::ParseDocumentName(name);
  auto parsed = document.ok() ? document->case_name : diarium::ParseCaseName(name);
  if (!parsed.ok()) return Extent();
  auto found = CaseOf(*parsed);
  if (!found.ok() || !document.ok()) return found.ok() ? found->extent : absl::StatusOr<Extent>(found.status());
  Extent extent = found->extent;
  extent.whole = extent.whole || found->documents.count(document->number) > 0;
  extent.part = extent.whole;
  return extent;
}

absl::StatusOr<Extents::CaseExtent> Extents::CaseOf(const diarium::CaseName& name) {
  diarium::CaseName lasting = name;
  if (name.year == 0) {
    auto row = diarium::FindCase(transaction_, name);
    if (absl::IsNotFound(row.status())) return CaseExtent();
    if (!row.ok()) return row.status();
    auto parsed = diarium::ParseCaseName(row->data.name());
    if (!parsed.ok()) return parsed.status();
    lasting = *parsed;
  }
  auto known = cases_.find(NameOf(lasting));
  if (known != cases_.end()) return known->second;
  CaseExtent made;
  int64_t id = 0;
  std::string source;
  auto found = transaction_.Find(
      Sql("SELECT id, secrecy_source, officer FROM cases WHERE committee = $1 AND year = $2 AND number = $3"),
      {lasting.committee, lasting.year, lasting.number}, [&](const Row& row) {
        id = row.Number(0);
        source = std::string(row.Text(1));
        made.extent.officer = std::string(row.Text(2));
      });
  if (!found.ok()) return found.status();
  // A ground that cannot be read is as grave as any.
  made.extent.whole = !source.empty() && Hides(GroundOf(source).value_or(source), "");
  absl::Status status = transaction_.Query(
      Sql("SELECT ground, until_date, 0 FROM markings WHERE case_id = $1 AND lifted_reason = '' "
          "UNION ALL SELECT k.ground, k.until_date, d.number FROM documents d JOIN markings k ON k.document_id = d.id "
          "WHERE d.case_id = $1 AND k.lifted_reason = ''"),
      {id}, [&](const Row& row) {
        if (!Hides(std::string(row.Text(0)), std::string(row.Text(1)))) return;
        if (row.Number(2) == 0) made.extent.whole = true;
        if (row.Number(2) != 0) made.documents.insert(row.Number(2));
      });
  if (!status.ok()) return status;
  made.extent.part = made.extent.whole || !made.documents.empty();
  cases_[NameOf(lasting)] = made;
  return made;
}

absl::StatusOr<Extent> Extents::OfItem(const meetings::ItemName& name) {
  meetings::ItemName lasting = name;
  if (name.meeting.number == 0) {
    auto row = meetings::FindMeeting(transaction_, name.meeting);
    if (!row.ok())
      return absl::IsNotFound(row.status()) || absl::IsInvalidArgument(row.status())
                 ? Extent()
                 : absl::StatusOr<Extent>(row.status());
    lasting.meeting = row->name;
  }
  auto known = items_.find(NameOf(lasting));
  if (known != items_.end()) return known->second;
  int64_t id = 0;
  diarium::CaseName of;
  auto found = transaction_.Find(
      Sql("SELECT i.id, c.committee, c.year, c.number FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id "
          "LEFT JOIN cases c ON c.id = i.case_id WHERE m.committee = $1 AND m.number = $2 AND i.number = $3"),
      {lasting.meeting.committee, lasting.meeting.number, lasting.number}, [&](const Row& row) {
        id = row.Number(0);
        of = {std::string(row.Text(1)), static_cast<int>(row.Number(2)), static_cast<int>(row.Number(3)), ""};
      });
  if (!found.ok()) return found.status();
  Extent extent;
  if (of.year > 0) {
    auto of_case = CaseOf(of);
    if (!of_case.ok()) return of_case.status();
    extent = of_case->extent;
  }
  absl::Status status = transaction_.Query(
      Sql("SELECT ground, until_date, words FROM markings WHERE item_id = $1 AND lifted_reason = ''"), {id},
      [&](const Row& row) {
        if (!Hides(std::string(row.Text(0)), std::string(row.Text(1)))) return;
        extent.part = true;
        if (row.Text(2).empty()) extent.whole = true;
        if (!row.Text(2).empty()) extent.words.emplace_back(row.Text(2));
      });
  if (!status.ok()) return status;
  items_[NameOf(lasting)] = extent;
  return extent;
}

absl::StatusOr<Extent> Extents::OfMeeting(const meetings::MeetingName& name) {
  auto row = meetings::FindMeeting(transaction_, name);
  if (absl::IsNotFound(row.status()) || absl::IsInvalidArgument(row.status())) return Extent();
  if (!row.ok()) return row.status();
  std::vector<int> numbers;
  absl::Status status =
      transaction_.Query(Sql("SELECT i.number FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id "
                             "WHERE m.committee = $1 AND m.number = $2"),
                         {row->name.committee, row->name.number},
                         [&](const Row& item) { numbers.push_back(static_cast<int>(item.Number(0))); });
  if (!status.ok()) return status;
  Extent extent;
  for (int number : numbers) {
    auto item = OfItem({row->name, number});
    if (!item.ok()) return item.status();
    extent.part = extent.part || !item->IsOpen();
  }
  return extent;
}

absl::StatusOr<Extent> Extents::OfBeslut(const std::string& name) {
  const std::vector<std::string> parts = absl::StrSplit(name, '/');
  const std::vector<std::string> numbers = absl::StrSplit(parts[3], '-');
  int year = 0;
  int number = 0;
  if (numbers.size() != 2 || !diarium::ParseNumber(numbers[0], &year) || !diarium::ParseNumber(numbers[1], &number)) {
    return Extent();
  }
  diarium::CaseName of;
  auto found = transaction_.Find(
      Sql("SELECT c.committee, c.year, c.number FROM delegationsbeslut d JOIN cases c ON c.id = d.case_id "
          "WHERE d.committee = $1 AND d.year = $2 AND d.number = $3"),
      {parts[1], year, number}, [&](const Row& row) {
        of = {std::string(row.Text(0)), static_cast<int>(row.Number(1)), static_cast<int>(row.Number(2)), ""};
      });
  if (!found.ok()) return found.status();
  if (!*found) return Extent();
  auto of_case = CaseOf(of);
  if (!of_case.ok()) return of_case.status();
  Extent extent = of_case->extent;
  extent.part = extent.whole;
  return extent;
}

absl::StatusOr<Extent> Extents::OfReceivedMinutes(const std::string& name) {
  const std::vector<std::string> parts = absl::StrSplit(name, '/');
  int number = 0;
  if (!diarium::ParseNumber(parts[3], &number)) return Extent();
  std::string document;
  auto found = transaction_.Find(Sql("SELECT document FROM received_minutes WHERE committee = $1 AND number = $2"),
                                 {parts[1], number}, [&](const Row& row) { document = std::string(row.Text(0)); });
  if (!found.ok()) return found.status();
  return OfCaseOrDocument(document);
}

}  // namespace arendegang::secrecy
