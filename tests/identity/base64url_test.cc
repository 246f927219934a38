#include "services/identity/base64url.h"

#include "gtest/gtest.h"

namespace arendegang::identity {
namespace {

TEST(Base64Url, IsReadAsItIsWritten) {
  for (size_t size = 0; size < 70; ++size) {
    std::string bytes;
    for (size_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(i * 37 + 251));
    EXPECT_EQ(FromBase64Url(ToBase64Url(bytes)), bytes) << size;
  }
}

TEST(Base64Url, IsWrittenInOneWayOnly) {
  struct Case {
    const char* name;
    const char* text;
  };
  const Case cases[] = {
      {"bits are left over", "QR"},
      {"padding", "QQ=="},
      {"one letter alone", "Q"},
      {"the other alphabet", "+/+/"},
      {"a blank", "QUJD "},
      {"a line break", "QU\nJD"},
      {"bits are left over of 3", "QUJ"},
      {"a hyphen with its highest bit set", "\xad_-_"},
      {"a line with its highest bit set", "-\xdf-_"},
      {"no letter", "Q\xc3\xa5"},
  };
  for (const Case& c : cases) EXPECT_EQ(FromBase64Url(c.text), std::nullopt) << c.name;
  EXPECT_EQ(FromBase64Url("QQ"), "A");
  EXPECT_EQ(FromBase64Url("-_-_"), "\xfb\xff\xbf");
}

}  // namespace
}  // namespace arendegang::identity
