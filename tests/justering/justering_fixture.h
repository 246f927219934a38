// A meeting that was held, for tests of certifying it.
#pragma once

#include <string>

#include "services/justering/justering_service.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::testing {

// Hamnviksnämnden met on Tuesday 26 May 2026 with the roll of OrderlyMeeting: § 1 opens, § 2 chooses Eva Ek and Olle
// Alm to certify on Thursday 28 May, § 3 decides "Ny brygga", which is to be certified at once, § 4 decides "Ny taxa".
// It is eight in the evening.
class JusteringTest : public MeetingTest {
 protected:
  JusteringTest() : justering_(*database_, clock_, styles_, calls_) { Day("2026-05-26"); }

  // Makes it eight in the evening of a day.
  void Day(const std::string& day) {
    absl::Time time;
    std::string error;
    EXPECT_TRUE(absl::ParseTime(absl::RFC3339_full, day + "T18:00:00Z", &time, &error)) << error;
    now_ = time;
  }

  v1::Meeting Held() {
    v1::Meeting meeting = Planned("2026-05-26");
    v1::UpdateMeetingRequest request;
    *request.mutable_meeting() = meeting;
    *request.mutable_meeting()->mutable_roll() = OrderlyMeeting().roll();
    request.mutable_update_mask()->add_paths("roll");
    EXPECT_TRUE(meetings_.Update(caller_, request).ok());
    for (int i = 0; i < 2; ++i) EXPECT_TRUE(AddStanding(meeting, OrderlyMeeting().paragraphs(i)).ok());
    const v1::Paragraph bridge = OrderlyMeeting().paragraphs(2);
    RecordFacts(Scheduled(meeting, Registered("Ny brygga")), bridge);
    RecordFacts(Scheduled(meeting, Registered("Ny taxa")), Taxa("fastställa taxan för trettio båtplatser"));
    return meeting;
  }

  static v1::Paragraph Taxa(const std::string& decided) {
    v1::Paragraph facts;
    facts.mutable_handling()->add_points()->set_decided(decided);
    return facts;
  }

  absl::StatusOr<v1::Item> AddStanding(const v1::Meeting& meeting, const v1::Paragraph& facts) {
    v1::CreateItemRequest request;
    request.set_parent(meeting.name());
    *request.mutable_item()->mutable_facts() = facts;
    return meetings_.AddItem(caller_, request);
  }

  absl::StatusOr<v1::Item> TryRecord(const v1::Item& item, const v1::Paragraph& facts) {
    v1::UpdateItemRequest request;
    request.mutable_item()->set_name(item.name());
    request.mutable_item()->set_etag(item.etag());
    *request.mutable_item()->mutable_facts() = facts;
    request.mutable_update_mask()->add_paths("facts");
    return meetings_.Record(caller_, request);
  }

  void RecordFacts(const v1::Item& item, const v1::Paragraph& facts) {
    auto recorded = TryRecord(item, facts);
    EXPECT_TRUE(recorded.ok()) << recorded.status();
  }

  absl::StatusOr<v1::Meeting> Close(const v1::Meeting& meeting) {
    v1::CloseMeetingRequest request;
    request.set_name(meeting.name());
    return meetings_.Close(caller_, request);
  }

  absl::StatusOr<v1::Item> Confirm(const v1::Item& item) {
    v1::ConfirmDecisionRequest request;
    request.set_name(item.name());
    return meetings_.ConfirmOne(caller_, request);
  }

  absl::StatusOr<v1::Justering> LayOut(const v1::Meeting& meeting, bool immediate = false) {
    v1::CreateJusteringRequest request;
    request.set_parent(meeting.name());
    request.set_immediate(immediate);
    return justering_.Create(caller_, request);
  }

  v1::Justering Get(const std::string& name) {
    v1::GetJusteringRequest request;
    request.set_name(name);
    auto found = justering_.Get(request);
    EXPECT_TRUE(found.ok()) << found.status();
    return found.ok() ? *found : v1::Justering();
  }

  absl::StatusOr<v1::Justering> Say(const v1::Justering& data, int paragraph, const std::string& person,
                                    v1::Verdict verdict, const std::string& comment = "") {
    v1::RecordViewRequest request;
    request.set_name(data.name());
    request.set_item(data.paragraphs(paragraph).item());
    request.set_person(person);
    request.set_verdict(verdict);
    request.set_comment(comment);
    return justering_.View(caller_, request);
  }

  absl::StatusOr<v1::Justering> Sign(const v1::Justering& data, const std::string& person,
                                     const std::string& date = "") {
    v1::CertifyRequest request;
    request.set_name(data.name());
    request.set_person(person);
    request.set_sha256(data.sha256());
    request.set_date(date);
    return justering_.CertifyText(caller_, request);
  }

  // Has both certify; returns it sealed.
  v1::Justering Sealed(const v1::Justering& data) {
    EXPECT_TRUE(Sign(data, "Eva Ek").ok());
    auto sealed = Sign(data, "Olle Alm");
    EXPECT_TRUE(sealed.ok()) << sealed.status();
    return Get(data.name());
  }

  absl::StatusOr<v1::RattelseRecord> Correct(const v1::Item& item, const std::string& before,
                                             const std::string& after) {
    v1::CreateRattelseRequest request;
    request.set_parent(item.name());
    request.mutable_rattelse()->set_before(before);
    request.mutable_rattelse()->set_after(after);
    request.mutable_rattelse()->set_reason("skrivfel");
    request.mutable_rattelse()->set_decided_by("ordföranden Eva Ek");
    return justering_.Correct(caller_, request);
  }

  std::string Draft(const v1::Meeting& meeting) {
    v1::DraftMeetingRequest request;
    request.set_name(meeting.name());
    auto draft = meetings_.Draft(request);
    EXPECT_TRUE(draft.ok()) << draft.status();
    return draft.ok() ? draft->text() : "";
  }

  justering::JusteringService justering_;
};

}  // namespace arendegang::testing
