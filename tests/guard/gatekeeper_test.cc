#include "services/guard/gatekeeper.h"

#include "arendegang/v1/anslag.pb.h"
#include "arendegang/v1/archive.pb.h"
#include "arendegang/v1/signature.pb.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/archive/archive_service.h"
#include "services/guard/names.h"
#include "services/search/search_service.h"
#include "services/secrecy/marking_service.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::guard {
namespace {

using access::Caller;
using access::Role;
using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kWord[] = "Smygande";

// Hamnviksnämnden met: § 3 "Ny brygga" and § 4 "Ny taxa"; a case beside them is secret.
class GatekeeperTest : public arendegang::testing::JusteringTest {
 protected:
  GatekeeperTest()
      : gatekeeper_(*database_, clock_, nullptr),
        markings_(*database_, clock_, styles_, calls_),
        search_(*database_, calls_),
        meeting_(Held()) {
    secret_ = Registered(absl::StrCat(kWord, " fara"));
    v1::UpdateCaseRequest request;
    request.mutable_registered_case()->set_name(secret_.name());
    request.mutable_registered_case()->set_secrecy_source("OSL 21:1");
    request.mutable_registered_case()->set_officer("Ylva Strand");
    secret_ = *cases_.Update(caller_, request);
  }

  Caller As(Role role, const std::string& committee = "hvn", const std::string& person = "Rune Alvskog") {
    return {"rune", "accounts/rune", person, {{role, committee}}, false, &gatekeeper_};
  }

  std::string Reason(const Caller& caller, const google::protobuf::Message& request) {
    return ReasonOf(gatekeeper_.Admit(caller, request));
  }

  v1::GetCaseRequest Ask(const std::string& name) {
    v1::GetCaseRequest request;
    request.set_name(name);
    return request;
  }

  v1::ListItemsResponse ItemsFor(const Caller& caller) {
    v1::ListItemsRequest request;
    request.set_parent(meeting_.name());
    v1::ListItemsResponse answer = *meetings_.Items(request);
    EXPECT_TRUE(gatekeeper_.Veil(caller, request, &answer).ok());
    return answer;
  }

  void Mark(const std::string& target, const std::string& words, const std::string& ground = "OSL 21:1") {
    v1::CreateMarkingRequest request;
    request.mutable_marking()->set_target(target);
    request.mutable_marking()->set_words(words);
    request.mutable_marking()->set_ground(ground);
    EXPECT_TRUE(markings_.Create(caller_, request).ok());
  }

