// What of a case or a paragraph can be found. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/search.pb.h"

namespace arendegang::search {

// What is found as one hit.
struct IndexEntry {
  v1::HitKind kind = v1::HIT_KIND_UNSPECIFIED;
  std::string committee;  // its id: "hvn"
  std::string date;       // ISO 8601; the year of a search is that of this day. May be empty
  std::vector<std::string> parties;
  std::string title;
  std::string text;
};

// A paragraph of the minutes of `committee` from `date`: first the paragraph, with its diarienummer, all its text and
// all who act in it, then each statement attached to it, with its authors.
std::vector<IndexEntry> EntriesOf(const v1::Paragraph& paragraph, absl::string_view committee, absl::string_view date);

// A case: its subject, and its diarienummer, sender, recipient and officer.
IndexEntry EntryOf(const v1::Case& registered_case, absl::string_view committee);

}  // namespace arendegang::search
