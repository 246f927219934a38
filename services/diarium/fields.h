// Looks at the fields of a request, all at once.
//
//   Fields fields;
//   fields.Require("committee.title", committee.title());
//   fields.Day("on_date", request.on_date());
//   if (absl::Status status = fields.status(); !status.ok()) return status;
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "services/base/resource.h"
#include "services/base/text.h"
#include "services/calendar/day.h"
#include "services/calendar/hour.h"

namespace arendegang::diarium {

class Fields {
 public:
  // A text on one line that is not empty.
  void Require(const char* path, const std::string& text) {
    if (text.empty()) Fault(path, "Fyll i den.");
    Line(path, text);
  }

  // A text on one line, or none.
  void Line(const char* path, const std::string& text) {
    constexpr size_t kLongest = 2000;
    if (FirstBadByte(text) != absl::string_view::npos) Fault(path, "Den är ingen UTF-8-text.");
    if (text.find('\n') != std::string::npos) Fault(path, "Skriv den på en rad.");
    if (text.size() > kLongest) Fault(path, "Den är för lång: högst 2000 tecken.");
  }

  // A day, or none.
  void Day(const char* path, const std::string& day) {
    if (!day.empty() && !calendar::ParseIso(day).ok()) Fault(path, "Skriv dagen som 2026-05-26.");
  }

  void RequireDay(const char* path, const std::string& day) {
    if (day.empty()) Fault(path, "Fyll i dagen, som 2026-05-26.");
    Day(path, day);
  }

  // An hour of the day, or none.
  void Hour(const char* path, const std::string& hour) {
    if (!hour.empty() && !calendar::ParseHour(hour)) Fault(path, "Skriv klockslaget som 16.00.");
  }

  void RequireHour(const char* path, const std::string& hour) {
    if (hour.empty()) Fault(path, "Fyll i klockslaget, som 16.00.");
    Hour(path, hour);
  }

  void Demand(bool holds, const char* path, const char* why) {
    if (!holds) Fault(path, why);
  }

  absl::Status status() const { return FieldsInvalid(faults_); }

 private:
  void Fault(const char* path, const char* why) { faults_.push_back({path, why}); }

  std::vector<FieldViolation> faults_;
};

}  // namespace arendegang::diarium
