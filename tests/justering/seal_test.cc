// What was certified stays as it is, whatever is tried.
#include <map>
#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/base/sha256.h"
#include "services/meetings/import.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::justering {
namespace {

using arendegang::testing::ReasonOf;

class SealTest : public arendegang::testing::JusteringTest {
 protected:
  // A meeting whose § 3 was certified at once, and the rest not yet.
  v1::Meeting PartlySealed() {
    v1::Meeting meeting = Held();
    auto at_once = LayOut(meeting, true);
    EXPECT_TRUE(at_once.ok()) << at_once.status();
    Sealed(Get(at_once->name()));
    return meeting;
  }

  v1::Meeting WhollySealed() {
    v1::Meeting meeting = PartlySealed();
    EXPECT_TRUE(Close(meeting).ok());
    Sealed(Get(LayOut(meeting)->name()));
    return meeting;
  }

  std::string Move(const v1::Meeting& meeting, int from, int to) {
    v1::MoveItemRequest request;
    request.set_name(Items(meeting).items(from - 1).name());
    request.set_position(to);
    return ReasonOf(meetings_.Move(caller_, request).status());
  }

  std::string Update(v1::Meeting meeting, const char* field) {
    v1::UpdateMeetingRequest request;
    meeting.clear_etag();
    *request.mutable_meeting() = meeting;
    request.mutable_update_mask()->add_paths(field);
    return ReasonOf(meetings_.Update(caller_, request).status());
  }

  std::string Cancel(const v1::Meeting& meeting) {
    v1::CancelMeetingRequest request;
    request.set_name(meeting.name());
    request.set_reason("För få ärenden");
    return ReasonOf(meetings_.Cancel(caller_, request).status());
  }

  absl::Status Import(const std::string& text) {
    v1::ImportMinutesRequest request;
    request.set_parent("committees/hvn");
    request.set_text(text);
    request.set_phrasebook("stockholm");
    return meetings::Import(*database_, clock_, caller_, styles_, request).status();
  }

  void NumberByYear() {
    v1::UpdateCommitteeRequest request;
    request.mutable_committee()->set_name("committees/hvn");
    request.mutable_committee()->set_numbering(v1::PARAGRAPH_NUMBERING_PER_YEAR);
    EXPECT_TRUE(committees_.Update(caller_, request).ok());
  }

  void Rename(const v1::Item& item, const std::string& subject) {
    v1::UpdateCaseRequest request;
    request.mutable_registered_case()->set_name(item.case_name());
    request.mutable_registered_case()->set_subject(subject);
    auto renamed = cases_.Update(caller_, request);
    EXPECT_TRUE(renamed.ok()) << renamed.status();
  }

