// A meeting as those who watch it share it, at one event of the log.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/meetings/listed.h"

namespace arendegang::meetings {

struct Watched {
  int64_t event = 0;  // the last one that it knows of
  int64_t sight = 0;  // another number when somebody may see more of the same than before, or less
  v1::Meeting meeting;
  std::vector<v1::Item> items;                 // as ListItems gives them
  std::map<std::string, std::string> digests;  // of the items, by name
  Proposals proposals;
};

// Loads it, with the proposals that are `known`. Errors: as LoadAgenda.
absl::StatusOr<std::shared_ptr<Watched>> LoadWatched(storage::Transaction& transaction,
                                                     const styles::Phrasebooks& styles, const MeetingName& name,
                                                     Proposals known);

// What changes of some resources may mean for a meeting. Pure.
struct Bearing {
  bool concerns = false;  // something of it may be another
  bool on_sight = false;  // who may see what of it may be another
  Proposals still_known;  // the proposals that are what they were
};
Bearing BearingOf(const std::set<std::string>& changed, const Watched& watched);

// Whether two tell everybody the same.
bool TellTheSame(const Watched& one, const Watched& other);

}  // namespace arendegang::meetings
