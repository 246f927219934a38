#include "services/server/morning.h"

#include "services/calendar/day.h"
#include "services/calendar/holidays.h"

namespace arendegang::server {
namespace {

constexpr int kHour = 7;
constexpr absl::Duration kRetry = absl::Hours(1);

}  // namespace

void Morning::Look(absl::Time now) {
  const absl::CivilSecond wall = absl::ToCivilSecond(now, calendar::SwedishTime());
  const absl::CivilDay day(wall);
  if (calendar::IsFree(day) || wall.hour() < kHour || done_ == day || now < not_before_) return;
  if (work_().ok()) {
    done_ = day;
  } else {
    not_before_ = now + kRetry;
  }
}

}  // namespace arendegang::server