  Gatekeeper gatekeeper_;
  secrecy::MarkingService markings_;
  search::SearchService search_;
  v1::Meeting meeting_;
  v1::Case secret_;
};

TEST_F(GatekeeperTest, WhoShowsNothingIsAskedToLogIn) {
  const Caller nobody{"okänd", "", "", {}, false};
  EXPECT_EQ(Reason(nobody, Ask("committees/hvn/cases/2026-0001")), "LOGIN_REQUIRED");
  EXPECT_EQ(Reason(nobody, v1::SearchRequest()), "LOGIN_REQUIRED");
}

TEST_F(GatekeeperTest, WhoIsTrustedMayDoEverything) {
  EXPECT_EQ(gatekeeper_.Admit({"Majlis Kronvik"}, Ask(secret_.name())), absl::OkStatus());
}

TEST_F(GatekeeperTest, ARefusalNamesTheRolesAndTheCommittee) {
  v1::StrikeCaseRequest request;
  request.set_name("committees/hvn/cases/2026-0001");
  absl::Status status = gatekeeper_.Admit(As(Role::kLasare), request);
  EXPECT_EQ(ReasonOf(status), "NOT_PERMITTED");
  EXPECT_THAT(ToUserError(ToGoogleStatus(status)).text,
              HasSubstr("rollen registrator eller sekreterare i nämnden hvn"));
}

TEST_F(GatekeeperTest, TheRoleIsNeededInEveryCommitteeThatIsNamed) {
  v1::RelateCasesRequest request;
  request.set_name("committees/hvn/cases/2026-0001");
  request.mutable_relation()->set_other("committees/mn/cases/2026-0001");
  EXPECT_EQ(Reason(As(Role::kRegistrator), request), "NOT_PERMITTED");
  EXPECT_EQ(Reason(As(Role::kRegistrator, "*"), request), "");
}

TEST_F(GatekeeperTest, AMemberCertifiesInHerOwnNameAlone) {
  v1::CertifyRequest request;
  request.set_name(meeting_.name() + "/justeringar/1");
  request.set_person("Eva Ek");
  EXPECT_EQ(Reason(As(Role::kLedamot, "hvn", "Eva Ek"), request), "");
  EXPECT_EQ(Reason(As(Role::kLedamot, "hvn", "Olle Alm"), request), "NOT_PERMITTED");
  EXPECT_EQ(Reason(As(Role::kSekreterare, "hvn", "Majlis Kronvik"), request), "");
  EXPECT_EQ(Reason(As(Role::kLedamot, "hvn", ""), request), "NOT_PERMITTED");
}

TEST_F(GatekeeperTest, AMemberMayLeaveOutHerName) {
  const std::string justering = meeting_.name() + "/justeringar/1";
  v1::CertifyRequest certify;
  certify.set_name(justering);
  v1::RecordViewRequest view;
  view.set_name(justering);
  v1::SignJusteringRequest sign;
  sign.set_justering(justering);
  for (const google::protobuf::Message* request :
       {static_cast<google::protobuf::Message*>(&certify), static_cast<google::protobuf::Message*>(&view),
        static_cast<google::protobuf::Message*>(&sign)}) {
    EXPECT_EQ(Reason(As(Role::kLedamot, "hvn", "Eva Ek"), *request), "");
    EXPECT_EQ(Reason(As(Role::kSekreterare, "hvn", "Majlis Kronvik"), *request), "");
    EXPECT_EQ(Reason(As(Role::kLedamot, "hvn", ""), *request), "NOT_PERMITTED") << "a program is nobody";
    EXPECT_EQ(Reason(As(Role::kLasare, "hvn", "Eva Ek"), *request), "NOT_PERMITTED");
  }
}

TEST_F(GatekeeperTest, ASecretIsNotThereInTheWordsOfWhatIsNot) {
  const absl::Status none = cases_.Get(Ask("committees/hvn/cases/2026-0099")).status();
  auto instead = [](std::string text, const std::string& from, const std::string& to) {
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
    return text;
  };
  const absl::Status secret = gatekeeper_.Admit(As(Role::kLasare), Ask(secret_.name()));
  EXPECT_EQ(secret.code(), none.code());
  const std::string number = secret_.name().substr(secret_.name().rfind('/') + 1);
  EXPECT_EQ(ToGoogleStatus(secret).SerializeAsString(),
            instead(ToGoogleStatus(none).SerializeAsString(), "2026-0099", number));
  const std::string by_number = "committees/hvn/cases/" + secret_.diarienummer();
  const absl::Status other = cases_.Get(Ask("committees/hvn/cases/HVN 2026-9999")).status();
  EXPECT_EQ(ToGoogleStatus(gatekeeper_.Admit(As(Role::kLasare), Ask(by_number))).SerializeAsString(),
            instead(ToGoogleStatus(other).SerializeAsString(), "HVN 2026-9999", secret_.diarienummer()));
}

TEST_F(GatekeeperTest, AHandlaggareSeesWhatIsHers) {
  EXPECT_EQ(Reason(As(Role::kHandlaggare, "hvn", "Ylva Strand"), Ask(secret_.name())), "");
  EXPECT_EQ(Reason(As(Role::kHandlaggare, "hvn", "Rune Alvskog"), Ask(secret_.name())), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(Reason(As(Role::kLasare, "hvn", "Ylva Strand"), Ask(secret_.name())), "RESOURCE_NOT_FOUND");
}

TEST_F(GatekeeperTest, ASecretCaseIsInNoList) {
  const std::string taxa = Items(meeting_).items(3).case_name();
  v1::ListCasesRequest request;
  request.set_parent("committees/hvn");
  auto names = [&](const Caller& caller) {
    std::vector<std::string> all;
    do {
      auto page = cases_.List(request, caller);
      EXPECT_TRUE(gatekeeper_.Veil(caller, request, &*page).ok());
      EXPECT_FALSE(page->cases().empty()) << "a page tells by its emptiness";
      for (const v1::Case& each : page->cases()) all.push_back(each.subject());
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    return all;
  };
  for (int size : {1, 2, 50}) {
    request.set_page_size(size);
    EXPECT_THAT(names(As(Role::kLasare)), ElementsAre("Ny taxa", "Ny brygga")) << size;
    EXPECT_THAT(names(As(Role::kSekreterare)), ElementsAre("Smygande fara", "Ny taxa", "Ny brygga")) << size;
  }
}

TEST_F(GatekeeperTest, ASearchPassesASecretByAndItsPagesDoNotTell) {
  Registered("Smygande gräs");
  v1::SearchRequest request;
  request.set_query(kWord);
  request.set_page_size(1);
  auto first = search_.Answer(request, As(Role::kLasare));
  ASSERT_EQ(first->hits_size(), 1);
  EXPECT_EQ(first->hits(0).title(), "Smygande gräs");
  EXPECT_EQ(first->next_page_token(), "");
  EXPECT_NE(search_.Answer(request, As(Role::kLedamot))->next_page_token(), "");
  EXPECT_THAT(search_.Answer(request, As(Role::kLasare, "mn"))->hits(), IsEmpty());
}

TEST_F(GatekeeperTest, AnItemOfASecretCaseIsOffTheAgenda) {
  const int before = ItemsFor(As(Role::kLasare)).items_size();
  Scheduled(meeting_, secret_);
  EXPECT_EQ(ItemsFor(As(Role::kLasare)).items_size(), before);
  EXPECT_EQ(ItemsFor(As(Role::kLedamot)).items_size(), before + 1);
}

TEST_F(GatekeeperTest, OfAnItemWithMarkedWordsThereIsItsTitle) {
  Mark(Items(meeting_).items(3).name(), "trettio båtplatser");
  const v1::Item item = ItemsFor(As(Role::kLasare)).items(3);
  EXPECT_EQ(item.facts().title(), "Ny taxa");
  EXPECT_FALSE(item.facts().has_handling());
  EXPECT_TRUE(ItemsFor(As(Role::kOrdforande)).items(3).facts().has_handling());
}

TEST_F(GatekeeperTest, PersonalDataMayBeKnownInTheHouse) {
  Mark(Items(meeting_).items(3).name(), "trettio båtplatser", "GDPR");
  EXPECT_TRUE(ItemsFor(As(Role::kLasare)).items(3).facts().has_handling());
}

TEST_F(GatekeeperTest, AnAnswerThatIsAllSecretIsNotFound) {
  v1::Case answer = secret_;
  EXPECT_EQ(ReasonOf(gatekeeper_.Veil(As(Role::kLasare), Ask("committees/hvn/cases/2026-0001"), &answer)),
            "RESOURCE_NOT_FOUND");
  EXPECT_EQ(answer.subject(), "");
}

TEST_F(GatekeeperTest, WhatIsOfAnotherCommitteeIsTakenOut) {
  v1::SearchResponse answer;
  answer.add_hits()->set_resource("committees/mn/cases/2026-0001");
  answer.add_hits()->set_resource(Items(meeting_).items(3).case_name());
  ASSERT_TRUE(gatekeeper_.Veil(As(Role::kLasare), v1::SearchRequest(), &answer).ok());
  ASSERT_EQ(answer.hits_size(), 1);
  EXPECT_EQ(CommitteeOf(answer.hits(0).resource()), "hvn");
}

TEST_F(GatekeeperTest, TheAuditorReadsThatItHappenedAndNotWhat) {
  archive::ArchiveService archive(*database_, clock_, styles_, folder_.File(""), calls_);
  v1::ListEventsRequest request;
  request.set_resource("committees/hvn");
  v1::ListEventsResponse answer = *archive.Events(request);
  const int events = answer.events_size();
  ASSERT_THAT(answer.DebugString(), HasSubstr(kWord));
  ASSERT_TRUE(gatekeeper_.Veil(As(Role::kRevisor), request, &answer).ok());
  EXPECT_EQ(answer.events_size(), events);
  EXPECT_THAT(answer.DebugString(), ::testing::Not(HasSubstr(kWord)));
  EXPECT_THAT(answer.DebugString(), HasSubstr("Ny brygga"));
}

v1::Anslag Notice(int number, v1::AnslagState state) {
  v1::Anslag anslag;
  anslag.set_name(absl::StrCat("committees/hvn/anslag/", number));
  anslag.set_state(state);
  anslag.set_text("JUSTERAT PROTOKOLL");
  anslag.set_committee_title("Hamnviksnämnden");
  anslag.set_justering("committees/hvn/meetings/1/justeringar/1");
  anslag.set_advice("Anslå på nytt.");
  return anslag;
}

TEST_F(GatekeeperTest, EverybodyMayReadWhatHangsOnTheBoardAndNoMore) {
  const Caller nobody{"okänd", "", "", {}, false, &gatekeeper_};
  v1::ListAnslagRequest request;
  for (const Caller& caller : {nobody, As(Role::kSekreterare, "mn"), As(Role::kAdministrator, "*")}) {
    EXPECT_EQ(Reason(caller, request), "");
    v1::ListAnslagResponse answer;
    for (int state = 0; state <= v1::ANSLAG_STATE_SUPERSEDED; ++state) {
      *answer.add_anslag() = Notice(state + 1, static_cast<v1::AnslagState>(state));
    }
    ASSERT_TRUE(gatekeeper_.Veil(caller, request, &answer).ok());
    ASSERT_EQ(answer.anslag_size(), 2);
    for (const v1::Anslag& anslag : answer.anslag()) {
      EXPECT_TRUE(anslag.state() == v1::ANSLAG_STATE_UP || anslag.state() == v1::ANSLAG_STATE_TIME_OVER);
      EXPECT_EQ(anslag.text(), "JUSTERAT PROTOKOLL");
      EXPECT_EQ(anslag.committee_title(), "Hamnviksnämnden");
      EXPECT_EQ(anslag.advice() + anslag.justering(), "");
    }
  }
  v1::ListAnslagResponse whole;
  *whole.add_anslag() = Notice(1, v1::ANSLAG_STATE_BROKEN);
  ASSERT_TRUE(gatekeeper_.Veil(As(Role::kLasare), request, &whole).ok());
  EXPECT_EQ(whole.anslag(0).advice(), "Anslå på nytt.");
}

TEST_F(GatekeeperTest, ANoticeThatIsDownIsNotThereForEverybody) {
  const Caller nobody{"okänd", "", "", {}, false, &gatekeeper_};
  v1::GetAnslagRequest request;
  request.set_name("committees/hvn/anslag/4");
  v1::Anslag down = Notice(4, v1::ANSLAG_STATE_DOWN);
  EXPECT_EQ(ReasonOf(gatekeeper_.Veil(nobody, request, &down)), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(down.ByteSizeLong(), 0u);
  v1::Anslag up = Notice(4, v1::ANSLAG_STATE_UP);
  EXPECT_TRUE(gatekeeper_.Veil(nobody, request, &up).ok());
}

}  // namespace
}  // namespace arendegang::guard
