#include "services/gateway/opener.h"

#include <vector>

#include "gtest/gtest.h"
#include "services/gateway/connect.h"
#include "tests/support/reason.h"

namespace arendegang::gateway {
namespace {

// The messages in pieces of bytes, given one after the other.
std::vector<std::string> Opened(Opener* opener, const std::vector<std::string>& pieces) {
  std::vector<std::string> messages;
  for (const std::string& piece : pieces) {
    absl::string_view left = piece;
    while (!left.empty()) {
      auto message = opener->Take(&left);
      EXPECT_TRUE(message.ok()) << message.status();
      if (!message.ok()) return messages;
      if (*message) messages.push_back(**message);
    }
  }
  return messages;
}

TEST(Opener, GivesTheSameMessagesHoweverTheyAreCut) {
  const std::vector<std::string> want = {"abc", "", std::string(300, 'x'), "d"};
  std::string whole;
  for (const std::string& message : want) whole += Envelope(message);
  for (size_t size : {whole.size(), size_t{1}, size_t{2}, size_t{5}, size_t{7}, size_t{64}}) {
    std::vector<std::string> pieces;
    for (size_t i = 0; i < whole.size(); i += size) pieces.push_back(whole.substr(i, size));
    Opener opener(300);
    EXPECT_EQ(Opened(&opener, pieces), want) << size;
    EXPECT_EQ(opener.size(), 0u);
  }
}

TEST(Opener, TellsHowMuchIsHalfHere) {
  Opener opener(100);
  EXPECT_TRUE(Opened(&opener, {std::string("\0\0\0", 3)}).empty());
  EXPECT_EQ(opener.size(), 3u);
  EXPECT_TRUE(Opened(&opener, {std::string("\0\4ab", 4)}).empty());
  EXPECT_EQ(opener.size(), 7u);
  EXPECT_EQ(Opened(&opener, {"cd"}), std::vector<std::string>{"abcd"});
  EXPECT_EQ(opener.size(), 0u);
}

TEST(Opener, RefusesByTheHeadAlone) {
  struct Case {
    std::string head;
    const char* reason;
  };
  for (const Case& each :
       {Case{std::string("\1\0\0\0\1", 5), "FIELDS_INVALID"}, Case{std::string("\0\0\0\0\x65", 5), "MESSAGE_TOO_LARGE"},
        Case{std::string("\0\xff\xff\xff\xff", 5), "MESSAGE_TOO_LARGE"}}) {
    Opener opener(100);
    absl::string_view left = each.head;
    EXPECT_EQ(testing::ReasonOf(opener.Take(&left).status()), each.reason);
  }
}

}  // namespace
}  // namespace arendegang::gateway
