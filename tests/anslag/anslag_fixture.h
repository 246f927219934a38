// A register with decisions that are certified, for tests of notices and appeals.
#pragma once

#include <string>
#include <vector>

#include "services/anslag/anslag_rules.h"
#include "services/anslag/anslag_service.h"
#include "services/anslag/appeal_service.h"
#include "services/calendar/day.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::testing {

class AnslagTest : public MeetingTest {
 protected:
  explicit AnslagTest(absl::Duration longest_gap = absl::Minutes(5))
      : keeper_(*database_, *anslag::LoadWording(ARENDEGANG_SOURCE_DIR "/phrasebooks"), longest_gap),
        anslag_(*database_, clock_, keeper_, calls_),
        appeals_(*database_, clock_, calls_) {
    Sql(
        storage::Sql("UPDATE committees SET municipality = 'Hamnviks kommun', minutes_kept_at = 'Nämndkansliet, "
                     "Hamngatan 1', appeal_court = 'Förvaltningsrätten i Hamnvik'"));
  }

  // Sets the clock to an hour of a Swedish day.
  void ItIs(const std::string& day, int hour = 12) { now_ = calendar::TimeInSweden(*calendar::ParseIso(day), hour); }
  std::string Today() const { return calendar::FormatIso(calendar::DayInSweden(now_)); }

  // A case decided in the first item of a meeting of that day; its decision has two points.
  v1::Item Decided(const std::string& meeting_day) {
    case_ = Registered("Gästbrygga", meeting_day);
    meeting_ = Planned(meeting_day);
    return Recorded(Scheduled(meeting_, case_),
                    "handling { points { decided: 'bygga en gästbrygga' } points { decided: 'hyra ut den' } }");
  }

  // Certifies items of the last meeting, as § 4 and on; an empty day: not all have.
  std::string Certified(const std::vector<v1::Item>& items, const std::string& day, bool immediate = false) {
    int64_t id = 0;
    auto status = database_->Write([&](storage::Transaction& transaction) -> absl::Status {
      absl::Status done = transaction.Query(
          storage::Sql(
              "INSERT INTO justeringar (meeting_id, number, immediate, text, sha256, justering_date, revision, "
              "create_time, update_time) SELECT m.id, (SELECT count(*) + 1 FROM justeringar j WHERE "
              "j.meeting_id = m.id), $2, 'text', 'sha', $3, 1, '', '' FROM meetings m WHERE m.number = $1 "
              "RETURNING id, number"),
          {NumberOf(meeting_.name()), immediate, storage::TextOrNull(day)}, [&](const storage::Row& row) {
            id = row.Number(0);
            justering_ = absl::StrCat(meeting_.name(), "/justeringar/", row.Number(1));
          });
      for (const v1::Item& item : items) {
        if (!done.ok()) return done;
        done =
            transaction
                .Run(storage::Sql("INSERT INTO justering_items (item_id, justering_id, paragraph, facts) SELECT i.id, "
                                  "$2, $3, x'' FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id WHERE "
                                  "m.number = $1 AND i.number = $4"),
                     {NumberOf(meeting_.name()), id, next_paragraph_++, NumberOf(item.name())})
                .status();
      }
      return done;
    });
    EXPECT_TRUE(status.ok()) << status;
    return justering_;
  }

  // The notice of a justering, made now.
  absl::StatusOr<v1::Anslag> Announce(const std::string& justering, const std::string& day = "") {
    v1::CreateAnslagRequest request;
    request.set_parent("committees/hvn");
    request.mutable_anslag()->set_justering(justering);
    request.mutable_anslag()->set_post_date(day);
    return anslag_.Create(caller_, request);
  }

  // An item decided, certified and announced on a day; the notice is in `anslag`.
  v1::Item Announced(const std::string& day, v1::Anslag* anslag) {
    ItIs(day, 9);
    const v1::Item item = Decided(day);
    auto made = Announce(Certified({item}, day));
    EXPECT_TRUE(made.ok()) << made.status();
    if (made.ok()) *anslag = *made;
    return item;
  }

  v1::Anslag Seen(const std::string& name) {
    v1::GetAnslagRequest request;
    request.set_name(name);
    return *anslag_.Get(request);
  }

