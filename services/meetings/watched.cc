#include "services/meetings/watched.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/access/event_log.h"
#include "services/base/sha256.h"

namespace arendegang::meetings {
namespace {

bool IsWithin(const std::string& resource, const std::string& whole) {
  return resource == whole || absl::StartsWith(resource, absl::StrCat(whole, "/"));
}

// "committees/hvn/cases/2026-0102" of that case or what belongs to it; empty of other resources.
std::string CaseOf(const std::string& resource, const std::string& committee) {
  const std::string cases = absl::StrCat(committee, "/cases/");
  return absl::StartsWith(resource, cases) ? resource.substr(0, resource.find('/', cases.size())) : "";
}

// "committees/hvn"
std::string CommitteeOf(const std::string& meeting) { return meeting.substr(0, meeting.find("/meetings/")); }

}  // namespace

absl::StatusOr<std::shared_ptr<Watched>> LoadWatched(storage::Transaction& transaction,
                                                     const styles::Phrasebooks& styles, const MeetingName& name,
                                                     Proposals known) {
  auto watched = std::make_shared<Watched>();
  watched->proposals = std::move(known);
  auto last = access::LastEvent(transaction);
  if (!last.ok()) return last.status();
  watched->event = last->number;
  auto agenda = ListedAgenda(transaction, styles, name, &watched->proposals);
  if (!agenda.ok()) return agenda.status();
  watched->meeting = std::move(agenda->meeting.data);
  watched->items = std::move(agenda->items);
  for (const v1::Item& item : watched->items) watched->digests[item.name()] = Sha256Hex(item.SerializeAsString());
  return watched;
}

// Of the committee everything may bear on it, its members and its other meetings by their numbers, but for cases that
// are not on its agenda. What is of no committee is an account: who may see what.
Bearing BearingOf(const std::set<std::string>& changed, const Watched& watched) {
  Bearing bearing{false, false, watched.proposals};
  const std::string committee = CommitteeOf(watched.meeting.name());
  std::set<std::string> cases;
  for (const v1::Item& item : watched.items) cases.insert(item.case_name());
  for (const std::string& resource : changed) {
    const bool of_committee = IsWithin(resource, committee);
    const std::string of_case = of_committee ? CaseOf(resource, committee) : "";
    const bool elsewhere =
        of_committee ? !of_case.empty() && cases.count(of_case) == 0 : absl::StartsWith(resource, "committees/");
    if (elsewhere) continue;
    bearing.concerns = true;
    bearing.on_sight = bearing.on_sight || !IsWithin(resource, watched.meeting.name());
    bearing.still_known.erase(of_case);
  }
  return bearing;
}

bool TellTheSame(const Watched& one, const Watched& other) {
  if (one.sight != other.sight || one.digests != other.digests) return false;
  for (size_t i = 0; i < one.items.size(); ++i) {
    if (one.items[i].name() != other.items[i].name()) return false;
  }
  return one.meeting.SerializeAsString() == other.meeting.SerializeAsString();
}

}  // namespace arendegang::meetings
