// A register with meetings, for tests of their service.
#pragma once

#include <string>

#include "services/meetings/meeting_service.h"
#include "tests/review/meeting_builder.h"
#include "tests/support/register.h"

namespace arendegang::testing {

class MeetingTest : public RegisterTest {
 protected:
  MeetingTest()
      : styles_(*styles::Phrasebooks::Load(ARENDEGANG_SOURCE_DIR "/phrasebooks", "stockholm")),
        meetings_(*database_, clock_, styles_, calls_) {}

  v1::Meeting Planned(const std::string& day) {
    v1::CreateMeetingRequest request;
    request.set_parent("committees/hvn");
    request.mutable_meeting()->set_meeting_date(day);
    auto meeting = meetings_.Create(caller_, request);
    EXPECT_TRUE(meeting.ok()) << meeting.status();
    return meeting.ok() ? *meeting : v1::Meeting();
  }

  absl::StatusOr<v1::Item> AddCase(const v1::Meeting& meeting, const std::string& case_name, bool late = false) {
    v1::CreateItemRequest request;
    request.set_parent(meeting.name());
    request.mutable_item()->set_case_name(case_name);
    request.mutable_item()->set_late(late);
    return meetings_.AddItem(caller_, request);
  }

  v1::Item Scheduled(const v1::Meeting& meeting, const v1::Case& data, bool late = false) {
    auto item = AddCase(meeting, data.name(), late);
    EXPECT_TRUE(item.ok()) << item.status();
    return item.ok() ? *item : v1::Item();
  }

  // Records what happened in an item: facts in protobuf text, in place of those there are.
  v1::Item Recorded(const v1::Item& item, const char* facts) {
    v1::UpdateItemRequest request;
    request.mutable_item()->set_name(item.name());
    request.mutable_item()->set_etag(item.etag());
    Merge(facts, request.mutable_item()->mutable_facts());
    request.mutable_update_mask()->add_paths("facts");
    auto recorded = meetings_.Record(caller_, request);
    EXPECT_TRUE(recorded.ok()) << recorded.status();
    return recorded.ok() ? *recorded : v1::Item();
  }

  v1::ListItemsResponse Items(const v1::Meeting& meeting) {
    v1::ListItemsRequest request;
    request.set_parent(meeting.name());
    auto items = meetings_.Items(request);
    EXPECT_TRUE(items.ok()) << items.status();
    return items.ok() ? *items : v1::ListItemsResponse();
  }

  v1::Stage StageOf(const v1::Case& data) {
    v1::GetCaseRequest request;
    request.set_name(data.name());
    return cases_.Get(request)->stage();
  }

  int64_t Events() {
    int64_t count = 0;
    auto status = database_->Read([&](storage::Transaction& transaction) {
      return transaction.Query(storage::Sql("SELECT count(*) FROM events"), {},
                               [&](const storage::Row& row) { count = row.Number(0); });
    });
    EXPECT_TRUE(status.ok()) << status;
    return count;
  }

  styles::Phrasebooks styles_;
  meetings::MeetingService meetings_;
};

}  // namespace arendegang::testing
