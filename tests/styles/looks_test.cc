// A look is refused, with its place, for all that a form of papers could not show or a reader not see.
#include "services/styles/looks.h"

#include <cmath>
#include <filesystem>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/styles/look_check.h"
#include "tests/support/files.h"
#include "tests/support/reason.h"
#include "tests/support/temp_folder.h"

namespace arendegang::styles {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks/";

std::string Boat() { return arendegang::testing::ReadFile(absl::StrCat(kFolder, "hamnvik.png")); }

// A picture that says it has other measures.
std::string Sized(uint32_t width, uint32_t height) {
  std::string png = Boat();
  for (size_t i = 0; i < 4; ++i) {
    png[16 + i] = static_cast<char>(width >> (24 - 8 * i));
    png[20 + i] = static_cast<char>(height >> (24 - 8 * i));
  }
  return png;
}

v1::Look Sane() {
  v1::Look look;
  look.mutable_logo()->set_png(Boat());
  look.mutable_logo()->set_alternative("En båt");
  look.add_letterhead("Hamnviks kommun");
  return look;
}

std::vector<std::string> FaultyPaths(const v1::Look& look) {
  std::vector<std::string> paths;
  for (const FieldViolation& fault : CheckLook(look)) paths.push_back(fault.path);
  return paths;
}

TEST(CheckLookTest, WhatIsNotSaidIsSane) {
  EXPECT_THAT(CheckLook(v1::Look()), IsEmpty());
  EXPECT_THAT(CheckLook(Sane()), IsEmpty());
}

struct Case {
  const char* what;
  void (*change)(v1::Look*);
  const char* path;  // nullptr: it is sane
};

const Case kCases[] = {
    {"the smallest letters", [](v1::Look* look) { look->set_body_size(9); }, nullptr},
    {"smaller letters", [](v1::Look* look) { look->set_body_size(8.9); }, "body_size"},
    {"the largest letters", [](v1::Look* look) { look->set_body_size(14); }, nullptr},
    {"larger letters", [](v1::Look* look) { look->set_body_size(14.5); }, "body_size"},
    {"letters of no size", [](v1::Look* look) { look->set_body_size(std::nan("")); }, "body_size"},
    {"a font that is there", [](v1::Look* look) { look->set_body_font("Liberation Mono"); }, nullptr},
    {"a font that is not", [](v1::Look* look) { look->set_body_font("Comic Sans MS"); }, "body_font"},
    {"a font that is style", [](v1::Look* look) { look->set_heading_font("Arial; color: red"); }, "heading_font"},
    {"a dark colour", [](v1::Look* look) { look->set_heading_colour("#767676"); }, nullptr},
    {"a light colour", [](v1::Look* look) { look->set_heading_colour("#777777"); }, "heading_colour"},
    {"a colour by name", [](v1::Look* look) { look->set_heading_colour("black"); }, "heading_colour"},
    {"a short colour", [](v1::Look* look) { look->set_heading_colour("#036"); }, "heading_colour"},
    {"a colour of no digits", [](v1::Look* look) { look->set_heading_colour("#00336g"); }, "heading_colour"},
    {"a line that breaks", [](v1::Look* look) { look->add_letterhead("Hamnvik\nkommun"); }, "letterhead[1]"},
    {"a line with a control", [](v1::Look* look) { look->add_foot("a\xc2\x85z"); }, "foot[0]"},
    {"a line with letters beside ASCII", [](v1::Look* look) { look->add_foot("Ärlig å · –"); }, nullptr},
    {"a line that parts lines", [](v1::Look* look) { look->add_foot("a\u2028z"); }, "foot[0]"},
    {"a long line", [](v1::Look* look) { look->add_foot(std::string(101, 'a')); }, "foot[0]"},
    {"many lines",
     [](v1::Look* look) {
       for (int i = 0; i < 9; ++i) look->add_foot("a");
     },
     "foot"},
    {"margins half said", [](v1::Look* look) { look->mutable_margins()->set_top(30); }, "margins.right"},
    {"no alternative", [](v1::Look* look) { look->mutable_logo()->clear_alternative(); }, "logo.alternative"},
    {"a broad picture", [](v1::Look* look) { look->mutable_logo()->set_width_mm(121); }, "logo.width_mm"},
    {"no picture", [](v1::Look* look) { look->mutable_logo()->clear_png(); }, "logo.png"},
    {"a picture of another kind", [](v1::Look* look) { look->mutable_logo()->set_png("GIF89a"); }, "logo.png"},
    {"half a picture", [](v1::Look* look) { look->mutable_logo()->mutable_png()->resize(200); }, "logo.png"},
    {"a picture of nothing", [](v1::Look* look) { look->mutable_logo()->set_png(Sized(0, 5)); }, "logo.png"},
    {"a picture that unpacks large", [](v1::Look* look) { look->mutable_logo()->set_png(Sized(4001, 9)); }, "logo.png"},
    {"a picture as high as may be", [](v1::Look* look) { look->mutable_logo()->set_png(Sized(40, 60)); }, nullptr},
    {"a higher picture", [](v1::Look* look) { look->mutable_logo()->set_png(Sized(40, 61)); }, "logo.width_mm"},
    {"a large file", [](v1::Look* look) { look->mutable_logo()->mutable_png()->insert(60, 1 << 20, 'a'); }, "logo.png"},
};

TEST(CheckLookTest, EachFaultIsToldWithItsField) {
  for (const Case& each : kCases) {
    v1::Look look = Sane();
    each.change(&look);
    const std::vector<std::string> paths = FaultyPaths(look);
    if (each.path == nullptr) {
      EXPECT_THAT(paths, IsEmpty()) << each.what;
    } else {
      ASSERT_FALSE(paths.empty()) << each.what;
      EXPECT_EQ(paths[0], each.path) << each.what;
    }
  }
}

TEST(CheckLookTest, AllFaultsAreToldAtOnce) {
  v1::Look look = Sane();
  look.set_body_size(40);
  look.set_body_font("Arial Narrow");
  look.mutable_margins()->set_top(61);
  EXPECT_THAT(FaultyPaths(look),
              ElementsAre("body_font", "body_size", "margins.top", "margins.right", "margins.bottom", "margins.left"));
}

TEST(CheckLookTest, ContrastIsThatOfWcag) {
  EXPECT_THAT(ContrastToWhite("#000000"), DoubleNear(21, 0.001));
  EXPECT_THAT(ContrastToWhite("#ffffff"), DoubleNear(1, 0.001));
  EXPECT_THAT(ContrastToWhite("#ff0000"), DoubleNear(3.998, 0.001));
  EXPECT_THAT(ContrastToWhite("#0000FF"), DoubleNear(8.592, 0.001));
}

class LooksTest : public ::testing::Test {
 protected:
  LooksTest() {
    std::filesystem::copy(absl::StrCat(kFolder, "hamnvik.png"), folder_.File("hamnvik.png"));
    Write("sample.textproto", "committee: \"Hamnviksnämnden\"\n");
  }

