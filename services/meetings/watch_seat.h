// What one of those who watch a meeting has been told, and what she is told next. Used by one thread at a time.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/meetings/watched.h"

namespace arendegang::meetings {

class WatchSeat {
 public:
  // Takes out of a message what she may not know.
  using Veil = absl::FunctionRef<absl::Status(v1::WatchMeetingResponse*)>;

  // Makes the message of what is different from what she was told; false if nothing is, unless she is to be told that
  // the line is alive (`beat`). Errors: those of `veil`.
  absl::StatusOr<bool> Tell(const std::shared_ptr<const Watched>& now, const std::vector<std::string>& watchers,
                            bool beat, Veil veil, v1::WatchMeetingResponse* message);

 private:
  bool MayBeNew(const Watched& now, const std::string& item) const;
  void LeaveNew(v1::WatchMeetingResponse* message);

  std::shared_ptr<const Watched> seen_;
  std::vector<std::string> watchers_;
  std::map<std::string, std::string> told_;  // digests of the items as she got them, by name
  std::string rest_;                         // the last message, without items
};

}  // namespace arendegang::meetings
