// Dates as Swedish minutes write them.
#pragma once

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// The expression of a date form, without capturing groups.
std::string DatePattern(Form::Kind kind, bool capital);

// Writes the ISO 8601 date `iso` as "2 december 2019" (kDate) or as it is (kIsoDate). Empty if it is no date.
std::optional<std::string> WriteDate(Form::Kind kind, const std::string& iso);

// Reads what WriteDate writes. Empty if it is no date: 30 February is none.
std::optional<std::string> ReadDate(Form::Kind kind, absl::string_view text);

// Writes a v1.StatedDay: "måndagen den 2 december 2019" (kWeekdayDate) or "måndag den 2 december" (kWeekdayDay).
std::optional<std::string> WriteStatedDay(Form::Kind kind, const google::protobuf::Message& day, bool capital);

// Reads what WriteStatedDay writes into `day`. `year` completes a day without one. A weekday that is not the day's is
// kept in the message. False if it is no date.
bool ReadStatedDay(Form::Kind kind, absl::string_view text, int year, google::protobuf::Message* day);

}  // namespace arendegang::phrasebook
