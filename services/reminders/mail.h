// A mail as text (RFC 5322, MIME): plain UTF-8, whatever its letters.
#pragma once

#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace arendegang::reminders {

struct Mail {
  std::string from;  // an address
  std::string to;
  std::string subject;
  std::string text;
  std::string id;  // unique, without < and >: "reminder.12@hamnvik.example"
  absl::Time time;
};

// Whether `text` is an address that a mail can be sent to: name@domain in ASCII, without blanks, brackets or commas.
bool IsEmail(absl::string_view text);

// What stands after the @ of an address.
absl::string_view DomainOf(absl::string_view email);

// A header's text in words that mail programs decode (RFC 2047), folded; ASCII without "=?" stays as it is.
std::string EncodedHeader(absl::string_view text);

// The mail as a server takes it, with lines that end with CR LF. Control characters in the subject become blanks.
std::string MessageOf(const Mail& mail);

}  // namespace arendegang::reminders