  absl::StatusOr<v1::Anslag> Interrupt(const std::string& name, absl::Time from, absl::Time to) {
    v1::RecordInterruptionRequest request;
    request.set_name(name);
    v1::Interruption* interruption = request.mutable_interruption();
    interruption->mutable_from_time()->set_seconds(absl::ToUnixSeconds(from));
    if (to != absl::InfiniteFuture()) interruption->mutable_to_time()->set_seconds(absl::ToUnixSeconds(to));
    interruption->set_reason("webbplatsen låg nere");
    return anslag_.Interrupted(caller_, request);
  }

  absl::StatusOr<v1::Anslag> Repost(const std::string& name) {
    v1::RepostAnslagRequest request;
    request.set_name(name);
    return anslag_.Repost(caller_, request);
  }

  absl::StatusOr<v1::Anslag> TakeDown(const std::string& name) {
    v1::TakeDownAnslagRequest request;
    request.set_name(name);
    return anslag_.Remove(caller_, request);
  }

  absl::StatusOr<v1::Anslagsbevis> Certificate(const std::string& name) {
    v1::GetAnslagsbevisRequest request;
    request.set_name(name);
    return anslag_.Certificate(request);
  }

  v1::DecisionStatus StatusOf(const v1::Item& item) {
    v1::GetDecisionStatusRequest request;
    request.set_item(item.name());
    auto status = appeals_.Status(request);
    EXPECT_TRUE(status.ok()) << status.status();
    return status.ok() ? *status : v1::DecisionStatus();
  }

  absl::StatusOr<v1::DecisionStatus> Confirm(const v1::Item& item, const std::string& day = "") {
    v1::ConfirmLagaKraftRequest request;
    request.set_item(item.name());
    request.set_confirm_date(day);
    request.set_note("Domstolen och diariet tillfrågade.");
    return appeals_.Confirm(caller_, request);
  }

  absl::StatusOr<v1::Appeal> Appealed(const v1::Item& item, const std::string& day, int point = -1) {
    v1::RecordAppealRequest request;
    request.set_item(item.name());
    request.mutable_appeal()->set_arrival_date(day);
    request.mutable_appeal()->set_arrived_at("Förvaltningsrätten i Hamnvik");
    request.mutable_appeal()->set_appellant("Rune Alvskog");
    if (point >= 0) request.mutable_appeal()->set_point(point);
    return appeals_.Record(caller_, request);
  }

  absl::StatusOr<v1::Appeal> Judged(const v1::Appeal& appeal, v1::AppealOutcome outcome, const std::string& day) {
    v1::DecideAppealRequest request;
    request.set_name(appeal.name());
    request.set_outcome(outcome);
    request.set_outcome_date(day);
    return appeals_.Decide(caller_, request);
  }

  absl::StatusOr<v1::DecisionStatus> Route(const v1::Item& item, int point, v1::AppealRoute route) {
    v1::SetAppealRouteRequest request;
    request.set_item(item.name());
    request.set_point(point);
    request.set_route(route);
    return appeals_.SetRoute(caller_, request);
  }

  absl::StatusOr<v1::DecisionStatus> Served(const v1::Item& item, int point, const std::string& party,
                                            const std::string& day) {
    v1::RecordDelgivningRequest request;
    request.set_item(item.name());
    request.set_point(point);
    request.mutable_delgivning()->set_party(party);
    request.mutable_delgivning()->set_delgivning_date(day);
    return appeals_.Serve(caller_, request);
  }

  absl::StatusOr<v1::DecisionStatus> Executed(const v1::Item& item, const std::string& reason) {
    v1::RecordExecutionRequest request;
    request.set_item(item.name());
    request.set_reason(reason);
    return appeals_.Execute(caller_, request);
  }

  void Sql(storage::Sql sql) {
    auto status =
        database_->Write([&](storage::Transaction& transaction) { return transaction.Run(sql, {}).status(); });
    EXPECT_TRUE(status.ok()) << status;
  }

  // The last part of a name: 4 of "committees/hvn/meetings/7/items/4".
  static int NumberOf(const std::string& name) { return std::stoi(name.substr(name.rfind('/') + 1)); }

  anslag::Keeper keeper_;
  anslag::AnslagService anslag_;
  anslag::AppealService appeals_;
  v1::Case case_;
  v1::Meeting meeting_;
  std::string justering_;
  int next_paragraph_ = 4;
};

}  // namespace arendegang::testing
