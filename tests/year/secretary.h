// A secretary of Hamnviksnämnden who does what she does on a day, on a clock that a test sets.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "services/anmalan/anmalan_service.h"
#include "services/anmalan/delegation_service.h"
#include "services/anslag/anslag_service.h"
#include "services/anslag/appeal_service.h"
#include "services/calendar/day.h"
#include "services/deadlines/deadline_service.h"
#include "services/expediering/expediering_service.h"
#include "services/justering/justering_service.h"
#include "services/planning/planning_service.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::testing {

class Secretary : public MeetingTest {
 protected:
  Secretary()
      : justering_(*database_, clock_, styles_, calls_),
        keeper_(*database_, *anslag::LoadWording(ARENDEGANG_SOURCE_DIR "/phrasebooks"), absl::InfiniteDuration()),
        anslag_(*database_, clock_, keeper_, calls_),
        appeals_(*database_, clock_, calls_),
        delegation_(*database_, clock_, calls_),
        anmalan_(*database_, clock_, calls_),
        expediering_(*database_, clock_, calls_),
        planning_(*database_, clock_, calls_),
        deadlines_(*database_, clock_, calls_) {}

  // What a call that must succeed gives.
  template <typename Result>
  Result Must(absl::StatusOr<Result> result) {
    EXPECT_TRUE(result.ok()) << Today() << ": " << result.status();
    return result.ok() ? *std::move(result) : Result();
  }

  void SetUpCommittee() {
    v1::UpdateCommitteeRequest request;
    Merge(
        "name: 'committees/hvn' municipality: 'Hamnviks kommun' kallelse_days: 8 stoptid_days: 12 "
        "minutes_kept_at: 'Kansliet, Hamngatan 1' appeal_court: 'Förvaltningsrätten i Hamnvik'",
        request.mutable_committee());
    Must(committees_.Update(caller_, request));
  }

  void ItIs(const std::string& day, int hour) { now_ = calendar::TimeInSweden(*calendar::ParseIso(day), hour); }
  std::string Today() const { return calendar::FormatIso(calendar::DayInSweden(now_)); }

  // --- cases, called by a word of their subject

  void Register(const std::string& subject) { case_of_[subject] = Registered(subject, Today()).name(); }

  void Prepare(const std::string& subject) {
    v1::UpdateCaseRequest request;
    request.mutable_registered_case()->set_name(case_of_[subject]);
    request.mutable_registered_case()->set_officer("Ylva Strand");
    Must(cases_.Update(caller_, request));
  }

  void CloseCase(const std::string& subject) {
    v1::CloseCaseRequest request;
    request.set_name(case_of_[subject]);
    request.set_closed_date(Today());
    Must(cases_.Close(caller_, request));
  }

  v1::Stage StageNow(const std::string& subject) {
    v1::GetCaseRequest request;
    request.set_name(case_of_[subject]);
    return Must(cases_.Get(request)).stage();
  }

  // --- meetings, called by their days

  static std::string Meeting(const std::string& day) { return "committees/hvn/meetings/" + day; }

  void Schedule(const std::string& subject, const std::string& day) {
    v1::CreateItemRequest request;
    request.set_parent(Meeting(day));
    request.mutable_item()->set_case_name(case_of_[subject]);
    Must(meetings_.AddItem(caller_, request));
  }

  void SendKallelse(const std::string& day) {
    v1::UpdateMeetingRequest request;
    request.mutable_meeting()->set_name(Meeting(day));
    request.mutable_meeting()->set_dispatch_date(Today());
    Must(meetings_.Update(caller_, request));
  }

  // The item of a case on an agenda; of a standing item, its title.
  v1::Item ItemOf(const std::string& day, const std::string& subject) {
    v1::ListItemsRequest request;
    request.set_parent(Meeting(day));
    const v1::ListItemsResponse agenda = Must(meetings_.Items(request));
    for (const v1::Item& item : agenda.items()) {
      if (item.facts().title() == subject) return item;
    }
    ADD_FAILURE() << subject << " is not on the agenda of " << day;
    return v1::Item();
  }

  void Record(const std::string& day, const std::string& subject, const char* facts) {
    Recorded(ItemOf(day, subject), facts);
  }

  void AddStanding(const std::string& day, const v1::Paragraph& facts) {
    v1::CreateItemRequest request;
    request.set_parent(Meeting(day));
    *request.mutable_item()->mutable_facts() = facts;
    Must(meetings_.AddItem(caller_, request));
  }

  // Opens today's meeting: roll, opening, and who certify on a day.
  void OpenMeeting(const std::string& justering_day) {
    v1::UpdateMeetingRequest roll;
    roll.mutable_meeting()->set_name(Meeting(Today()));
    *roll.mutable_meeting()->mutable_roll() = OrderlyMeeting().roll();
    Must(meetings_.Update(caller_, roll));
    AddStanding(Today(), OrderlyMeeting().paragraphs(0));
    v1::Paragraph justerare = OrderlyMeeting().paragraphs(1);
    justerare.mutable_justerare_choice()->mutable_day()->set_date(justering_day);
    AddStanding(Today(), justerare);
  }

  void CloseMeeting() {
    v1::CloseMeetingRequest request;
    request.set_name(Meeting(Today()));
    Must(meetings_.Close(caller_, request));
  }

  // --- certifying

  // Lays what is not certified of a meeting before the justerare.
  void LayOut(const std::string& day, bool immediate = false) {
    v1::CreateJusteringRequest request;
    request.set_parent(Meeting(day));
    request.set_immediate(immediate);
    justering_of_[day] = Must(justering_.Create(caller_, request)).name();
  }

  void Certify(const std::string& day) {
    for (const char* person : {"Eva Ek", "Olle Alm"}) {
      v1::CertifyRequest request;
      request.set_name(justering_of_[day]);
      request.set_person(person);
      request.set_sha256(JusteringOf(day).sha256());
      Must(justering_.CertifyText(caller_, request));
    }
  }

  v1::Justering JusteringOf(const std::string& day) {
    v1::GetJusteringRequest request;
    request.set_name(justering_of_[day]);
    return Must(justering_.Get(request));
  }

  // --- after it

  void Announce(const std::string& day) {
    v1::CreateAnslagRequest request;
    request.set_parent("committees/hvn");
    request.mutable_anslag()->set_justering(justering_of_[day]);
    Must(anslag_.Create(caller_, request));
  }

  void ConfirmLagaKraft(const std::string& day, const std::string& subject) {
    v1::ConfirmLagaKraftRequest request;
    request.set_item(ItemOf(day, subject).name());
    request.set_note("domstolen har inget överklagande");
    Must(appeals_.Confirm(caller_, request));
  }

  void Tick() { EXPECT_TRUE(keeper_.Tick(now_).ok()); }

  std::map<std::string, std::string> case_of_;       // names by subject
  std::map<std::string, std::string> justering_of_;  // the last of a meeting, by its day
  justering::JusteringService justering_;
  anslag::Keeper keeper_;
  anslag::AnslagService anslag_;
  anslag::AppealService appeals_;
  anmalan::DelegationService delegation_;
  anmalan::AnmalanService anmalan_;
  expediering::ExpedieringService expediering_;
  planning::PlanningService planning_;
  deadlines::DeadlineService deadlines_;
};

}  // namespace arendegang::testing
