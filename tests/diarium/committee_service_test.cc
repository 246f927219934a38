#include "gmock/gmock.h"
#include "services/access/event_log.h"
#include "tests/support/register.h"

namespace arendegang::diarium {
namespace {

using testing::ReasonOf;

class CommitteeServiceTest : public testing::RegisterTest {
 protected:
  v1::Member Added(const std::string& person, v1::Role office, const std::string& from) {
    v1::CreateMemberRequest request;
    request.set_parent("committees/hvn");
    request.mutable_member()->set_person(person);
    request.mutable_member()->set_party("S");
    request.mutable_member()->set_office(office);
    request.mutable_member()->set_from_date(from);
    auto added = committees_.AddMember(caller_, request);
    EXPECT_TRUE(added.ok()) << added.status();
    return added.ok() ? *added : v1::Member();
  }

  std::vector<std::string> PeopleOn(const std::string& day) {
    v1::ListMembersRequest request;
    request.set_parent("committees/hvn");
    request.set_on_date(day);
    std::vector<std::string> people;
    auto listed = committees_.Members(request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    for (const auto& member : listed->members()) people.push_back(member.person());
    return people;
  }

  // What the log says was done to a resource, in order.
  std::vector<std::string> MethodsOn(const std::string& resource) {
    std::vector<std::string> methods;
    absl::Status status = database_->Read([&](storage::Transaction& transaction) {
      return access::ReadEvents(transaction, resource, 0, 100,
                                [&](const access::LoggedEvent& event) { methods.push_back(event.method); });
    });
    EXPECT_TRUE(status.ok()) << status;
    return methods;
  }
};

TEST_F(CommitteeServiceTest, KeepsTheRollOfEveryDay) {
  Added("Eva Ek", v1::ROLE_MEMBER, "2019-01-01");
  v1::Member chair = Added("Siv Lind", v1::ROLE_CHAIR, "2019-01-01");
  v1::EndMemberRequest end;
  end.set_name(chair.name());
  end.set_to_date("2022-12-31");
  EXPECT_EQ(committees_.End(caller_, end)->to_date(), "2022-12-31");
  Added("Olle Alm", v1::ROLE_CHAIR, "2023-01-01");
  EXPECT_THAT(PeopleOn("2019-06-01"), ::testing::ElementsAre("Siv Lind", "Eva Ek"));
  EXPECT_THAT(PeopleOn("2022-12-31"), ::testing::ElementsAre("Siv Lind", "Eva Ek"));
  EXPECT_THAT(PeopleOn("2023-01-01"), ::testing::ElementsAre("Olle Alm", "Eva Ek"));
  EXPECT_TRUE(PeopleOn("2018-12-31").empty());
  EXPECT_EQ(PeopleOn("").size(), 3u);
}

TEST_F(CommitteeServiceTest, RefusesAMandateThatEndsBeforeItBegins) {
  v1::Member member = Added("Eva Ek", v1::ROLE_MEMBER, "2019-01-01");
  v1::EndMemberRequest end;
  end.set_name(member.name());
  end.set_to_date("2018-12-31");
  EXPECT_EQ(ReasonOf(committees_.End(caller_, end).status()), "FIELDS_INVALID");
  end.set_to_date("2019-02-30");
  EXPECT_EQ(ReasonOf(committees_.End(caller_, end).status()), "FIELDS_INVALID");
}

TEST_F(CommitteeServiceTest, LogsTheEndOfAMandateAsItsEndAndACorrectionAsAnUpdate) {
  v1::Member member = Added("Eva Ek", v1::ROLE_MEMBER, "2019-01-01");
  v1::UpdateMemberRequest correct;
  correct.mutable_member()->set_name(member.name());
  correct.mutable_member()->set_party("MP");
  EXPECT_TRUE(committees_.Correct(caller_, correct).ok());
  v1::EndMemberRequest end;
  end.set_name(member.name());
  end.set_to_date("2022-12-31");
  EXPECT_TRUE(committees_.End(caller_, end).ok());
  EXPECT_THAT(MethodsOn(member.name()), ::testing::ElementsAre("CreateMember", "UpdateMember", "EndMember"));
}

TEST_F(CommitteeServiceTest, NamesAllFieldsThatAreWrongAtOnce) {
  v1::CreateMemberRequest request;
  request.set_parent("committees/hvn");
  auto added = committees_.AddMember(caller_, request);
  EXPECT_EQ(ToUserError(ToGoogleStatus(added.status())).fields.size(), 3u);
}

TEST_F(CommitteeServiceTest, AnHourIsKeptInOneForm) {
  const struct {
    const char* asked;
    const char* kept;  // null: refused
  } cases[] = {{"12:00", "12.00"}, {"9.30", "09.30"}, {"", ""}, {"efter lunch", nullptr}, {"12", nullptr}};
  v1::UpdateCommitteeRequest update;
  update.mutable_committee()->set_name("committees/hvn");
  update.mutable_update_mask()->add_paths("stoptid_hour");
  v1::CreateCommitteeRequest create;
  create.set_committee_id("kaj");
  create.mutable_committee()->set_title("Kajnämnden");
  create.mutable_committee()->set_short_title("KAJ");
  for (const auto& one : cases) {
    update.mutable_committee()->set_stoptid_hour(one.asked);
    const auto updated = committees_.Update(caller_, update);
    EXPECT_EQ(ReasonOf(updated.status()), one.kept == nullptr ? "FIELDS_INVALID" : "") << one.asked;
    if (one.kept != nullptr) {
      EXPECT_EQ(updated->stoptid_hour(), one.kept);
      continue;
    }
    create.mutable_committee()->set_stoptid_hour(one.asked);
    EXPECT_EQ(ReasonOf(committees_.Create(caller_, create).status()), "FIELDS_INVALID") << one.asked;
  }
  create.mutable_committee()->set_stoptid_hour("12:00");
  const auto created = committees_.Create(caller_, create);
  ASSERT_TRUE(created.ok()) << created.status();
  EXPECT_EQ(created->stoptid_hour(), "12.00");
}

TEST_F(CommitteeServiceTest, ChangesOnlyWhatTheMaskNames) {
  v1::UpdateCommitteeRequest update;
  update.mutable_committee()->set_name("committees/hvn");
  update.mutable_committee()->set_title("Hamnnämnden");
  update.mutable_committee()->set_short_title("");
  update.mutable_update_mask()->add_paths("title");
  auto updated = committees_.Update(caller_, update);
  ASSERT_TRUE(updated.ok()) << updated.status();
  EXPECT_EQ(updated->title(), "Hamnnämnden");
  EXPECT_EQ(updated->short_title(), "HVN");
  update.mutable_update_mask()->add_paths("short_title");
  EXPECT_EQ(ReasonOf(committees_.Update(caller_, update).status()), "FIELDS_INVALID");
  update.clear_update_mask();
  update.mutable_update_mask()->add_paths("titel");
  EXPECT_EQ(ReasonOf(committees_.Update(caller_, update).status()), "FIELDS_INVALID");
}

TEST_F(CommitteeServiceTest, TellsWhenSomebodyElseChangedIt) {
  v1::GetCommitteeRequest get;
  get.set_name("committees/hvn");
  v1::UpdateCommitteeRequest update;
  *update.mutable_committee() = *committees_.Get(get);
  update.mutable_committee()->set_municipality("Hamnvik");
  EXPECT_TRUE(committees_.Update(caller_, update).ok());
  EXPECT_EQ(ReasonOf(committees_.Update(caller_, update).status()), "ETAG_MISMATCH");
}

TEST_F(CommitteeServiceTest, IsSetUpOnce) {
  v1::CreateCommitteeRequest request;
  request.set_committee_id("hvn");
  request.mutable_committee()->set_title("Hamnviksnämnden");
  request.mutable_committee()->set_short_title("HVN");
  EXPECT_EQ(ReasonOf(committees_.Create(caller_, request).status()), "RESOURCE_EXISTS");
  request.set_committee_id("Hamn vik");
  EXPECT_EQ(ReasonOf(committees_.Create(caller_, request).status()), "FIELDS_INVALID");
}

}  // namespace
}  // namespace arendegang::diarium
