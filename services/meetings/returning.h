// Cases that come back: one that was postponed joins the agenda of the meeting it was postponed to, once that meeting
// is planned, without anybody putting it there. All of it in the transaction that recorded or planned, and logged.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "services/access/change.h"
#include "services/meetings/agenda.h"

namespace arendegang::meetings {

// Follows what is recorded in an item: puts its case on the agenda it was postponed to, or lets it wait for that
// meeting; moves it there from another, or takes it off, as long as nothing is recorded of it there.
absl::Status FollowReturn(access::Change& change, const Agenda& agenda, const ItemRow& row);

// Puts the cases that wait on the agendas there are now: after a meeting was planned or moved.
absl::Status PlaceWaiting(access::Change& change, const std::string& committee);

// Follows a meeting that was cancelled: what had come back to it goes on to another, and what it had postponed does not
// come back.
absl::Status FollowCancelled(access::Change& change, const Agenda& agenda);

}  // namespace arendegang::meetings