  // The texts of what is sealed, by name.
  std::map<std::string, std::string> SealedTexts(const v1::Meeting& meeting) {
    std::map<std::string, std::string> texts;
    v1::ListJusteringarRequest request;
    request.set_parent(meeting.name());
    auto listed = justering_.List(request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    for (const v1::Justering& data : listed->justeringar()) {
      if (data.state() != v1::JUSTERING_STATE_SEALED) continue;
      const v1::Justering whole = Get(data.name());
      EXPECT_EQ(Sha256Hex(whole.text()), data.sha256());
      texts[data.name()] = whole.text();
    }
    return texts;
  }
};

TEST_F(SealTest, AnImmediateParagraphKeepsItsFactsAndItsNumber) {
  v1::Meeting meeting = PartlySealed();
  EXPECT_EQ(ReasonOf(TryRecord(Items(meeting).items(2), Taxa("riva bryggan")).status()), "PARAGRAPH_SEALED");
  EXPECT_EQ(Move(meeting, 3, 4), "PARAGRAPH_SEALED");
  EXPECT_EQ(Move(meeting, 4, 3), "PARAGRAPH_SEALED");
  EXPECT_EQ(Move(meeting, 1, 4), "PARAGRAPH_SEALED");
  EXPECT_EQ(Cancel(meeting), "PARAGRAPH_SEALED");
  v1::Meeting moved = meeting;
  moved.set_meeting_date("2026-06-02");
  EXPECT_EQ(Update(moved, "meeting_date"), "PARAGRAPH_SEALED");
}

TEST_F(SealTest, WhatIsNotSealedGoesOnBesideIt) {
  v1::Meeting meeting = PartlySealed();
  EXPECT_TRUE(TryRecord(Items(meeting).items(3), Taxa("avslå taxan")).ok());
  EXPECT_EQ(Move(meeting, 2, 1), "");
  EXPECT_TRUE(AddCase(meeting, Registered("Ett till").name()).ok());
  v1::Meeting roll = meeting;
  roll.mutable_roll()->mutable_chair()->set_name("Siv Lind");
  EXPECT_EQ(Update(roll, "roll"), "");
  meeting.set_place("Hamnkontoret");
  EXPECT_EQ(Update(meeting, "place"), "");
}

TEST_F(SealTest, TheWholeMinutesKeepTheirRollAndTheirParagraphs) {
  v1::Meeting meeting = WhollySealed();
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(ReasonOf(TryRecord(Items(meeting).items(i), Taxa("annat")).status()), "PARAGRAPH_SEALED") << i;
  }
  v1::Meeting roll = meeting;
  roll.mutable_roll()->mutable_chair()->set_name("Siv Lind");
  EXPECT_EQ(Update(roll, "roll"), "PARAGRAPH_SEALED");
  EXPECT_EQ(ReasonOf(AddCase(meeting, Registered("Ett till").name()).status()), "PARAGRAPH_SEALED");
  meeting.set_place("Hamnkontoret");
  EXPECT_EQ(Update(meeting, "place"), "");
}

TEST_F(SealTest, ASealedParagraphFollowsTheRegisterNoMore) {
  v1::Meeting meeting = PartlySealed();
  Rename(Items(meeting).items(2), "Ett annat namn");
  Rename(Items(meeting).items(3), "Ny avgift");
  EXPECT_EQ(Items(meeting).items(2).facts().title(), "Ny brygga");
  EXPECT_EQ(Items(meeting).items(3).facts().title(), "Ny avgift");
  EXPECT_TRUE(TryRecord(Items(meeting).items(3), Taxa("avslå avgiften")).ok());
}

TEST_F(SealTest, FactsThatAreGivenBackWithTheirCorrectionsAreTheSameFacts) {
  v1::Meeting meeting = WhollySealed();
  ASSERT_TRUE(Correct(Items(meeting).items(3), "trettio", "femtio").ok());
  v1::Item item = Items(meeting).items(3);
  ASSERT_EQ(item.facts().rattelser_size(), 1);
  auto same = TryRecord(item, item.facts());
  ASSERT_TRUE(same.ok()) << same.status();
  EXPECT_EQ(same->facts().rattelser_size(), 1);
}

TEST_F(SealTest, NumbersThroughTheYearAreNotShiftedFromAnEarlierMeeting) {
  NumberByYear();
  v1::Meeting april = Planned("2026-04-21");
  v1::Meeting june = Planned("2026-06-16");
  ASSERT_TRUE(AddCase(april, Registered("Ett").name()).ok());
  v1::Meeting may = PartlySealed();
  EXPECT_EQ(Items(may).items(2).facts().number(), 4);
  EXPECT_EQ(ReasonOf(AddCase(april, Registered("Två").name()).status()), "PARAGRAPH_SEALED");
  EXPECT_EQ(Cancel(april), "PARAGRAPH_SEALED");
  april.set_meeting_date("2026-06-09");
  EXPECT_EQ(Update(april, "meeting_date"), "PARAGRAPH_SEALED");
  EXPECT_TRUE(AddCase(june, Registered("Tre").name()).ok());
  EXPECT_EQ(Items(june).items(0).facts().number(), 6);
}

TEST_F(SealTest, FinishedMinutesThatAreTakenInAskNothingMore) {
  const std::string text = Draft(Held());
  EXPECT_TRUE(Import(text).ok());
  v1::Meeting meeting;
  meeting.set_name("committees/hvn/meetings/1");
  EXPECT_EQ(ReasonOf(Close(meeting).status()), "MEETING_SETTLED");
  EXPECT_EQ(ReasonOf(LayOut(meeting).status()), "MEETING_SETTLED");
}

TEST_F(SealTest, OtherMinutesAreNotTakenInOverSealedOnes) {
  std::string text = Draft(WhollySealed());
  const size_t place = text.find("trettio");
  ASSERT_NE(place, std::string::npos);
  text.replace(place, 7, "femtio");
  EXPECT_EQ(ReasonOf(Import(text)), "PARAGRAPH_SEALED");
}

// Calls in any order, most of them refused: a text that is sealed has its digest for ever.
TEST_F(SealTest, NoSequenceOfCallsChangesASealedText) {
  v1::Meeting meeting = Held();
  std::mt19937 random(2026);
  auto any = [&](int most) { return static_cast<int>(random() % static_cast<uint32_t>(most)); };
  std::map<std::string, std::string> sealed;
  int day = 0;
  for (int step = 0; step < 400; ++step) {
    const v1::ListItemsResponse items = Items(meeting);
    const v1::Item& item = items.items(any(items.items_size()));
    v1::ListJusteringarRequest list;
    list.set_parent(meeting.name());
    auto laid = justering_.List(list);
    ASSERT_TRUE(laid.ok()) << laid.status();
    switch (any(14)) {
      case 0:
        if (!item.case_name().empty()) (void)TryRecord(item, Taxa(absl::StrCat("bygga ", any(3), " bryggor")));
        break;
      case 1: {
        v1::Paragraph facts = item.facts();
        facts.mutable_handling()->add_points()->set_adjusted_at_once(true);
        if (!item.case_name().empty()) (void)TryRecord(item, facts);
        break;
      }
      case 2:
        (void)Move(meeting, 1 + any(items.items_size()), any(items.items_size() + 1));
        break;
      case 3:
        if (items.items_size() < 8)
          (void)AddStanding(meeting, [] {
            v1::Paragraph facts;
            facts.set_title("Frågor");
            facts.mutable_questions()->set_none(true);
            return facts;
          }());
        break;
      case 4:
        (void)Confirm(item);
        break;
      case 5:
        if (any(4) == 0) (void)Close(meeting);
        break;
      case 6:
        (void)LayOut(meeting, any(2) == 0);
        break;
      case 7: {
        v1::Meeting other = meeting;
        *other.mutable_roll() = arendegang::testing::OrderlyMeeting().roll();
        other.mutable_roll()->mutable_members(0)->set_party(absl::StrCat("P", any(3)));
        (void)Update(other, "roll");
        break;
      }
      case 8:
        (void)Correct(item, "bryggor", "hamnar");
        break;
      case 9:
        if (!item.case_name().empty()) Rename(item, absl::StrCat("Namn ", any(3)));
        break;
      case 10:
        if (any(8) == 0) (void)Cancel(meeting);
        break;
      case 11:
        if (any(8) == 0) Day(absl::StrCat("2026-06-", 10 + day++ % 20));
        break;
      default:
        if (laid->justeringar().empty()) break;
        const v1::Justering& data = laid->justeringar(any(laid->justeringar_size()));
        const char* person = any(2) == 0 ? "Eva Ek" : "Olle Alm";
        for (int i = 0; i < data.paragraphs_size(); ++i) (void)Say(data, i, person, v1::VERDICT_ACCEPTED);
        (void)Sign(data, person);
    }
    const auto now = SealedTexts(meeting);
    for (const auto& [name, text] : sealed) {
      ASSERT_TRUE(now.contains(name)) << "step " << step;
      ASSERT_EQ(now.at(name), text) << "step " << step;
    }
    sealed = now;
  }
  EXPECT_GE(sealed.size(), 1u);
}

}  // namespace
}  // namespace arendegang::justering
