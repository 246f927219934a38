// arende meeting watch: a line of each change of a meeting, until it is broken off.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "arendegang/v1/meeting.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

// "§ 4 Ny gästbrygga"
std::string TitleOf(const v1::Item& item) {
  return absl::StrCat("§ ", item.facts().number(), " ", item.facts().title());
}

// Tells what is different in each message from those before.
class Teller {
 public:
  void Tell(const v1::WatchMeetingResponse& message) {
    if (meeting_.empty())
      std::cout << message.meeting().meeting_date() << ": följer " << message.order_size() << " punkter.\n";
    TellItems(message);
    TellOrder(message);
    const std::string meeting = message.meeting().SerializeAsString();
    if (!meeting_.empty() && meeting != meeting_) std::cout << "Sammanträdet: ändrat.\n";
    meeting_ = meeting;
    const std::string watchers = absl::StrJoin(message.watchers(), ", ");
    if (watchers != watchers_) std::cout << "Följer också: " << (watchers.empty() ? "ingen" : watchers) << "\n";
    watchers_ = watchers;
    std::cout.flush();
  }

 private:
  void TellItems(const v1::WatchMeetingResponse& message) {
    for (const v1::Item& item : message.items()) {
      const bool is_new = titles_.count(item.name()) == 0;
      titles_[item.name()] = TitleOf(item);
      if (meeting_.empty()) continue;
      std::cout << TitleOf(item) << ": " << (is_new ? "ny" : "ändrad");
      if (item.outcome() != v1::OUTCOME_UNSPECIFIED) std::cout << " (" << WordFor(item.outcome()) << ")";
      std::cout << "\n";
    }
  }

  void TellOrder(const v1::WatchMeetingResponse& message) {
    const std::vector<std::string> order(message.order().begin(), message.order().end());
    const std::set<std::string> there(order.begin(), order.end());
    std::vector<std::string> stayed;
    for (const std::string& name : order_) {
      if (there.count(name) > 0) {
        stayed.push_back(name);
      } else {
        std::cout << titles_[name] << ": borttagen\n";
        titles_.erase(name);
      }
    }
    std::vector<std::string> known;
    for (const std::string& name : order) {
      if (std::find(stayed.begin(), stayed.end(), name) != stayed.end()) known.push_back(name);
    }
    if (known != stayed) std::cout << "Punkterna har bytt ordning.\n";
    order_ = order;
  }

  std::string meeting_;
  std::string watchers_;
  std::vector<std::string> order_;
  std::map<std::string, std::string> titles_;  // by the name of the item
};

}  // namespace

int WatchMeeting(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::WatchMeetingRequest request;
  request.set_name(name);
  grpc::ClientContext context;
  session->Prepare(&context);
  // However long it takes.
  context.set_deadline(std::chrono::system_clock::time_point::max());
  auto reader = v1::MeetingService::Stub(session->channel()).WatchMeeting(&context, request);
  Teller teller;
  v1::WatchMeetingResponse message;
  while (reader->Read(&message)) {
    if (!PrintedAsAsked(*session, message)) teller.Tell(message);
    std::cout.flush();
  }
  session->Succeeded(reader->Finish(), &exit_code);
  return exit_code;
}

}  // namespace arendegang::cli
