#include "services/reminders/mail.h"

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "gmock/gmock.h"
#include "services/base/text.h"

namespace arendegang::reminders {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Mail Letter(const std::string& subject, const std::string& text) {
  return {"diariet@hamnvik.example",
          "ylva.strand@hamnvik.example",
          subject,
          text,
          "reminder.12@hamnvik.example",
          absl::FromCivil(absl::CivilSecond(2026, 5, 19, 5, 0, 0), absl::UTCTimeZone())};
}

TEST(IsEmail, TakesWhatAServerTakesAndNothingThatCouldAddAHeader) {
  for (const char* good : {"ylva.strand@hamnvik.example", "a@b", "o'brien+diariet@nod-1.hamnvik.example"}) {
    EXPECT_TRUE(IsEmail(good)) << good;
  }
  for (const char* bad : {"", "@", "a@", "@b", "a b@c", "a@b@c", "å@b", "a@b\r\nBcc: c@d", "<a@b>", "a@b,c@d", "a@.b",
                          "a@b.", "a;b@c", "Ylva <a@b>", "a\"@b"}) {
    EXPECT_FALSE(IsEmail(bad)) << bad;
  }
  EXPECT_FALSE(IsEmail(absl::StrCat(std::string(250, 'a'), "@b.se")));
}

// What a mail program shows of an encoded header.
std::string Decoded(absl::string_view header) {
  std::string decoded;
  for (absl::string_view word : absl::StrSplit(header, "\r\n ")) {
    EXPECT_LE(word.size(), 75u);
    EXPECT_TRUE(absl::ConsumePrefix(&word, "=?utf-8?B?") && absl::ConsumeSuffix(&word, "?=")) << word;
    std::string bytes;
    EXPECT_TRUE(absl::Base64Unescape(word, &bytes));
    EXPECT_EQ(FirstBadByte(bytes), absl::string_view::npos) << "each word is whole characters";
    decoded += bytes;
  }
  return decoded;
}

TEST(EncodedHeader, LeavesPlainWordsAloneAndEncodesTheRest) {
  EXPECT_EQ(EncodedHeader("Frister"), "Frister");
  EXPECT_EQ(EncodedHeader("Påminnelse"), "=?utf-8?B?UMOlbWlubmVsc2U=?=");
  for (const std::string& text :
       {std::string("Påminnelse: 3 frister, varav 1 försenad"), std::string(200, 'a'),
        absl::StrReplaceAll(std::string(99, 'x'), {{"x", "å"}}),
        std::string("a") + absl::StrReplaceAll(std::string(40, 'x'), {{"x", "€"}}), std::string("=?utf-8?Q?x?=")}) {
    EXPECT_EQ(Decoded(EncodedHeader(text)), text);
  }
}

TEST(MessageOf, HasTheHeadersOfAPlainTextInUtf8) {
  const std::string message = MessageOf(Letter("Frister", "Hej!\n"));
  for (const char* line :
       {"To: <ylva.strand@hamnvik.example>\r\n", " <diariet@hamnvik.example>\r\n", "Subject: Frister\r\n",
        "Date: Tue, 19 May 2026 07:00:00 +0200\r\n", "Message-ID: <reminder.12@hamnvik.example>\r\n",
        "Auto-Submitted: auto-generated\r\n", "MIME-Version: 1.0\r\n", "Content-Type: text/plain; charset=utf-8\r\n",
        "Content-Transfer-Encoding: base64\r\n\r\nSGVqIQ0K\r\n"}) {
    EXPECT_THAT(message, HasSubstr(line));
  }
}

TEST(MessageOf, HasOnlyLinesThatEveryServerTakes) {
  const std::string text = absl::StrReplaceAll(std::string(3000, 'x'), {{"x", "åäö\n.\n"}});
  const std::string message = MessageOf(Letter(text.substr(0, 300), text));
  EXPECT_THAT(absl::StrReplaceAll(message, {{"\r\n", ""}}), Not(HasSubstr("\n")));
  for (absl::string_view line : absl::StrSplit(message, "\r\n")) EXPECT_LE(line.size(), 76u) << line;
  for (unsigned char c : message) ASSERT_LT(c, 128);
}

TEST(MessageOf, TakesNoHeaderFromASubject) {
  EXPECT_THAT(MessageOf(Letter("a\r\nBcc: x@y", "")), HasSubstr("Subject: a  Bcc: x@y\r\n"));
}

}  // namespace
}  // namespace arendegang::reminders