  void Write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_.File(name), std::ios::binary) << text;
  }

  std::string FaultOf(const std::string& source) const {
    Write("a.look", source);
    return std::string(Looks::Load(folder_.File("")).status().message());
  }

  const arendegang::testing::TempFolder folder_;
};

TEST_F(LooksTest, TheInstalledOnesAreSaneAndFound) {
  auto looks = Looks::Load(kFolder);
  ASSERT_TRUE(looks.ok()) << looks.status();
  EXPECT_THAT(looks->all(), ElementsAre(Pair("hamnvik", ::testing::_)));
  EXPECT_EQ(looks->Find("hamnvik")->logo().png(), Boat());
  EXPECT_EQ(looks->Find("")->ByteSizeLong(), size_t{0});
  EXPECT_EQ(arendegang::testing::ReasonOf(looks->Find("sandvik").status()), "LOOK_NOT_FOUND");
  EXPECT_THAT(looks->sample().paragraphs(), SizeIs(6));
}

TEST_F(LooksTest, AFaultIsToldWithFileLineAndColumn) {
  const std::pair<const char*, const char*> cases[] = {
      {"foot: \"a\"\nfot: \"z\"\n", "a.look:2:4: "},
      {"body_size: \"stor\"\n", "a.look:1:12: "},
      {"letterhead: \"a\"\n  letterhead: \"b\\nc\"\n", "a.look:2:3: letterhead[1]: "},
      {"\n\nlogo {\n  file: \"hamnvik.png\"\n}\n", "a.look:3:1: logo.alternative: "},
      {"logo {\n  file: \"hamnvik.png\" alternative: \"En båt\"\n  width_mm: 9\n}\n", "a.look:3:3: logo.width_mm: "},
      {"logo { file: \"borta.png\" alternative: \"En båt\" }\n", "a.look:1:8: Bilden ”borta.png” finns inte."},
      {"logo { file: \"../hamnvik.png\" alternative: \"En båt\" }\n", "a.look:1:8: "},
      {"logo { file: \"sample.textproto\" alternative: \"En båt\" }\n", "a.look:1:1: logo.png: "},
      {"margins {\n  top: 20\n  right: 5 bottom: 20 left: 20\n}\n", "a.look:3:3: margins.right: "},
  };
  for (const auto& [source, fault] : cases) EXPECT_THAT(FaultOf(source), HasSubstr(fault)) << source;
  EXPECT_EQ(FaultOf("body_size: 12\n"), "");
}

TEST_F(LooksTest, WithoutASampleNothingIsLoaded) {
  std::filesystem::remove(folder_.File("sample.textproto"));
  EXPECT_THAT(std::string(Looks::Load(folder_.File("")).status().message()), EndsWith("/sample.textproto"));
  EXPECT_EQ(Looks::Load(folder_.File("borta")).status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace arendegang::styles
