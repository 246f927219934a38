#include "services/reminders/mail.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/calendar/day.h"

namespace arendegang::reminders {
namespace {

constexpr size_t kLongestEmail = 254;  // RFC 5321
// A line with an encoded word has at most 76 characters (RFC 2047): 9 of "Subject: ", 12 of the word's frame, and 39
// bytes in base64.
constexpr size_t kBytesAWord = 39;
constexpr size_t kBytesALine = 57;  // 76 characters in base64

// How many bytes, at most `most`, the first whole characters of UTF-8 text take.
size_t WholeCharacters(absl::string_view text, size_t most) {
  size_t size = std::min(most, text.size());
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return size == 0 ? std::min(most, text.size()) : size;
}

std::string OnOneLine(absl::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return absl::ascii_iscntrl(c); }, ' ');
  return line;
}

// With CR LF at the end of every line, as the encoding keeps them.
std::string CanonicalLines(absl::string_view text) {
  std::string lines;
  for (char c : text) absl::StrAppend(&lines, c == '\n' ? "\r\n" : absl::string_view(&c, 1));
  return lines;
}

std::string Base64Lines(absl::string_view bytes) {
  std::string lines;
  for (size_t i = 0; i < bytes.size(); i += kBytesALine) {
    absl::StrAppend(&lines, absl::Base64Escape(bytes.substr(i, kBytesALine)), "\r\n");
  }
  return lines;
}

}  // namespace

bool IsEmail(absl::string_view text) {
  const size_t at = text.find('@');
  return at != absl::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
         text.size() <= kLongestEmail && text.back() != '.' && text[at + 1] != '.' &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return absl::ascii_isgraph(c) &&
                  !absl::StrContains("<>()[],;:\\\"", absl::string_view(reinterpret_cast<const char*>(&c), 1));
         });
}

absl::string_view DomainOf(absl::string_view email) { return email.substr(email.find('@') + 1); }

std::string EncodedHeader(absl::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](unsigned char c) { return absl::ascii_isprint(c); });
  if (plain && !absl::StrContains(text, "=?") && text.size() < kBytesAWord) return std::string(text);
  std::string words;
  while (!text.empty()) {
    const size_t size = WholeCharacters(text, kBytesAWord);
    absl::StrAppend(&words, words.empty() ? "" : "\r\n ", "=?utf-8?B?", absl::Base64Escape(text.substr(0, size)), "?=");
    text.remove_prefix(size);
  }
  return words;
}

std::string MessageOf(const Mail& mail) {
  std::string message;
  auto header = [&](absl::string_view name, absl::string_view value) {
    absl::StrAppend(&message, name, ": ", value, "\r\n");
  };
  header("From", absl::StrCat(EncodedHeader("Ärendegång"), " <", mail.from, ">"));
  header("To", absl::StrCat("<", mail.to, ">"));
  header("Subject", EncodedHeader(OnOneLine(mail.subject)));
  header("Date", absl::FormatTime("%a, %d %b %E4Y %H:%M:%S %z", mail.time, calendar::SwedishTime()));
  header("Message-ID", absl::StrCat("<", mail.id, ">"));
  header("Auto-Submitted", "auto-generated");
  header("MIME-Version", "1.0");
  header("Content-Type", "text/plain; charset=utf-8");
  header("Content-Transfer-Encoding", "base64");
  return absl::StrCat(message, "\r\n", Base64Lines(CanonicalLines(mail.text)));
}

}  // namespace arendegang::reminders
