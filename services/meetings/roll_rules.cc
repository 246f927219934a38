#include "services/meetings/roll_rules.h"

#include <algorithm>
#include <climits>
#include <map>
#include <set>
#include <utility>

namespace arendegang::meetings {
namespace {

using Members = std::vector<const v1::Member*>;

void Fill(const v1::Member& member, v1::Attendee* attendee) {
  attendee->set_name(member.person());
  attendee->set_party(member.party());
}

bool Presides(v1::Role office) {
  return office == v1::ROLE_CHAIR || office == v1::ROLE_VICE_CHAIR || office == v1::ROLE_SECOND_VICE_CHAIR;
}

// In the order of substitution; without a place in it, last.
Members InOrder(Members ersattare) {
  auto rank = [](const v1::Member* member) {
    return member->substitution_rank() == 0 ? INT_MAX : member->substitution_rank();
  };
  std::stable_sort(ersattare.begin(), ersattare.end(),
                   [&](const auto* one, const auto* other) { return rank(one) < rank(other); });
  return ersattare;
}

// Who takes which of the empty `seats`. Those who take one are taken out of `ersattare`.
std::map<const v1::Member*, const v1::Member*> Seated(const Members& seats, Members* ersattare) {
  std::map<const v1::Member*, const v1::Member*> seated;
  for (const bool same_party : {true, false}) {
    for (const v1::Member* seat : seats) {
      auto found = std::find_if(ersattare->begin(), ersattare->end(), [&](const v1::Member* member) {
        return !same_party || member->party() == seat->party();
      });
      if (seated.contains(seat) || found == ersattare->end()) continue;
      seated[seat] = *found;
      ersattare->erase(found);
    }
  }
  return seated;
}

}  // namespace

v1::ProposeRollResponse ProposeRoll(const std::vector<v1::Member>& mandates, const std::vector<std::string>& present) {
  v1::ProposeRollResponse response;
  std::set<std::string> unknown(present.begin(), present.end());
  std::set<std::string> placed;
  Members there;
  Members ersattare;
  Members absent;
  for (const v1::Member& member : mandates) {
    // Who has a seat and is a substitute too sits in the seat: mandates come in the order of a roll.
    if (!placed.insert(member.person()).second) continue;
    unknown.erase(member.person());
    const bool is_there = present.empty() || std::count(present.begin(), present.end(), member.person()) > 0;
    if (member.office() == v1::ROLE_ERSATTARE) {
      if (is_there) ersattare.push_back(&member);
    } else {
      (is_there ? there : absent).push_back(&member);
    }
  }
  v1::Roll* roll = response.mutable_roll();
  for (const v1::Member* member : there) {
    if (Presides(member->office())) {
      Fill(*member, roll->has_chair() ? roll->add_vice_chairs() : roll->mutable_chair());
    } else {
      Fill(*member, roll->add_members());
    }
  }
  ersattare = InOrder(std::move(ersattare));
  const auto seated = Seated(absent, &ersattare);
  for (const v1::Member* seat : absent) {
    auto* absence = roll->add_absences();
    absence->set_role(seat->office());
    absence->set_name(seat->person());
    absence->set_party(seat->party());
    auto taken = seated.find(seat);
    if (taken == seated.end()) {
      *response.add_empty_seats() = *seat;
      continue;
    }
    auto* service = roll->add_serving();
    Fill(*taken->second, service->mutable_ersattare());
    Fill(*seat, service->mutable_serves_for());
  }
  for (const v1::Member* member : ersattare) Fill(*member, roll->add_ersattare());
  for (const std::string& name : present) {
    if (unknown.erase(name) > 0) response.add_unknown(name);
  }
  return response;
}

}  // namespace arendegang::meetings
