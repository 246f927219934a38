// The words around the contents of a paper: its title, the head of its pages, its signatures. Pure.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "google/protobuf/generated_enum_reflection.h"
#include "services/base/wording.h"
#include "services/render/document.h"

namespace arendegang::papers {

// A paper without contents. The sections `kind`_title and `label` of the wording name it, with the slots; `committee`
// and `day` (ISO 8601, the only time it knows) are also told of it.
render::Paper Begun(const Wording& wording, const std::string& kind, const std::string& label, const Slots& slots,
                    const std::string& day);

// Adds the line of a section as a heading.
void AddHeading(const Wording& wording, const std::string& section, int level, const Slots& slots,
                render::Paper* paper);

// Adds the lines of a section as texts, one each; nothing of a section that says nothing.
void AddText(const Wording& wording, const std::string& section, const Slots& slots, render::Paper* paper);

// Adds a table: of each line of a section the label, which ends with ": ", and what follows it.
void AddRows(const Wording& wording, const std::string& section, const Slots& slots, render::Paper* paper);

// Adds a list under the columns that a section names, parted by " | ". Each row has as many cells.
void AddGrid(const Wording& wording, const std::string& section, std::vector<std::vector<std::string>> cells,
             render::Paper* paper);

// Adds a place to sign: the first line of the section stands above the line, the others below it.
void AddSignature(const Wording& wording, const std::string& section, const Slots& slots, render::Paper* paper);

// "26 maj 2026", and "tisdagen den 26 maj 2026", of a day as ISO 8601; another text as it is.
std::string LongDay(const std::string& iso);
std::string WeekdayDay(const std::string& iso);

// Whose meeting it is and on which day: `committee`, `municipality`, `day`, `meeting_day`, `weekday_day`.
Slots SlotsOfMeeting(const v1::Committee& committee, const v1::Meeting& meeting);

// The word for a value of the API: the section of its name. Empty for one not said.
template <typename Enum>
std::string WordFor(const Wording& wording, Enum value) {
  const auto* descriptor = google::protobuf::GetEnumDescriptor<Enum>()->FindValueByNumber(value);
  return descriptor == nullptr || value == 0 ? "" : wording.Fill(descriptor->name(), {});
}

}  // namespace arendegang::papers
