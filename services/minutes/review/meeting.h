// The facts of a meeting as the rules ask for them: who was there in which capacity, and who acts where.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::minutes::review {

// Somebody on the roll.
struct Person {
  std::string name;
  std::string party;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  int from_paragraph = 0;
  int to_paragraph = 0;

  // Whether the person takes part in decisions: everybody but a substitute who does not serve.
  bool serves() const { return role != v1::ROLE_ERSATTARE; }
  // Whether the person was there at a paragraph.
  bool At(int paragraph) const {
    return paragraph >= from_paragraph && (to_paragraph == 0 || paragraph <= to_paragraph);
  }
};

// A group of people acting in a paragraph.
struct Act {
  enum Kind {
    kOpens,
    kAdjusts,
    kMoves,
    kPrevails,
    kVotes,
    kRequestsDivision,
    kReserves,
    kStates,
    kErsattaryttrande,
    kNotes,
    kJav
  };
  Kind kind;
  const v1::Group* group;
  const v1::Paragraph* paragraph;
  std::string place;  // path of the group's owner
};

// Somebody named in a group, and where: "participants[0]", "participants[0].people[1]".
struct NamedPerson {
  const v1::Participant& person;
  v1::Role role;  // also of one of several named under one role: "ledamöterna A och B"
  std::string place;
};

// Those whom a group names, one by one.
std::vector<NamedPerson> Named(const v1::Group& group);

// Whether a group names all for whom it speaks: nobody with "m.fl.", no "representanterna för S".
bool NamesAll(const v1::Group& group);

class Meeting {
 public:
  explicit Meeting(const v1::Minutes& facts);

  const v1::Minutes& facts() const { return facts_; }
  const std::vector<Person>& roll() const { return roll_; }
  const std::vector<Act>& acts() const { return acts_; }

  // The person of that name on the roll; of several the one of that party, and who serves before who does not. Null if
  // there is none, or no roll.
  const Person* Find(const std::string& name, const std::string& party = "") const;

  // The name on the roll that is probably meant: the same party and the same given name or surname, or nearly the same
  // name. Null if there is none.
  const Person* Likely(const std::string& name, const std::string& party) const;

  // The number who serve and are there at a paragraph, of `party` or, for an empty one, of all.
  int Serving(int paragraph, const std::string& party = "") const;

  // The number who take part in the decision of a paragraph: those who serve and are there, less those with jäv, more
  // those who serve for them meanwhile.
  int Deciding(const v1::Paragraph& paragraph) const;

  // The number of seats that the roll tells: everybody who serves from the start to the end, and members absent without
  // a substitute. A member who came late and the substitute who served meanwhile share one.
  int Seats() const;

  // The day of the meeting, if it is known and a date.
  std::optional<absl::CivilDay> day() const { return day_; }

 private:
  void AddRoll(const v1::Roll& roll);
  void AddActs(const v1::Paragraph& paragraph, const std::string& place);
  void AddJavNotices(const v1::JavNotices& notices, const std::string& place);
  void AddHandling(const v1::Paragraph& paragraph, const std::string& place);
  void AddDivision(const v1::Paragraph& paragraph, const v1::Division& division, const std::string& place);

  const v1::Minutes& facts_;
  std::vector<Person> roll_;
  std::vector<Act> acts_;
  std::optional<absl::CivilDay> day_;
};

// Reads an ISO date; nothing for an empty or impossible one.
std::optional<absl::CivilDay> DayOf(const std::string& iso);

}  // namespace arendegang::minutes::review
