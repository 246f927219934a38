// The table of meetings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/meetings/names.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

// A meeting and the key of its row.
struct MeetingRow {
  int64_t id = 0;
  MeetingName name;  // with its number
  v1::Meeting data;

  // What only a text that was taken in has, outside its roll and its paragraphs: the house style it was read in, the
  // committee as it names it, wordings, what was not understood.
  v1::Minutes frame;

  // Nothing of it remains to be certified: every paragraph is, or its finished minutes were taken in.
  bool settled = false;
};

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND; INVALID_ARGUMENT with FIELDS_INVALID if the name gives a day that has
// several meetings.
absl::StatusOr<MeetingRow> FindMeeting(storage::Transaction& transaction, const MeetingName& name);

// The meetings of a committee by day, from and until a day (ISO 8601) unless that is empty; without rolls.
absl::StatusOr<std::vector<v1::Meeting>> ListMeetings(storage::Transaction& transaction, const std::string& committee,
                                                      const std::string& from_date, const std::string& to_date);

// Adds a meeting; its name, with the next number of its committee, is returned.
absl::StatusOr<MeetingName> InsertMeeting(storage::Transaction& transaction, const std::string& committee,
                                          const v1::Meeting& data, const std::string& now);

// Writes the fields of a meeting, its frame and whether it is settled, and counts its revision up.
absl::Status StoreMeeting(storage::Transaction& transaction, const MeetingRow& row, const std::string& now);

}  // namespace arendegang::meetings
