#include "services/base/files.h"

#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/base/temp_folder.h"

namespace arendegang {
namespace {

using ::testing::HasSubstr;

TEST(ReadFile, GivesEveryByteAsItStands) {
  const TempFolder folder;
  const std::string bytes("å\r\n\0\xFF\n", 7);
  std::ofstream(folder.File("a"), std::ios::binary) << bytes;
  EXPECT_EQ(*ReadFile(folder.File("a")), bytes);
}

TEST(ReadFile, GivesNothingOfAnEmptyFile) {
  const TempFolder folder;
  std::ofstream(folder.File("a"), std::ios::binary);
  EXPECT_EQ(*ReadFile(folder.File("a")), "");
}

TEST(ReadFile, TellsThePathOfAFileThatIsNotThere) {
  const absl::Status status = ReadFile("/nowhere/a").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(status.message(), HasSubstr("/nowhere/a"));
}

}  // namespace
}  // namespace arendegang
