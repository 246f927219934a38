#include "services/meetings/watch_seat.h"

#include <set>
#include <utility>

#include "services/base/sha256.h"

namespace arendegang::meetings {

absl::StatusOr<bool> WatchSeat::Tell(const std::shared_ptr<const Watched>& now,
                                     const std::vector<std::string>& watchers, bool beat, Veil veil,
                                     v1::WatchMeetingResponse* message) {
  message->Clear();
  // Not veiled anew, which would note every time that she read it, and that is an event too.
  const bool same = now == seen_ || (seen_ != nullptr && TellTheSame(*now, *seen_));
  if (same && watchers == watchers_) return beat && message->ParseFromString(rest_);
  *message->mutable_meeting() = now->meeting;
  for (const v1::Item& item : now->items) {
    message->add_order(item.name());
    if (MayBeNew(*now, item.name())) *message->add_items() = item;
  }
  absl::Status status = veil(message);
  if (!status.ok()) return status;
  for (const std::string& each : watchers) message->add_watchers(each);
  seen_ = now;
  watchers_ = watchers;
  LeaveNew(message);
  google::protobuf::RepeatedPtrField<v1::Item> items;
  items.Swap(message->mutable_items());
  std::string rest = message->SerializeAsString();
  items.Swap(message->mutable_items());
  std::swap(rest, rest_);
  return beat || !message->items().empty() || rest != rest_;
}

bool WatchSeat::MayBeNew(const Watched& now, const std::string& item) const {
  if (seen_ == nullptr || seen_->sight != now.sight) return true;
  auto before = seen_->digests.find(item);
  return before == seen_->digests.end() || before->second != now.digests.at(item);
}

// What she may not see of an item can be all that is different. What left the order has to be told anew if it returns.
void WatchSeat::LeaveNew(v1::WatchMeetingResponse* message) {
  google::protobuf::RepeatedPtrField<v1::Item> items;
  items.Swap(message->mutable_items());
  for (v1::Item& item : items) {
    std::string digest = Sha256Hex(item.SerializeAsString());
    std::string& told = told_[item.name()];
    if (std::exchange(told, digest) != digest) *message->add_items() = std::move(item);
  }
  const std::set<std::string> order(message->order().begin(), message->order().end());
  for (auto it = told_.begin(); it != told_.end();) it = order.count(it->first) > 0 ? std::next(it) : told_.erase(it);
}

}  // namespace arendegang::meetings
