#include "services/anslag/anslag_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/calendar/day.h"
#include "services/calendar/term.h"

namespace arendegang::anslag {
namespace {

constexpr int kHourDown = 8;

absl::CivilDay DayOf(const std::string& iso) { return calendar::ParseIso(iso).value_or(absl::CivilDay()); }

v1::AnslagState StateOf(const v1::Anslag& anslag, absl::Time now) {
  if (!anslag.superseded_by().empty()) return v1::ANSLAG_STATE_SUPERSEDED;
  if (!anslag.has_up_time()) return v1::ANSLAG_STATE_PLANNED;
  if (anslag.broken()) return v1::ANSLAG_STATE_BROKEN;
  if (anslag.has_down_time()) return v1::ANSLAG_STATE_DOWN;
  return now < EndOfTime(anslag.remove_from()) ? v1::ANSLAG_STATE_UP : v1::ANSLAG_STATE_TIME_OVER;
}

}  // namespace

bool HasTimeOfAppeal(v1::AnslagKind kind) {
  return kind == v1::ANSLAG_KIND_ORDINARY || kind == v1::ANSLAG_KIND_IMMEDIATE || kind == v1::ANSLAG_KIND_DELEGATION;
}

Times TimesFrom(absl::CivilDay up, v1::AnslagKind kind, const std::string& asked) {
  if (!HasTimeOfAppeal(kind)) return {"", std::max(asked, calendar::FormatIso(up + 1))};
  return {calendar::FormatIso(calendar::LastDayOfAppeal(up).outermost),
          calendar::FormatIso(calendar::LagaKraftFrom(up))};
}

absl::Time EndOfTime(const std::string& remove_from) { return calendar::TimeInSweden(DayOf(remove_from), 0); }

absl::Time ComesDownAt(const std::string& remove_from) { return calendar::TimeInSweden(DayOf(remove_from), kHourDown); }

bool BreaksTime(const v1::Anslag& anslag, absl::Time from) {
  return !anslag.appeal_until().empty() && from < EndOfTime(anslag.remove_from());
}

void Derive(absl::Time now, v1::Anslag* anslag) {
  anslag->set_state(StateOf(*anslag, now));
  if (!anslag->justering_date().empty()) {
    const absl::CivilDay latest = calendar::LatestAnslag(DayOf(anslag->justering_date())).outermost;
    const absl::CivilDay up =
        anslag->has_up_time() ? calendar::DayInSweden(InstantOf(anslag->up_time())) : DayOf(anslag->post_date());
    anslag->set_announce_by_date(calendar::FormatIso(latest));
    anslag->set_late(up > latest);
  }
  if (anslag->state() == v1::ANSLAG_STATE_BROKEN) {
    anslag->set_advice(
        "Anslaget var borta under överklagandetiden, som därför inte löper ut. Sätt upp det på nytt (KL 13:5).");
  }
}

std::string ParagraphsAsText(const std::vector<int>& numbers) {
  std::vector<std::string> parts;
  for (size_t i = 0; i < numbers.size();) {
    size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    parts.push_back(last == i ? absl::StrCat(numbers[i])
                              : absl::StrCat(numbers[i], last == i + 1 ? ", " : "–", numbers[last]));
    i = last + 1;
  }
  if (parts.empty()) return "";
  return absl::StrCat(numbers.size() == 1 ? "§ " : "§§ ", absl::StrJoin(parts, ", "));
}

absl::Time InstantOf(const google::protobuf::Timestamp& timestamp) {
  return absl::FromUnixSeconds(timestamp.seconds()) + absl::Nanoseconds(timestamp.nanos());
}

}  // namespace arendegang::anslag
