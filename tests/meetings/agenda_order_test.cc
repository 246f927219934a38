// Where a new item falls on an agenda.
#include "services/meetings/agenda_order.h"

#include <map>
#include <string>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "tests/review/meeting_builder.h"

namespace arendegang::meetings {
namespace {

v1::Item ItemOf(const std::string& word) {
  static const auto* const kinds = new std::map<std::string, const char*>{
      {"opening", "facts { opening {} }"},
      {"justerare", "facts { justerare_choice {} }"},
      {"attend", "facts { right_to_attend {} }"},
      {"jav", "facts { jav_notices {} }"},
      {"case", "case_name: 'committees/hvn/cases/2026-0001'"},
      {"decision", "facts { handling { points { decided: 'bygga bryggan' } } }"},
      {"told", "case_name: 'committees/hvn/cases/2026-0002' facts { information {} }"},
      {"heard", "case_name: 'x' facts { handling { information { text: 'Bryggan är klar.' } } }"},
      {"late", "case_name: 'committees/hvn/cases/2026-0003' late: true"},
      {"anmalningar", "facts { anmalningar {} }"},
      {"late-anmalningar", "facts { anmalningar {} } late: true"},
      {"questions", "facts { questions {} }"},
      {"information", "facts { information {} }"},
      {"title", "facts { title: 'Bryggans dag' }"},
  };
  v1::Item item;
  arendegang::testing::Merge(kinds->at(word), &item);
  return item;
}

// The agenda after `added` has fallen into it, in brackets.
std::string With(const std::string& added, const std::string& agenda) {
  std::vector<std::string> words = absl::StrSplit(agenda, ' ', absl::SkipEmpty());
  std::vector<v1::Item> items;
  for (const std::string& word : words) items.push_back(ItemOf(word));
  const size_t place = PlaceOfNew(items, ItemOf(added));
  words.insert(words.begin() + static_cast<std::ptrdiff_t>(place), "[" + added + "]");
  return absl::StrJoin(words, " ");
}

TEST(PlaceOfNew, FollowsTheOrderOfKinds) {
  const std::vector<std::string> kinds = {"opening", "justerare", "attend",      "jav",       "case",
                                          "told",    "late",      "anmalningar", "questions", "information"};
  for (size_t added = 0; added < kinds.size(); ++added) {
    std::vector<std::string> others = kinds;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(added));
    std::vector<std::string> wanted = kinds;
    wanted[added] = "[" + kinds[added] + "]";
    EXPECT_EQ(With(kinds[added], absl::StrJoin(others, " ")), absl::StrJoin(wanted, " "));
  }
}

TEST(PlaceOfNew, IsKnownForEveryAgenda) {
  struct Case {
    const char* added;
    const char* agenda;
    const char* wanted;
  };
  const Case cases[] = {
      // The first of all.
      {"case", "", "[case]"},
      // After those of its kind.
      {"case", "opening case case anmalningar", "opening case case [case] anmalningar"},
      {"late", "case late anmalningar", "case late [late] anmalningar"},
      {"decision", "case told late", "case [decision] told late"},
      {"heard", "case decision late questions", "case decision [heard] late questions"},
      // Only cases are late.
      {"late-anmalningar", "case questions", "case [late-anmalningar] questions"},
      {"case", "late-anmalningar questions", "[case] late-anmalningar questions"},
      // What was moved by hand stays, and draws nothing after it.
      {"case", "information opening justerare case", "information opening justerare case [case]"},
      {"case", "justerare case anmalningar questions opening", "justerare case [case] anmalningar questions opening"},
      {"anmalningar", "anmalningar opening case case questions",
       "anmalningar opening case case [anmalningar] questions"},
      {"opening", "case opening justerare", "[opening] case opening justerare"},
      // A title alone says no kind: it comes last, and what comes after does not mind it.
      {"title", "opening case questions", "opening case questions [title]"},
      {"case", "title", "title [case]"},
      {"case", "title case title questions title", "title case title [case] questions title"},
      {"opening", "title case", "title [opening] case"},
  };
  for (const Case& tried : cases) EXPECT_EQ(With(tried.added, tried.agenda), tried.wanted);
}

}  // namespace
}  // namespace arendegang::meetings
