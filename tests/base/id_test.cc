#include "services/base/id.h"

#include <gtest/gtest.h>

#include <string>

namespace arendegang {
namespace {

TEST(Id, IsOfSmallLettersDigitsAndHyphens) {
  for (const char* id : {"hvn", "sdn-1", "2026-05-26", "a"}) EXPECT_TRUE(IsId(id)) << id;
  EXPECT_TRUE(IsId(std::string(32, 'x')));
}

TEST(Id, IsNothingElse) {
  for (const char* text : {"", "HVN", "kf hvn", "hvn/1", "hvn.1", "hvn_1", "*", "hälsa", "hvn\n", "%68vn"}) {
    EXPECT_FALSE(IsId(text)) << text;
  }
  EXPECT_FALSE(IsId(std::string(33, 'x')));
}

}  // namespace
}  // namespace arendegang
