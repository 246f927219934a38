#include "services/meetings/roll_rules.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace arendegang::meetings {
namespace {

using ::testing::ElementsAre;

v1::Member Mandate(const char* person, const char* party, v1::Role office, int rank = 0) {
  v1::Member member;
  member.set_person(person);
  member.set_party(party);
  member.set_office(office);
  member.set_substitution_rank(rank);
  return member;
}

// Two of S, two of M and one of V, and their substitutes.
std::vector<v1::Member> Mandates() {
  return {Mandate("Eva Ek", "S", v1::ROLE_CHAIR),        Mandate("Olle Alm", "M", v1::ROLE_VICE_CHAIR),
          Mandate("Siv Lind", "S", v1::ROLE_MEMBER),     Mandate("Per Dahl", "M", v1::ROLE_MEMBER),
          Mandate("Ulf Falk", "V", v1::ROLE_MEMBER),     Mandate("Kim Holm", "V", v1::ROLE_ERSATTARE, 1),
          Mandate("Bo Wik", "S", v1::ROLE_ERSATTARE, 2), Mandate("Ida Sjö", "S", v1::ROLE_ERSATTARE, 1),
          Mandate("Mats Ås", "M", v1::ROLE_ERSATTARE, 3)};
}

std::vector<std::string> Serving(const v1::Roll& roll) {
  std::vector<std::string> serving;
  for (const auto& service : roll.serving()) {
    serving.push_back(service.ersattare().name() + " for " + service.serves_for().name());
  }
  return serving;
}

TEST(ProposedRoll, HasEverybodyWhereNobodyIsAbsent) {
  auto proposed = ProposeRoll(Mandates(), {});
  EXPECT_EQ(proposed.roll().chair().name(), "Eva Ek");
  EXPECT_EQ(proposed.roll().vice_chairs(0).name(), "Olle Alm");
  EXPECT_EQ(proposed.roll().members_size(), 3);
  EXPECT_EQ(proposed.roll().serving_size(), 0);
  EXPECT_EQ(proposed.roll().ersattare_size(), 4);
  EXPECT_EQ(proposed.roll().absences_size(), 0);
}

TEST(ProposedRoll, CallsInTheFirstSubstituteOfTheSameParty) {
  auto proposed = ProposeRoll(Mandates(), {"Eva Ek", "Olle Alm", "Per Dahl", "Kim Holm", "Bo Wik", "Ida Sjö"});
  EXPECT_THAT(Serving(proposed.roll()), ElementsAre("Ida Sjö for Siv Lind", "Kim Holm for Ulf Falk"));
  EXPECT_EQ(proposed.roll().ersattare(0).name(), "Bo Wik");
  EXPECT_EQ(proposed.roll().absences_size(), 2);
  EXPECT_EQ(proposed.roll().absences(0).role(), v1::ROLE_MEMBER);
}

TEST(ProposedRoll, GivesASeatThatIsLeftToTheNextOfAnyParty) {
  auto proposed = ProposeRoll(Mandates(), {"Eva Ek", "Olle Alm", "Per Dahl", "Bo Wik", "Ida Sjö"});
  EXPECT_THAT(Serving(proposed.roll()), ElementsAre("Ida Sjö for Siv Lind", "Bo Wik for Ulf Falk"));
}

TEST(ProposedRoll, LetsTheViceChairPresideInTheChairsPlace) {
  auto proposed = ProposeRoll(Mandates(), {"Olle Alm", "Siv Lind", "Per Dahl", "Ulf Falk", "Ida Sjö"});
  EXPECT_EQ(proposed.roll().chair().name(), "Olle Alm");
  EXPECT_EQ(proposed.roll().vice_chairs_size(), 0);
  EXPECT_EQ(proposed.roll().absences(0).role(), v1::ROLE_CHAIR);
  EXPECT_THAT(Serving(proposed.roll()), ElementsAre("Ida Sjö for Eva Ek"));
}

TEST(ProposedRoll, TellsOfUnknownNamesAndEmptySeats) {
  auto proposed = ProposeRoll(Mandates(), {"Eva Ek", "Lo Berg", "Mats Ås"});
  EXPECT_THAT(proposed.unknown(), ElementsAre("Lo Berg"));
  EXPECT_THAT(Serving(proposed.roll()), ElementsAre("Mats Ås for Olle Alm"));
  ASSERT_EQ(proposed.empty_seats_size(), 3);
  EXPECT_EQ(proposed.empty_seats(0).person(), "Siv Lind");
}

}  // namespace
}  // namespace arendegang::meetings
