// Walks over the cases of a meeting.
#pragma once

#include <string>

#include "absl/strings/str_cat.h"
#include "services/minutes/review/meeting.h"

namespace arendegang::minutes::review {

// Calls `check(paragraph, handling, place)` for every paragraph that handles a case.
template <typename Check>
void ForEachHandling(const Meeting& meeting, Check check) {
  for (int i = 0; i < meeting.facts().paragraphs_size(); ++i) {
    const v1::Paragraph& paragraph = meeting.facts().paragraphs(i);
    if (paragraph.has_handling()) check(paragraph, paragraph.handling(), absl::StrCat("paragraphs[", i, "].handling"));
  }
}

// Calls `check(paragraph, division, place)` for every division.
template <typename Check>
void ForEachDivision(const Meeting& meeting, Check check) {
  ForEachHandling(meeting, [&](const v1::Paragraph& paragraph, const v1::Handling& handling, const std::string& place) {
    for (int i = 0; i < handling.procedures_size(); ++i) {
      if (!handling.procedures(i).has_division()) continue;
      check(paragraph, handling.procedures(i).division(), absl::StrCat(place, ".procedures[", i, "].division"));
    }
  });
}

// Whether the two groups name somebody in common.
inline bool Share(const v1::Group& a, const v1::Group& b) {
  for (const NamedPerson& one : Named(a)) {
    for (const NamedPerson& other : Named(b)) {
      if (one.person.name() == other.person.name()) return true;
    }
  }
  return false;
}

}  // namespace arendegang::minutes::review
