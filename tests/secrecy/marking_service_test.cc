// Marks of secrecy are kept, listed and lifted; their words are told to nobody else.
#include "services/secrecy/marking_service.h"

#include "gmock/gmock.h"
#include "services/diarium/document_store.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::secrecy {
namespace {

using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class MarkingServiceTest : public arendegang::testing::JusteringTest {
 protected:
  MarkingServiceTest() : markings_(*database_, clock_, styles_, calls_), meeting_(Held()) {}

  std::string Item(int place) { return Items(meeting_).items(place - 1).name(); }

  absl::StatusOr<v1::Marking> Mark(const std::string& target, const std::string& words = "",
                                   const std::string& ground = "OSL 21:1", const std::string& until = "",
                                   const std::string& request_id = "") {
    v1::CreateMarkingRequest request;
    request.mutable_marking()->set_target(target);
    request.mutable_marking()->set_words(words);
    request.mutable_marking()->set_ground(ground);
    request.mutable_marking()->set_until_date(until);
    request.set_request_id(request_id);
    return markings_.Create(caller_, request);
  }

  absl::StatusOr<v1::Marking> Lift(const std::string& name, const std::string& reason = "prövad",
                                   const std::string& etag = "") {
    v1::LiftMarkingRequest request;
    request.set_name(name);
    request.set_reason(reason);
    request.set_etag(etag);
    return markings_.Lift(caller_, request);
  }

  // The numbers of the marks on something.
  std::vector<std::string> Listed(const std::string& parent, bool ended = false) {
    v1::ListMarkingsRequest request;
    request.set_parent(parent);
    request.set_include_ended(ended);
    auto listed = markings_.List(request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    std::vector<std::string> numbers;
    for (const v1::Marking& one : listed->markings()) numbers.push_back(one.name().substr(one.name().rfind('/') + 1));
    return numbers;
  }

  std::string AddDocument(const v1::Case& data) {
    absl::Status status = database_->Write([&](storage::Transaction& transaction) {
      auto row = diarium::FindCase(transaction, *diarium::ParseCaseName(data.name()));
      v1::Document document;
      document.set_title("Skrivelse");
      return diarium::InsertDocument(transaction, row->id, document, "2026-05-26T18:00:00.000000Z").status();
    });
    EXPECT_TRUE(status.ok()) << status;
    return data.name() + "/documents/1";
  }

  MarkingService markings_;
  v1::Meeting meeting_;
};

TEST_F(MarkingServiceTest, AMarkTellsWhatItIsOnAndByWhichLaw) {
  auto made = Mark(Item(4), "trettio båtplatser", "osl 21 kap. 3 a §", "2056-05-26");
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_EQ(made->name(), "committees/hvn/markings/1");
  EXPECT_EQ(made->target(), Item(4));
  EXPECT_EQ(made->words(), "trettio båtplatser");
  EXPECT_EQ(made->ground(), "OSL 21:3a");
  EXPECT_EQ(made->until_date(), "2056-05-26");
  EXPECT_FALSE(made->etag().empty());
}

TEST_F(MarkingServiceTest, ACaseADocumentAndAnItemMayBeMarked) {
  const v1::Case other = Registered("Brygga");
  const std::string document = AddDocument(other);
  EXPECT_EQ(Mark(other.name())->target(), other.name());
  EXPECT_EQ(Mark(document, "", "GDPR")->target(), document);
  EXPECT_EQ(Mark("committees/hvn/meetings/2026-05-26/items/4")->target(), Item(4)) << "the name that stays";
}

TEST_F(MarkingServiceTest, MarksAreListedOnWhatTheyBelongTo) {
  const v1::Item item = Items(meeting_).items(3);
  const std::string document = AddDocument(Registered("Brygga"));
  ASSERT_TRUE(Mark(item.name()).ok());
  ASSERT_TRUE(Mark(item.case_name()).ok());
  ASSERT_TRUE(Mark(document).ok());
  EXPECT_THAT(Listed("committees/hvn"), ElementsAre("1", "2", "3"));
  EXPECT_THAT(Listed(item.name()), ElementsAre("1"));
  EXPECT_THAT(Listed(meeting_.name()), ElementsAre("1"));
  EXPECT_THAT(Listed(item.case_name()), ElementsAre("1", "2")) << "the items of a case belong to it";
  EXPECT_THAT(Listed(document), ElementsAre("3"));
  EXPECT_THAT(Listed(document.substr(0, document.find("/documents"))), ElementsAre("3"));
  EXPECT_THAT(Listed(Item(1)), IsEmpty());
}

TEST_F(MarkingServiceTest, TheWordsStandInTheParagraphAsItIsDrafted) {
  for (const char* words : {"TRETTIO båtplatser", "Ny taxa", "taxan  för", "HVN 2026-0002"}) {
    EXPECT_TRUE(Mark(Item(4), words).ok()) << words;
  }
  for (const char* words : {"femtio", "Ny brygga", "båtplats", "–"}) {
    EXPECT_EQ(ReasonOf(Mark(Item(4), words).status()), "FIELDS_INVALID") << words;
  }
}

TEST_F(MarkingServiceTest, ACertifiedParagraphMayBeMarked) {
  Sealed(Get(LayOut(meeting_, true)->name()));
  EXPECT_TRUE(Mark(Item(3), "förvaltningens förslag").ok());
}

TEST_F(MarkingServiceTest, WhatIsLiftedOrPastIsListedOnlyIfAskedFor) {
  ASSERT_TRUE(Mark(Item(4), "", "GDPR", "2026-05-27").ok());
  ASSERT_TRUE(Mark(Item(4)).ok());
  EXPECT_EQ(Lift("committees/hvn/markings/2", "uppgiften är offentlig")->lifted_reason(), "uppgiften är offentlig");
  Day("2026-05-27");
  EXPECT_THAT(Listed(Item(4)), ElementsAre("1"));
  Day("2026-05-28");
  EXPECT_THAT(Listed(Item(4)), IsEmpty());
  EXPECT_THAT(Listed(Item(4), true), ElementsAre("1", "2"));
}

TEST_F(MarkingServiceTest, AMarkIsLiftedOnceByWhoeverSawIt) {
  const v1::Marking made = *Mark(Item(4));
  EXPECT_EQ(ReasonOf(Lift(made.name(), "").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Lift(made.name(), "prövad", "annan").status()), "ETAG_MISMATCH");
  EXPECT_TRUE(Lift(made.name(), "prövad", made.etag()).ok());
  EXPECT_EQ(ReasonOf(Lift(made.name()).status()), "MARKING_LIFTED");
  EXPECT_EQ(ReasonOf(Lift("committees/hvn/markings/9").status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(Lift("markings/9").status()), "NAME_MALFORMED");
}

TEST_F(MarkingServiceTest, TheEventLogHasTheMarkAndNotItsWords) {
  ASSERT_TRUE(Lift(Mark(Item(4), "trettio")->name()).ok());
  std::string log;
  absl::Status status = database_->Read([&](storage::Transaction& transaction) {
    return transaction.Query(storage::Sql("SELECT method, resource, before, after FROM events "
                                          "WHERE method IN ('CreateMarking', 'LiftMarking') ORDER BY number"),
                             {}, [&](const storage::Row& row) {
                               for (int i = 0; i < 4; ++i) absl::StrAppend(&log, std::string(row.Text(i)), "\n");
                             });
  });
  ASSERT_TRUE(status.ok()) << status;
  for (const char* told : {"CreateMarking", "LiftMarking", "OSL 21:1", "/items/4", "prövad"}) {
    EXPECT_THAT(log, HasSubstr(told));
  }
  EXPECT_THAT(log, Not(HasSubstr("trettio")));
}

TEST_F(MarkingServiceTest, ACallThatIsRepeatedMarksOnce) {
  const std::string id = "5f0c3f0e-8a34-4f5b-9d3a-0a4a36f1f004";
  EXPECT_EQ(Mark(Item(4), "", "GDPR", "", id)->name(), Mark(Item(4), "", "GDPR", "", id)->name());
  EXPECT_EQ(ReasonOf(Mark(Item(3), "", "GDPR", "", id).status()), "REQUEST_ID_REUSED");
  EXPECT_THAT(Listed("committees/hvn"), ElementsAre("1"));
}

TEST_F(MarkingServiceTest, WhatIsWrongIsTold) {
  EXPECT_EQ(ReasonOf(Mark("").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Mark(Item(4), "", "KL 5:1").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Mark(Item(4), "", "GDPR", "i morgon").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Mark(Items(meeting_).items(3).case_name(), "taxa").status()), "FIELDS_INVALID");
  for (const std::string& target : {meeting_.name(), std::string("committees/hvn")}) {
    EXPECT_EQ(ReasonOf(Mark(target).status()), "FIELDS_INVALID") << target;
  }
  EXPECT_EQ(ReasonOf(Mark(meeting_.name() + "/items/99").status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(Mark("items/4").status()), "NAME_MALFORMED");
}

}  // namespace
}  // namespace arendegang::secrecy
